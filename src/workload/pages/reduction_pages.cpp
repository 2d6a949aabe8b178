// Hours taken off a practitioner: added, changed, deleted, each with its reason.
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"
#include "people/domain/in_words.hpp"
#include "web/fields.hpp"
#include "workload/actions/reduce_hours.hpp"
#include "workload/pages/handlers.hpp"
#include "workload/pages/sections.hpp"
#include "workload/pages/words.hpp"

namespace workload::pages {
namespace {

using namespace govuk;
using people::capital;

// Whose hours, where, and how many are contracted there.
struct Whose {
  organisation::Staff staff = {};
  organisation::Unit team = {};
  int contracted = 0;
};
std::optional<Whose> whose(web::Call& call, StaffId id, UnitId team) {
  auto const contracted = contracted_hours(call.view, id, team);
  auto const staff = organisation::find_staff(call.view, id);
  auto const unit = organisation::find_unit(call.view, team);
  if (!contracted || !staff || !unit) return std::nullopt;
  return Whose{*staff, *unit, *contracted};
}

std::string_view category(int number) { return number == 1 ? "Personal" : number == 2 ? "Learning" : "Work"; }

std::string hint_of(ReductionReason const& reason, int contracted) {
  std::string hint;
  if (reason.default_percent) hint = fmt::format("usually {}% of contracted hours, here {}", *reason.default_percent, hours((contracted * *reason.default_percent + 50) / 100));
  if (reason.max_percent) hint += fmt::format("{}at most {}%", hint.empty() ? "" : "; ", *reason.max_percent);
  if (reason.months) hint += fmt::format("{}for {} months as a rule", hint.empty() ? "" : "; ", *reason.months);
  return hint;
}

Html fields(web::Call& call, Whose const& of, FormView const& typed) {
  std::vector<Choice> reasons;
  for (auto const& reason : weights_of(call.view).reductions)
    reasons.push_back({.value = reason.name, .text = fmt::format("{}: {}", category(reason.category), reason.name), .hint = hint_of(reason, of.contracted)});
  return {radios({.name = "reason", .legend = {"Why", Size::s}, .items = std::move(reasons), .form = &typed, .small = true}),
          text_input({.name = "hours", .label = {"Hours a week", Size::s}, .hint = fmt::format("Contracted in this team: {}", hours(of.contracted)), .form = &typed, .width = 4, .inputmode = "decimal"}),
          date_input({.name = "from", .legend = {"First day", Size::s}, .form = &typed}),
          date_input({.name = "to", .legend = {"Day from which the hours count again", Size::s}, .form = &typed}),
          text_area({.name = "notes", .label = {"Notes", Size::s}, .hint = "Read by the practitioner and by who leads her", .form = &typed, .rows = 4})};
}

ReductionFields read(web::Call& call) {
  auto const hours = web::typed(call, "hours");
  return {.reason = web::typed(call, "reason"), .hours = Decimal::from(base::trim(hours)), .from = web::typed_date(call, "from"), .to = web::typed_date(call, "to"), .notes = web::typed(call, "notes")};
}

http::Response new_form(web::Call& call, Whose const& of, FormView const& typed) {
  Html const body = {p({"Hours that are taken off lower what ", strong(of.staff.full_name), " has available in this team, from their first day and without anybody’s further doing."}),
                     form({.action = fmt::format("/workforce/workload/staff/{}/reductions?team={}", of.staff.id.value, of.team.id.value), .csrf = call.csrf(),
                           .body = {fields(call, of, typed), button_group({button({.text = "Take the hours off"}), link_to(officer_url(of.staff.id, of.team.id), "Cancel")})}})};
  return show(call, of.team, Section::workload, "Take hours off: " + of.staff.full_name, body, &typed);
}

FormView view_of(KeptReduction const& row) {
  FormView view;
  view.set("reason", row.reason).set("hours", hours(row.hours)).set("notes", row.notes);
  web::set_date(view, "from", base::london_date(row.starts_at));
  web::set_date(view, "to", base::london_date(row.ends_at));
  return view;
}

std::string_view words(std::string_view step) {
  if (step.ends_with("CREATED")) return "recorded";
  if (step.ends_with("EDITED")) return "changed";
  if (step.ends_with("STARTED")) return "began";
  if (step.ends_with("ENDED")) return "ended";
  return "deleted";
}

Html steps_table(web::Call& call, ReductionId id) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& step : steps_of(call.view, id)) rows.push_back({base::date_and_time(step.at), capital(words(step.what)), step.note, step.by_name});
  return rows.empty() ? Html() : table({.caption = "What happened to it", .caption_size = Size::m, .head = {"When", "What", "Note", "By"}, .rows = rows, .scroll = true, .id = "steps"});
}

http::Response change_form(web::Call& call, Whose const& of, KeptReduction const& row, FormView const& typed) {
  auto const path = fmt::format("/workforce/workload/reductions/{}", row.id.value);
  auto const version = hidden_field("lock_version", std::to_string(row.lock_version));
  bool const gone = row.status == ReductionStatus::deleted;
  Html body;
  if (gone) body += warning_text({.text = "This reduction was deleted."});
  else
    body += {form({.action = path, .csrf = call.csrf(), .body = {version, fields(call, of, typed), button_group({button({.text = "Save"}), link_to(officer_url(of.staff.id, of.team.id), "Cancel")})}}),
             details({.summary = "It was wrong from the beginning: delete it",
                      .body = form({.action = path + "/delete", .csrf = call.csrf(), .body = {version, text_area({.name = "delete_reason", .label = {"Why was it wrong?", Size::s}, .form = &typed, .rows = 2}), button({.text = "Delete the reduction", .kind = ButtonKind::warning})}}),
                      .open = !typed.error("delete_reason").empty()})};
  body += steps_table(call, row.id);
  return show(call, of.team, Section::workload, "Hours taken off: " + of.staff.full_name, body, &typed);
}

// A refusal with its fields: the form again, as it was typed; any other kind has a page of its own.
template <class Again>
http::Response answer(web::Call& call, base::Refusal const& refusal, std::string const& back, Again&& again) {
  if (refusal.kind != base::Refused::invalid) return call.refused(refusal, back);
  return again(FormView(call.request.form, refusal.errors));
}

}  // namespace

http::Response new_reduction_page(web::Call& call) {
  auto const of = whose(call, call.id<StaffId>("id"), UnitId{web::whole(call.request.query.one("team"))});
  return of ? new_form(call, *of, {}) : call.not_found();
}

http::Response add_reduction(web::Call& call) {
  auto const of = whose(call, call.id<StaffId>("id"), UnitId{web::whole(call.request.query.one("team"))});
  if (!of) return call.not_found();
  auto const done = call.perform(AddReduction{.staff = of->staff.id, .team = of->team.id, .fields = read(call)});
  if (done) return http::redirect(officer_url(of->staff.id, of->team.id));
  return answer(call, done.error(), officer_url(of->staff.id, of->team.id), [&](FormView const& typed) { return new_form(call, *of, typed); });
}

http::Response reduction_page(web::Call& call) {
  auto const row = find_reduction(call.view, call.id<ReductionId>("id"));
  auto const of = row ? whose(call, row->staff, row->team) : std::nullopt;
  return of ? change_form(call, *of, *row, view_of(*row)) : call.not_found();
}

http::Response change_reduction(web::Call& call) {
  auto const row = find_reduction(call.view, call.id<ReductionId>("id"));
  auto const of = row ? whose(call, row->staff, row->team) : std::nullopt;
  if (!of) return call.not_found();
  auto const done = call.perform(ChangeReduction{.id = row->id, .lock_version = web::whole(call, "lock_version"), .fields = read(call)});
  if (done) return http::redirect(officer_url(row->staff, row->team));
  return answer(call, done.error(), fmt::format("/workforce/workload/reductions/{}", row->id.value), [&](FormView const& typed) { return change_form(call, *of, *row, typed); });
}

http::Response delete_reduction(web::Call& call) {
  auto const row = find_reduction(call.view, call.id<ReductionId>("id"));
  auto const of = row ? whose(call, row->staff, row->team) : std::nullopt;
  if (!of) return call.not_found();
  auto const done = call.perform(DeleteReduction{.id = row->id, .lock_version = web::whole(call, "lock_version"), .reason = web::typed(call, "delete_reason")});
  if (done) return http::redirect(officer_url(row->staff, row->team));
  return answer(call, done.error(), fmt::format("/workforce/workload/reductions/{}", row->id.value), [&](FormView typed) {
    auto again = view_of(*row);
    for (auto const& error : typed.errors()) again.fail(error.field, error.message);
    return change_form(call, *of, *row, again.set("delete_reason", web::typed(call, "delete_reason")));
  });
}

}  // namespace workload::pages
