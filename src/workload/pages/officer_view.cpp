#include "workload/pages/officer_view.hpp"

#include "people/domain/person.hpp"
#include "people/domain/in_words.hpp"
#include "workload/domain/contact_activity.hpp"
#include "workload/store/other_work.hpp"
#include "workload/store/reductions.hpp"

namespace workload::pages {
namespace {

using namespace govuk;
using people::capital;

constexpr int weeks_of_history = 52;

Html person_cell(PersonId id, std::string_view forenames, std::string_view surname, std::string_view crn) {
  return {link_to(fmt::format("/people/{}/tier", id.value), people::surname_first(forenames, surname)), second_line(crn)};
}

std::string_view words(ReductionStatus status) {
  switch (status) {
    case ReductionStatus::scheduled: return "to come";
    case ReductionStatus::active: return "now";
    case ReductionStatus::archived: return "ended";
    case ReductionStatus::deleted: return "deleted";
  }
  return "";
}

}  // namespace

Html working(Weights const& weights, OfficerWorkload const& o) {
  auto const& rule = weights.grade(o.grade);
  std::vector<std::vector<Cell>> rows;
  auto const row = [&](Html what, std::string_view how, Html value) { rows.push_back({std::move(what), how, numeric(std::move(value))}); };
  if (o.availability == Availability::not_posted) row("Available points", "not posted to this team today", "0");
  else {
    row("Contracted hours in this team", fmt::format("{}, full time {}", o.grade, rule.hours.plain()), hours(o.contracted));
    row("Hours taken off now", "reductions in force, added up", o.reduced ? "−" + hours(o.reduced) : "0");
    row("Available points", o.availability == Availability::counted ? fmt::format("whole part of {} × {} ÷ {}", rule.points, hours(o.contracted - o.reduced), rule.hours.plain()) : std::string(label(o.availability)), number(o.available));
  }
  row("Cases", fmt::format("{} {} by tier and type", o.cases(), o.cases() == 1 ? "case" : "cases"), number(o.points.cases));
  row("Court reports", fmt::format("last {} days: {} standard × {}, {} fast × {}, {} oral without points", weights.report_days, o.standard_reports, weights.standard_report, o.fast_reports, weights.fast_report, o.oral_reports), number(o.points.reports));
  row("Done for colleagues’ cases", fmt::format("contacts of the last {} days", weights.contact_days), number(o.points.outside_caseload));
  row("Done by colleagues for these cases", fmt::format("contacts of the last {} days, taken off", weights.contact_days), o.points.by_others ? Html{"−", number(o.points.by_others)} : Html("0"));
  row(strong("Points held"), "the sum of the four", strong(number(o.workload())));
  if (o.available > 0) {
    row(strong("Capacity"), fmt::format("{} ÷ {}, rounded to three places", o.workload(), o.available), strong(percent(o.capacity())));
    row("Points left", "available less held", o.remaining() < 0 ? Html{"−", number(-o.remaining())} : number(o.remaining()));
  } else {
    row(strong("Capacity"), "none: nothing is available", strong("none"));
  }
  Html out = table({.caption = "How it is worked out", .caption_size = Size::m, .head = {"What", "How", numeric_head("Hours or points")}, .rows = rows, .scroll = true, .id = "working"});
  if (o.untiered()) out += p(fmt::format("Untiered: {}. Such a case scores nothing until it has a tier.", o.untiered()));
  return out;
}

Html cases_view(web::Call& call, OfficerWorkload const& o) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& each : o.by_tier) rows.push_back({tier_words(each.tier), capital(words(each.type)), numeric(each.cases), numeric(each.points)});
  if (rows.empty()) return {h2("Cases"), p("No case is held in this team.")};
  Html out = table({.caption = "Cases by tier and type", .caption_size = Size::m, .head = {"Tier", "Type", numeric_head("Cases"), numeric_head("Points")}, .rows = rows, .scroll = true, .id = "tiers", .small = true});
  auto const cases = cases_of(call.view, o.staff, o.team);
  rows.clear();
  for (auto const& each : cases) {
    call.view.look("person.listed", each.person);
    rows.push_back({person_cell(each.person, each.forenames, each.surname, each.crn), tier_words(each.tier), capital(words(each.type)), numeric(each.points), base::date_short(each.since)});
  }
  if (!rows.empty()) out += table({.caption = "Cases, the heaviest first", .caption_size = Size::m, .head = {"Person on probation", "Tier", "Type", numeric_head("Points"), "With her since"}, .rows = rows, .scroll = true, .id = "cases", .small = true});
  if (auto const hidden = o.cases() - std::ssize(cases); hidden > 0) out += p(fmt::format("{} more of the {} cases are not open to you: they count in the sums all the same.", hidden, o.cases()));
  return out;
}

Html other_work_view(web::Call& call, Weights const& weights, OfficerWorkload const& o) {
  auto const today = call.view.today();
  std::vector<std::vector<Cell>> rows;
  for (auto const& each : reports_of(call.view, o.staff, o.team, today - std::chrono::days{weights.report_days})) {
    call.view.look("person.listed", each.person);
    rows.push_back({person_cell(each.person, each.forenames, each.surname, each.crn), capital(label(each.kind)), base::date_short(each.completed),
                    numeric(each.kind == ReportKind::standard ? weights.standard_report : each.kind == ReportKind::fast ? weights.fast_report : 0)});
  }
  for (auto const& each : contacts_of(call.view, o.staff, o.team, today - std::chrono::days{weights.contact_days})) {
    call.view.look("person.listed", each.person);
    auto const found = weights.contacts.find(each.code);
    auto const points = found == weights.contacts.end() ? 0 : found->second;
    rows.push_back({person_cell(each.person, each.forenames, each.surname, each.crn), fmt::format("{}, {}", capital(contact_label(each.code)), each.outside ? "for " + each.manager : "done by " + each.done_by), base::date_short(each.on),
                    each.outside || points == 0 ? numeric(points) : numeric(Html{"−", number(points)})});
  }
  if (rows.empty()) return {h2("Other work"), p(fmt::format("No court report in the last {} days, no contact for or by colleagues in the last {}.", weights.report_days, weights.contact_days))};
  return table({.caption = "Other work", .caption_size = Size::m, .head = {"Person on probation", "What", "On", numeric_head("Points")}, .rows = rows, .scroll = true, .id = "other-work", .small = true});
}

Html reductions_view(web::Call& call, OfficerWorkload const& o, bool may_change) {
  Html out = h2("Hours taken off");
  std::vector<std::vector<Cell>> rows;
  for (auto const& each : reductions_of(call.view, o.staff, o.team)) {
    if (each.status == ReductionStatus::deleted) continue;
    auto const from = base::date_in_full(base::london_date(each.starts_at)), to = base::date_in_full(base::london_date(each.ends_at));
    rows.push_back({may_change ? Html(link_to(fmt::format("/workforce/workload/reductions/{}", each.id.value), each.reason, {.hidden = " from " + from})) : Html(each.reason), numeric(hours(each.hours)), from, to,
                    capital(words(each.status)), each.notes});
  }
  if (!rows.empty()) out = table({.caption = "Hours taken off", .caption_size = Size::m, .head = {"Reason", numeric_head("Hours a week"), "From", "Count again from", "State", "Notes"}, .rows = rows, .scroll = true, .id = "reductions"});
  else if (o.reduced > 0) out += p(fmt::format("{} hours a week are taken off. The reasons are for her and for who leads her.", hours(o.reduced)));
  else out += p("No hours are taken off.");
  if (may_change && o.availability != Availability::not_posted) out += p(link_to(fmt::format("/workforce/workload/staff/{}/reductions/new?team={}", o.staff.value, o.team.value), "Take hours off"));
  return out;
}

Html history_view(web::Call& call, OfficerWorkload const& o) {
  auto const weeks = weeks_of(call.view, o.staff, o.team, monday_of(call.view.today()) - std::chrono::weeks{weeks_of_history});
  if (weeks.empty()) return {h2("Weeks before"), p("No week has been kept yet: each night keeps the week’s figures.")};
  Plot plot{.id = "history", .caption = "Week by week", .kind = PlotKind::line, .label_head = "Week of", .series = {{.name = "Capacity, %"}, {.name = "Points held"}, {.name = "Available"}, {.name = "Cases"}}};
  for (auto const& week : weeks) {
    plot.labels.push_back(base::date_short(week.week));
    plot.series[0].values.push_back(week.available ? std::optional((week.capacity + 5) / 10) : std::nullopt);
    plot.series[1].values.push_back(week.points);
    plot.series[2].values.push_back(week.available);
    plot.series[3].values.push_back(week.cases);
  }
  return govuk::plot(plot);
}

}  // namespace workload::pages
