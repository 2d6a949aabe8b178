// Changing the organisation: rows as in a file, and the changes that wait for their day.
#include "govuk/all.hpp"
#include "organisation/actions/change_units.hpp"
#include "organisation/pages/handlers.hpp"
#include "organisation/store/planned_change.hpp"
#include "organisation/store/units.hpp"

namespace organisation::pages {

namespace {

using govuk::Html;

constexpr std::string_view path = "/organisation/changes";
constexpr std::string_view header = "on,change,unit,code,name,region,teams,police_force_codes,authority_codes,notes";

std::string successors(UnitChange const& change) {
  std::string all;
  for (auto const& into : change.into) all += fmt::format("{}{}{}", all.empty() ? "" : ", ", into.name.empty() ? into.code : into.name, into.name.empty() || into.code.empty() ? "" : " (" + into.code + ")");
  return all;
}

std::string in_words(UnitChange const& change) {
  auto const units = fmt::format("{}", fmt::join(change.units, " and "));
  switch (change.kind) {
    case ChangeKind::create:
      return change.units.empty() ? fmt::format("New unit {} in {}", successors(change), change.region) : fmt::format("New team {} of {}", successors(change), units);
    case ChangeKind::rename: return fmt::format("{} is called {}", units, successors(change));
    case ChangeKind::recode: return fmt::format("{} has the code {}", units, successors(change));
    case ChangeKind::split: return fmt::format("{} is split into {}", units, successors(change));
    case ChangeKind::merge: return fmt::format("{} merge into {}", units, successors(change));
    case ChangeKind::move_region: return fmt::format("{} moves to region {}", units, change.region);
    case ChangeKind::boundary: return fmt::format("The boundary of {} changes", units);
    case ChangeKind::close: return fmt::format("{} closes", units);
  }
  return units;
}

std::string in_words(PlannedChange const& planned) {
  auto const read = read_unit_changes(planned.csv);
  std::string all;
  if (read)
    for (auto const& change : *read) all += (all.empty() ? "" : "; ") + in_words(change);
  return all;
}

Html withdraw_button(web::Call& call, PlannedChange const& planned) {
  using namespace govuk;
  return form({.action = fmt::format("{}/{}/withdraw", path, planned.id), .csrf = call.csrf(),
               .body = button({.text = "Take back", .kind = ButtonKind::secondary})});
}

Html rows_form(web::Call& call, govuk::FormView const& typed) {
  using namespace govuk;
  return form({.action = std::string(path), .csrf = call.csrf(),
               .body = {text_area({.name = "rows", .label = "Changes", .hint = "As in the file of the operator's guide: the header, then one row for each unit that comes out of a change. All are made, or none.",
                                   .form = &typed, .rows = 10}),
                        button({.text = "Make these changes"})}});
}

http::Response show(web::Call& call, govuk::FormView const& typed) {
  using namespace govuk;
  Html const body = {h1("Change the organisation"),
                     p("Units are split, merged, renamed, given another code or region, and closed from a day on. Their teams keep their staff; the people of a "
                       "team, and what is open about them, move with it. A change of a day to come is made just after midnight of that day."),
                     waiting_changes_table(call), rows_form(call, typed)};
  Page const page{.title = "Change the organisation", .section = "Organisation", .body = grid_row(grid_column("two-thirds", body)),
                  .form = typed.failed() ? &typed : nullptr, .breadcrumbs = {{.text = "Organisation", .href = "/organisation"}, {.text = "Change"}}};
  return typed.failed() ? call.again(page) : call.page(page);
}

http::Response again(web::Call& call, std::vector<base::FieldError> errors) { return show(call, govuk::FormView(call.request.form, std::move(errors))); }

// One message a row, all under the one field.
std::vector<base::FieldError> of_rows(std::vector<FileProblem> const& problems) {
  std::vector<base::FieldError> errors;
  for (auto const& problem : problems)
    errors.push_back({"rows", fmt::format("Line {}{}{}: {}", problem.line, problem.column.empty() ? "" : ", ", problem.column, problem.why)});
  return errors;
}
std::vector<base::FieldError> of_rows(std::vector<base::FieldError> errors) {
  for (auto& error : errors) error = {"rows", error.field.empty() ? error.message : fmt::format("L{}: {}", error.field.substr(1), error.message)};
  return errors;
}

}  // namespace

govuk::Html waiting_changes_table(web::Call& call) {
  using namespace govuk;
  auto const waiting = waiting_changes(call.view);
  if (waiting.empty()) return {};
  bool const may_withdraw = call.may(ledger::Permission::administer);
  std::vector<std::vector<Cell>> rows;
  for (auto const& planned : waiting) {
    Html const what = planned.problem.empty() ? Html(in_words(planned)) : Html{in_words(planned), ". It could not be made: ", planned.problem};
    rows.push_back({base::date_in_full(planned.on), what, planned.planned_by, may_withdraw ? withdraw_button(call, planned) : Html()});
  }
  return table({.caption = "Changes that wait for their day", .caption_size = Size::m, .head = {"From", "Change", "Planned by", may_withdraw ? "Action" : ""}, .rows = rows, .scroll = true, .id = "waiting-changes"});
}

http::Response changes_page(web::Call& call) {
  govuk::FormView view;
  view.set("rows", std::string(header) + "\n");
  return show(call, view);
}

http::Response change_units(web::Call& call) {
  auto const read = read_unit_changes(call.request.form.one("rows"));
  if (!read) return again(call, of_rows(read.error()));
  auto const changed = call.perform(ChangeUnits{*read});
  if (!changed && changed.error().kind == base::Refused::invalid) return again(call, of_rows(changed.error().errors));
  if (!changed) return call.refused(changed.error(), path);
  if (changed->without_place.empty()) return http::redirect(std::string(changed->planned > 0 ? path : "/organisation"));
  using namespace govuk;
  std::vector<Html> who(changed->without_place.begin(), changed->without_place.end());
  return call.page({.title = "Roles to give again", .section = "Organisation",
                    .body = {h1("Roles to give again"), p("The changes are made. These people held a role at a unit that ended; it reaches nobody now. Give each of them a role at the unit that follows."),
                             ul(who), p(link_to("/organisation", "Organisation"))}});
}

http::Response withdraw_unit_change(web::Call& call) {
  auto const withdrawn = call.perform(WithdrawUnitChange{call.request.id("id").value_or(0)});
  if (!withdrawn) return call.refused(withdrawn.error(), path);
  return http::redirect(std::string(path));
}

}  // namespace organisation::pages
