// One inspection: where it stands, what each phase waits for, and the way on.
#include "inspection/actions/plan.hpp"
#include "inspection/domain/rule_book.hpp"
#include "inspection/pages/handlers.hpp"
#include "inspection/pages/parts.hpp"
#include "inspection/pages/pooled_view.hpp"
#include "inspection/store/facts.hpp"

#include <map>

namespace inspection::pages {
namespace {

using namespace govuk;

// Planned day beside what happened.
Html phases(web::Call& call, Inspection const& inspection) {
  std::map<Status, base::Date> planned;
  for (auto const& day : planned_days(call.view, inspection.id)) planned[day.status] = day.on;
  std::map<Status, MoveRow> reached;
  for (auto const& move : moves_of(call.view, inspection.id))
    if (auto const to = base::from_word<Status>(move.to)) reached[*to] = move;
  std::vector<std::vector<Cell>> rows;
  for (auto const& row : base::Words<Status>::table) {
    if (row.value == Status::paused || row.value == Status::cancelled) continue;
    auto const plan = planned.find(row.value);
    auto const was = reached.find(row.value);
    rows.push_back({row.value == inspection.status ? Html{strong(shown(row.value)), " (now)"} : Html(shown(row.value)),
                    plan == planned.end() ? Html("Not planned") : Html(base::date_with_day(plan->second)),
                    was == reached.end() ? Html("") : Html{base::date_and_time(was->second.at), hint_line("by " + was->second.by)}});
  }
  return table({.caption = "Phases", .caption_size = Size::m, .head = {"Phase", "Planned from", "Reached"}, .rows = std::move(rows), .scroll = true, .id = "phases"});
}

Html waits_for(Move const& move, WorkflowFacts const& facts) {
  std::vector<Html> items;
  for (auto const sentence : missing(move, facts)) items.push_back(sentence);
  return items.empty() ? Html{} : Html{p("It waits for this:"), ul(items)};
}

std::string_view words(MoveKind kind) {
  switch (kind) {
    case MoveKind::forward: return "Move on to";
    case MoveKind::back: return "Send back to";
    case MoveKind::pause: return "Pause";
    case MoveKind::cancel: return "Cancel";
    case MoveKind::resume: return "Go on with";
  }
  return {};
}

Html move_form(web::Call& call, Inspection const& inspection, Move const& move, FormView const* typed) {
  bool const this_one = typed && typed->value("to") == base::word(move.to);
  auto const name = move.kind == MoveKind::pause || move.kind == MoveKind::cancel ? std::string(words(move.kind)) + " this inspection"
                                                                                   : fmt::format("{} “{}”", words(move.kind), shown(move.to));
  Html fields = {hidden_field("to", base::word(move.to)), hidden_field("lock_version", std::to_string(inspection.lock_version))};
  if (move.needs_reason) fields += text_input({.name = "reason", .label = "Why?", .form = this_one ? typed : nullptr, .id = this_one ? "reason" : fmt::format("reason-{}", base::word(move.to))});
  fields += button({.text = name, .kind = move.kind == MoveKind::forward || move.kind == MoveKind::resume ? ButtonKind::primary : ButtonKind::secondary});
  Html const one = form({.action = url_of(inspection.id, "/moves"), .csrf = call.csrf(), .body = fields});
  if (move.kind == MoveKind::forward || move.kind == MoveKind::resume) return one;
  return details({.summary = name, .body = one, .open = this_one});
}

Html ways_on(web::Call& call, Inspection const& inspection, FormView const* typed) {
  auto const facts = workflow_facts(call.view, inspection);
  Html out = h2("What comes next");
  for (auto const& move : moves_from(inspection.status, inspection.status_before)) {
    if (move.open_to(Actor::system) && move.who.size() == 1) {
      out += p(fmt::format("It moves on to “{}” by itself when the minute comes.", shown(move.to)));
      continue;
    }
    auto const waits = waits_for(move, facts);
    if (!waits.empty() && move.kind == MoveKind::forward) out += {p({"Next: ", strong(shown(move.to)), "."}), waits};
    else out += move_form(call, inspection, move, typed);
  }
  return out;
}

std::string variant_words(Programme const& programme) {
  if (programme.variant.empty()) return {};
  return programme.variant == "crc" ? ", here a community rehabilitation company" : programme.variant == "nps" ? ", here a division of the National Probation Service" : ", here " + programme.variant;
}

http::Response show_inspection(web::Call& call, FormView const* typed = nullptr) {
  auto const inspection = find_inspection(call.view, call.id<InspectionId>("id"));
  if (!inspection) return call.not_found();
  std::vector<Html> team;
  for (auto const& member : team_of(call.view, inspection->id)) team.push_back(fmt::format("{}, {}", member.name, shown(member.role)));
  auto const& programme = call.view.rules<RuleBook>().programme(inspection->programme, inspection->variant);
  SummaryList const facts{.rows = {{.key = "Status", .value = status_tag(inspection->status)},
                                   {.key = "Programme", .value = Html{fmt::format("{}: {}", programme.id, programme.name), hint_line(fmt::format("It inspects a {}{}", shown(programme.subject), variant_words(programme)))}},
                                   {.key = "Fieldwork", .value = fmt::format("{} to {}", base::date_with_day(inspection->fieldwork_from), base::date_with_day(inspection->fieldwork_to)),
                                    .actions = {{.href = url_of(inspection->id, "/fieldwork"), .text = "Move", .hidden = "the fieldwork"}}},
                                   {.key = "Announced", .value = inspection->announced_at ? base::date_and_time(*inspection->announced_at) : "Not yet: the unit knows nothing of it"},
                                   {.key = "Interview timetable", .value = inspection->timetable_issued_at ? "Issued " + base::date_and_time(*inspection->timetable_issued_at)
                                                                                                          : "Not issued: the unit does not know which cases are sampled"},
                                   {.key = "Team", .value = ul(team), .actions = {{.href = url_of(inspection->id, "/team"), .text = "Team"}}}}};
  return show(call, *inspection, "plan", inspection->inspected_as, {summary_list(facts), ways_on(call, *inspection, typed), pooled_view(call.view, *inspection), phases(call, *inspection)}, typed);
}

}  // namespace

http::Response inspection_page(web::Call& call) { return show_inspection(call); }

http::Response move_inspection_on(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const to = base::from_word<Status>(typed(call, "to"));
  if (!to) return call.refused({.kind = base::Refused::invalid, .message = "Choose where the inspection goes."}, url_of(id));
  auto const done = call.perform(MoveInspection{.inspection = id, .to = *to, .reason = typed(call, "reason"), .lock_version = whole(typed(call, "lock_version"))});
  return after(call, done, url_of(id), [&](FormView const& view) { return show_inspection(call, &view); });
}

}  // namespace inspection::pages
