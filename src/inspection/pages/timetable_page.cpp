// The interview timetable. Issuing it tells the service which cases are sampled.
#include "inspection/actions/interviews.hpp"
#include "inspection/pages/handlers.hpp"
#include "inspection/pages/parts.hpp"
#include "inspection/store/cases.hpp"

namespace inspection::pages {
namespace {

using namespace govuk;

std::string when(SlotRow const& slot) { return fmt::format("{}, {}", base::date_with_day(std::chrono::floor<std::chrono::days>(slot.start)), base::time_of_day(base::from_london(slot.start))); }

Colour colour_of(SlotStatus status) {
  switch (status) {
    case SlotStatus::proposed: return Colour::yellow;
    case SlotStatus::done: return Colour::green;
    case SlotStatus::not_held: return Colour::red;
    default: return Colour::none;
  }
}
std::string shown_status(SlotStatus status) {
  auto text = std::string(base::word(status));
  std::ranges::replace(text, '_', ' ');
  text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

Html slots(web::Call& call, Inspection const& inspection) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& slot : slots_of(call.view, inspection.id))
    rows.push_back({Html{link_to(url_of(inspection.id, fmt::format("/timetable/{}", slot.id.value)), when(slot)), hint_line(fmt::format("{} minutes, {}", slot.minutes, slot.place))}, slot.crn,
                    slot.practitioner_name, slot.inspector_name, tag({.text = shown_status(slot.status), .colour = colour_of(slot.status)})});
  return rows.empty() ? p("There is no interview yet.")
                      : table({.caption = "Interviews", .caption_size = Size::m, .head = {"When", "Case", "Practitioner", "Inspector", "Status"}, .rows = std::move(rows), .scroll = true, .id = "interviews"});
}

Html when_fields(FormView const& view) {
  return {date_input({.name = "day", .legend = {"Day", Size::s}, .form = &view}), text_input({.name = "time", .label = "Time", .hint = "For example, 10:30", .form = &view, .width = 5}),
          text_input({.name = "minutes", .label = "Minutes", .form = &view, .width = 3, .inputmode = "numeric"}), text_input({.name = "place", .label = "Place, or a call", .form = &view})};
}
std::optional<base::LocalTime> typed_start(http::Form const& form) {
  auto const day = typed_date(form, "day");
  auto const time = web::typed_time(form.one("time"));
  return day && time ? std::optional(base::LocalTime{*day} + *time) : std::nullopt;
}
std::optional<int> typed_minutes(http::Form const& form) {
  auto const value = whole(form.one("minutes"));
  return value > 0 && value < 1000 ? std::optional(static_cast<int>(value)) : std::nullopt;
}

// Sampled cases without an interview, each with who holds it.
std::vector<Option> open_cases(web::Call& call, Inspection const& inspection) {
  std::vector<Option> out{{.value = "", .text = "Choose a case"}};
  auto const given = slots_of(call.view, inspection.id);
  for (auto const& row : cases_of(call.view, inspection.id, CaseState::drawn)) {
    if (std::ranges::any_of(given, [&](SlotRow const& slot) { return slot.case_id == row.id && slot.status != SlotStatus::not_held; })) continue;
    auto const holder = holder_of(call.view, row.id);
    out.push_back({.value = std::to_string(row.id.value), .text = fmt::format("{}, held by {}", row.crn, holder ? holder->name : "nobody"), .disabled = !holder});
  }
  return out;
}
std::vector<Option> inspectors(web::Call& call, Inspection const& inspection) {
  std::vector<Option> out{{.value = "", .text = "Choose an inspector"}};
  for (auto const& member : team_of(call.view, inspection.id))
    if (member.role == TeamRole::inspector || member.role == TeamRole::lead) out.push_back({.value = std::to_string(member.account.value), .text = member.name});
  return out;
}

http::Response show_timetable(web::Call& call, FormView const& view) {
  auto const inspection = find_inspection(call.view, call.id<InspectionId>("id"));
  if (!inspection) return call.not_found();
  Html body = slots(call, *inspection);
  bool const open = inspection->status == Status::sample_drawn || inspection->status == Status::fieldwork || inspection->status == Status::evidence_requested;
  if (has_role(call.view, inspection->id, {TeamRole::lead}) && open)
    body += inspection->timetable_issued_at
                ? form({.action = url_of(inspection->id, "/timetable/issue"), .csrf = call.csrf(), .body = {p("The timetable is issued. What was added since is issued with this."), button({.text = "Issue what was added", .kind = ButtonKind::secondary})}})
                : form({.action = url_of(inspection->id, "/timetable/issue"), .csrf = call.csrf(),
                        .body = {warning_text({.text = "Issuing the timetable tells the unit which cases are sampled."}), button({.text = "Issue the timetable"})}});
  if (open)
    body += {h2("Add an interview"), p(fmt::format("Fieldwork is from {} to {}. Clashes with leave, other interviews and posts held before are shown before a slot is given.", base::date_in_full(inspection->fieldwork_from),
                                                   base::date_in_full(inspection->fieldwork_to))),
             form({.action = url_of(inspection->id, "/timetable"), .csrf = call.csrf(),
                   .body = {select({.name = "case", .label = "Case", .items = open_cases(call, *inspection), .form = &view}), select({.name = "inspector", .label = "Inspector", .items = inspectors(call, *inspection), .form = &view}),
                            when_fields(view), button({.text = "Propose the interview"})}})};
  return show(call, *inspection, "timetable", "Interviews", body, &view);
}

// "start" is the day and the time together on these forms.
FormView on_form(FormView const& view, http::Form const& form) {
  FormView out(form);
  for (auto const& error : view.errors()) out.fail(error.field == "start" ? "day" : error.field, error.message);
  return out;
}

http::Response one_slot(web::Call& call, FormView const* typed_view = nullptr) {
  auto const slot = find_slot(call.view, SlotId{call.request.id("slot").value_or(0)});
  auto const inspection = slot ? find_inspection(call.view, slot->inspection) : std::nullopt;
  if (!inspection || inspection->id != call.id<InspectionId>("id")) return call.not_found();
  FormView view;
  if (typed_view) view = *typed_view;
  else {
    set_date(view, "day", std::chrono::floor<std::chrono::days>(slot->start));
    view.set("time", base::iso(slot->start).substr(11)).set("minutes", std::to_string(slot->minutes)).set("place", slot->place);
  }
  auto const here = fmt::format("/timetable/{}", slot->id.value);
  auto const version = hidden_field("lock_version", std::to_string(slot->lock_version));
  Html body = summary_list({.rows = {{.key = "When", .value = when(*slot)}, {.key = "Case", .value = slot->crn}, {.key = "Practitioner", .value = slot->practitioner_name}, {.key = "Inspector", .value = slot->inspector_name},
                                     {.key = "Status", .value = Html{shown_status(slot->status), slot->reason.empty() ? "" : ": " + slot->reason}}}});
  bool const over = slot->status == SlotStatus::done || slot->status == SlotStatus::not_held;
  if (!over && slot->status != SlotStatus::proposed)
    body += {h2("How it went"), form({.action = url_of(inspection->id, here + "/settle"), .csrf = call.csrf(), .body = {version, hidden_field("held", "yes"), button({.text = "It was held"})}}),
             form({.action = url_of(inspection->id, here + "/settle"), .csrf = call.csrf(), .body = {version, hidden_field("held", "no"), text_input({.name = "not_held_reason", .label = "Why was it not held?", .form = &view}), button({.text = "It was not held", .kind = ButtonKind::secondary})}})};
  if (!over) body += {h2("Move it"), form({.action = url_of(inspection->id, here + "/move"), .csrf = call.csrf(), .body = {version, when_fields(view), text_input({.name = "reason", .label = "Why is it moved?", .form = &view}), button({.text = "Move the interview", .kind = ButtonKind::secondary})}})};
  return show(call, *inspection, "timetable", "Interview about " + slot->crn, body, &view);
}

}  // namespace

http::Response timetable_page(web::Call& call) { return show_timetable(call, FormView{}); }

http::Response propose_interview(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const& form = call.request.form;
  auto const done = call.perform(ProposeSlot{.inspection = id, .case_id = CaseId{whole(form.one("case"))}, .inspector = AccountId{whole(form.one("inspector"))}, .start = typed_start(form),
                                             .minutes = typed_minutes(form), .place = typed(call, "place")});
  return after(call, done, url_of(id, "/timetable"), [&](FormView const& view) { return show_timetable(call, on_form(view, form)); });
}
http::Response issue_interviews(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  return after(call, call.perform(IssueTimetable{.inspection = id}), url_of(id, "/timetable"));
}
http::Response interview_page(web::Call& call) { return one_slot(call); }
http::Response move_interview(web::Call& call) {
  auto const& form = call.request.form;
  auto const done = call.perform(MoveSlot{.slot = SlotId{call.request.id("slot").value_or(0)}, .start = typed_start(form), .minutes = typed_minutes(form), .place = typed(call, "place"), .reason = typed(call, "reason"),
                                          .lock_version = whole(form.one("lock_version"))});
  return after(call, done, url_of(call.id<InspectionId>("id"), "/timetable"), [&](FormView const& view) {
    auto const shown = on_form(view, form);
    return one_slot(call, &shown);
  });
}
http::Response settle_interview(web::Call& call) {
  auto const& form = call.request.form;
  auto const done = call.perform(SettleSlot{.slot = SlotId{call.request.id("slot").value_or(0)}, .held = form.one("held") == "yes", .reason = typed(call, "not_held_reason"), .lock_version = whole(form.one("lock_version"))});
  return after(call, done, url_of(call.id<InspectionId>("id"), "/timetable"), [&](FormView const& view) {
    FormView shown(form);
    for (auto const& error : view.errors()) shown.fail(error.field == "reason" ? "not_held_reason" : error.field, error.message);
    return one_slot(call, &shown);
  });
}

}  // namespace inspection::pages
