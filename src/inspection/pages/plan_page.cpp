// Planning an inspection, and moving its days of fieldwork.
#include "inspection/actions/plan.hpp"
#include "inspection/domain/rule_book.hpp"
#include "inspection/pages/handlers.hpp"
#include "inspection/pages/parts.hpp"
#include "organisation/store/units.hpp"

namespace inspection::pages {
namespace {

using namespace govuk;

std::vector<Option> unit_options(web::Call& call) {
  std::vector<Option> out{{.value = "", .text = "Choose a unit"}};
  for (auto const& unit : organisation::pdus(call.view)) out.push_back({.value = std::to_string(unit.id.value), .text = unit.name});
  for (auto const& unit : organisation::regions(call.view)) out.push_back({.value = std::to_string(unit.id.value), .text = unit.name + " (region)"});
  return out;
}

std::vector<Choice> programme_choices(web::Call& call) {
  std::vector<Choice> out;
  for (auto const& one : call.view.rules<RuleBook>().programmes)
    out.push_back({.value = one.id, .text = fmt::format("{}: {}", one.id, one.name), .hint = fmt::format("Fieldwork from {}{}", base::date_in_full(one.valid_from), one.to_be_confirmed ? "; to be confirmed" : "")});
  return out;
}

Html days(FormView const& view) {
  return {date_input({.name = "from", .legend = {"First day of fieldwork", Size::s}, .form = &view}), date_input({.name = "to", .legend = {"Last day of fieldwork", Size::s}, .form = &view})};
}

http::Response new_form(web::Call& call, FormView const& view) {
  Html const body = grid_row(grid_column("two-thirds", {h1("Plan an inspection"), p("You lead it. The unit hears nothing of it before you announce it."),
      form({.action = "/inspections", .csrf = call.csrf(),
            .body = {select({.name = "unit", .label = {"Unit", Size::s}, .items = unit_options(call), .form = &view}),
                     radios({.name = "programme", .legend = {"Programme", Size::s}, .items = programme_choices(call), .form = &view, .small = true}), days(view),
                     button({.text = "Plan the inspection"})}})}));
  Page const page{.title = "Plan an inspection", .body = body, .form = view.failed() ? &view : nullptr, .back = "/inspections"};
  return view.failed() ? call.again(page) : call.page(page);
}

http::Response fieldwork_form(web::Call& call, FormView const& view) {
  auto const inspection = find_inspection(call.view, call.id<InspectionId>("id"));
  if (!inspection) return call.not_found();
  Html const body = {p("All planned days follow from these."), form({.action = url_of(inspection->id, "/fieldwork"), .csrf = call.csrf(), .body = {days(view), button({.text = "Move the fieldwork"})}})};
  return show(call, *inspection, "plan", "Move the fieldwork", body, &view);
}

}  // namespace

http::Response new_inspection_page(web::Call& call) { return new_form(call, FormView{}); }

http::Response plan_inspection(web::Call& call) {
  auto const& form = call.request.form;
  auto const done = call.perform(PlanInspection{.unit = UnitId{whole(form.one("unit"))}, .programme = typed(call, "programme"), .from = typed_date(form, "from"), .to = typed_date(form, "to")});
  if (done) return http::redirect(url_of(*done));
  return after(call, done, "/inspections", [&](FormView const& view) { return new_form(call, view); });
}

http::Response fieldwork_page(web::Call& call) {
  FormView stored;
  if (auto const inspection = find_inspection(call.view, call.id<InspectionId>("id"))) {
    set_date(stored, "from", inspection->fieldwork_from);
    set_date(stored, "to", inspection->fieldwork_to);
  }
  return fieldwork_form(call, stored);
}

http::Response change_fieldwork(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const& form = call.request.form;
  auto const done = call.perform(ChangeFieldwork{.inspection = id, .from = typed_date(form, "from"), .to = typed_date(form, "to")});
  return after(call, done, url_of(id), [&](FormView const& view) { return fieldwork_form(call, view); });
}

}  // namespace inspection::pages
