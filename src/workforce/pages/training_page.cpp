// What a unit can do and cannot: gaps by topic with the day on which each closes at today's pace, and the map of its people.
#include "base/csv.hpp"
#include "workforce/pages/training_handlers.hpp"
#include "workforce/pages/training_parts.hpp"

#include <sstream>

namespace workforce::pages {
namespace {

using namespace govuk;
using organisation::pages::unit_asked;

std::string topic_path(organisation::Unit const& unit, std::string_view topic) { return workload::pages::url_of(Section::training, unit, fmt::format("/topics/{}", topic)); }

Html closes_words(Gap const& gap, TrainingRules const& rules, base::Date today) {
  if (gap.missing() == 0) return hint_line("No gap");
  auto const on = closes_on(gap, rules.pace_days, today);
  return {on ? Html(base::date_short(*on)) : strong("Never at today’s pace"), second_line(closing_arithmetic(gap, rules.pace_days))};
}

Html gaps_table(web::Call& call, organisation::Unit const& unit, std::vector<Gap> const& gaps) {
  auto const& rules = rules_of(call);
  std::vector<std::vector<Cell>> rows;
  for (auto const& gap : gaps)
    rows.push_back({link_to(topic_path(unit, gap.topic), Html{gap.topic, " ", rules.topic(gap.topic)->name}), numeric(gap.required), numeric(gap.in_date), numeric(gap.due_soon), numeric(gap.expired), numeric(gap.never),
                    closes_words(gap, rules, call.view.today())});
  return table({.caption = "Gaps by topic", .caption_size = Size::m,
                .head = {"Topic", numeric_head("Need it"), numeric_head("In date"), numeric_head(fmt::format("Of these, due in {} days", rules.due_soon_days)), numeric_head("Expired"), numeric_head("Never"), "The gap closes"},
                .rows = rows, .scroll = true, .id = "gaps"});
}

Html map_table(web::Call& call, std::vector<SkillRow> const& people) {
  auto const& rules = rules_of(call);
  std::vector<Head> head{"Person"};
  for (auto const& topic : rules.topics) head.push_back(Html{topic.id, visually_hidden(" " + topic.name)});
  std::vector<std::vector<Cell>> rows;
  for (auto const& row : people) {
    std::vector<Cell> cells{Html{link_to(staff_path("training", row.who.id), row.who.name), second_line(Html{base::word(row.who.grade), ", ", row.who.unit_name})}};
    for (auto const& one : row.topics) cells.push_back(standing_words(one));
    rows.push_back(cells);
  }
  return table({.caption = "Skills map: topic by person", .caption_size = Size::m, .head = head, .rows = rows, .scroll = true, .id = "map", .small = true});
}

Html critical_words(TrainingRules const& rules) {
  std::vector<Html> lines;
  for (auto const& topic : rules.topics)
    for (auto const work : topic.critical_for) lines.push_back(Html{topic.id, " ", topic.name, ": ", organisation::shown(work)});
  return details({.summary = "What critical work asks while training is missing",
                  .body = {p(fmt::format("From {} after it expires the work warns. From {} days after, or where it was never completed, it needs a senior’s countersignature. Work and access are never taken away, and nothing else changes.",
                                         rules.warn_days == 0 ? std::string("the day") : fmt::format("{} days", rules.warn_days), rules.countersign_days)), ul(lines)}});
}

}  // namespace

http::Response training_page(web::Call& call) {
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  using workload::pages::url_of;
  auto const people = skills_map(call.view, unit->place());
  Html body = basis(call, unit->place());
  if (!any_records(call.view, unit->place())) body += inset_text({.text = "No training record of this unit has been brought in yet. Until one is, everything counts as never done here, and critical work asks nothing of anybody."});
  body += {ul({link_to(url_of(Section::training, *unit, "/needed"), "Needed against offered"), link_to(url_of(Section::training, *unit, "/places"), "Places: sessions, bookings, waiting list"),
               link_to(url_of(Section::training, *unit, "/requests"), "Sent to the region, and its answers")}),
           gaps_table(call, *unit, gaps_of(call.view, unit->place())), critical_words(rules_of(call))};
  if (call.may(ledger::Permission::arrange_staff)) body += people.empty() ? p("Nobody is posted here today.") : map_table(call, people);
  body += p(link_to(url_of(Section::training, *unit) .replace(0, std::string_view("/workforce/training").size(), "/workforce/training.csv"), "Download the gaps and the map as CSV"));
  return workload::pages::show(call, *unit, Section::training, "Training", body);
}

http::Response training_csv(web::Call& call) {
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  auto const& rules = rules_of(call);
  std::ostringstream out;
  base::CsvWriter csv(out);
  csv.row({"unit", "on", "topic", "person", "grade", "team", "state", "expires", "booked", "count"});
  auto const today = base::iso(call.view.today());
  auto const figure = [&](Gap const& gap, std::string_view state, int count) { csv.row({unit->name, today, gap.topic, "", "", "", state, "", "", std::to_string(count)}); };
  for (auto const& gap : gaps_of(call.view, unit->place())) figure(gap, "required", gap.required), figure(gap, "in_date", gap.in_date), figure(gap, "due_soon", gap.due_soon), figure(gap, "expired", gap.expired), figure(gap, "never", gap.never);
  for (auto const& row : skills_map(call.view, unit->place()))
    for (std::size_t i = 0; i < row.topics.size(); ++i) {
      auto const& [standing, booked] = row.topics[i];
      csv.row({unit->name, today, rules.topics[i].id, row.who.name, base::word(row.who.grade), row.who.unit_name, base::word(standing.skill), standing.expires ? base::iso(*standing.expires) : "", booked ? base::iso(*booked) : "", ""});
    }
  return http::csv("training.csv", out.str());
}

http::Response topic_page(web::Call& call) {
  auto const unit = unit_asked(call);
  auto const& rules = rules_of(call);
  auto const* topic = rules.topic(call.request.param("topic"));
  if (!unit || !topic) return call.not_found();
  auto const at = static_cast<std::size_t>(topic - rules.topics.data());
  auto const gap = gaps_of(call.view, unit->place())[at];
  Html body{basis(call, unit->place()), summary_list({.rows = {{.key = "Need it", .value = number(gap.required)}, {.key = "In date", .value = number(gap.in_date)}, {.key = "Expired", .value = number(gap.expired)}, {.key = "Never done", .value = number(gap.never)},
                                              {.key = "Taken again after", .value = fmt::format("{} months", topic->refresh_months)}, {.key = "The gap closes", .value = closes_words(gap, rules, call.view.today())}}})};
  for (auto const work : topic->critical_for) body += p(Html{"Critical for ", organisation::shown(work), "."});
  std::vector<std::vector<Cell>> rows;
  // Who needs it most comes first: never, expired, due soon; then the others.
  for (auto const wanted : {Skill::never, Skill::expired, Skill::due_soon, Skill::in_date, Skill::exempt})
    for (auto const& row : skills_map(call.view, unit->place()))
      if (row.topics[at].standing.skill == wanted) rows.push_back({Html{link_to(staff_path("training", row.who.id), row.who.name), second_line(base::word(row.who.grade))}, row.who.unit_name, standing_words(row.topics[at])});
  if (!rows.empty()) body += table({.caption = "Who needs it", .caption_size = Size::m, .head = {"Person", "Team", "Where it stands"}, .rows = rows, .scroll = true, .id = "people"});
  std::vector<std::vector<Cell>> sessions;
  for (auto const& session : open_sessions_of(call.view, topic->id, unit->place(), call.view.today()))
    sessions.push_back({link_to(fmt::format("/workforce/training/sessions/{}?unit={}", session.id.value, unit->id.value), base::date_in_full(session.on)), session.place, session.unit_name, numeric(session.seats), numeric(session.free())});
  body += sessions.empty() ? p("No session is offered from today on.")
                           : table({.caption = "Sessions to come", .caption_size = Size::m, .head = {"Day", "Place", "For", numeric_head("Seats"), numeric_head("Free")}, .rows = sessions, .scroll = true, .id = "sessions"});
  return workload::pages::show(call, *unit, Section::training, fmt::format("{} {}", topic->id, topic->name), body);
}

}  // namespace workforce::pages
