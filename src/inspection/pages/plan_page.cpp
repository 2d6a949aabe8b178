// Planning an inspection, and moving its days of fieldwork. First the programme, which says what is inspected; then that and the days.
#include "inspection/actions/plan.hpp"
#include "inspection/domain/rule_book.hpp"
#include "inspection/pages/handlers.hpp"
#include "inspection/pages/parts.hpp"
#include "organisation/store/outside.hpp"
#include "organisation/store/partners.hpp"

namespace inspection::pages {
namespace {

using namespace govuk;

std::string days_of(Programme const& one) {
  return one.valid_until ? fmt::format("For fieldwork that begins from {} to {}", base::date_in_full(one.valid_from), base::date_in_full(*one.valid_until))
                         : fmt::format("For fieldwork that begins from {}", base::date_in_full(one.valid_from));
}

bool over(Programme const& one, base::Date today) { return one.valid_until && *one.valid_until < today; }

Choice choice_of(Programme const& one, base::Date today) {
  auto const now = one.in_force(today) ? Html{strong("In force today"), ". "} : Html("Not yet in force. ");
  return {.value = one.id, .text = fmt::format("{}: {}", one.id, one.name), .hint = Html{now, days_of(one), ". It inspects a ", shown(one.subject), one.to_be_confirmed ? ". To be confirmed" : ""}};
}

std::vector<Choice> programme_choices(web::Call& call, std::optional<SubjectKind> subject = {}) {
  std::vector<Choice> out;
  for (auto const& one : call.view.rules<RuleBook>().programmes)
    if (!over(one, call.view.today()) && (!subject || one.subject == *subject)) out.push_back(choice_of(one, call.view.today()));
  return out;
}

// Why the others are not among the choices.
Html not_open(web::Call& call) {
  std::vector<Html> items;
  for (auto const& one : call.view.rules<RuleBook>().programmes)
    if (over(one, call.view.today())) items.push_back({one.id, ": ", one.name, ". Its last day for fieldwork to begin was ", base::date_in_full(*one.valid_until), "."});
  return items.empty() ? Html{} : details({.summary = "Programmes that are over", .body = ul(items)});
}

Html days(FormView const& view) {
  return {date_input({.name = "from", .legend = {"First day of fieldwork", Size::s}, .form = &view}), date_input({.name = "to", .legend = {"Last day of fieldwork", Size::s}, .form = &view})};
}

std::vector<Option> options_of(std::vector<organisation::Unit> const& units, std::string first) {
  std::vector<Option> out{{.value = "", .text = std::move(first)}};
  for (auto const& unit : units) out.push_back({.value = std::to_string(unit.id.value), .text = unit.name});
  return out;
}

Html subject_field(web::Call& call, Programme const& programme, FormView const& view) {
  using organisation::UnitKind;
  std::vector<Option> out;
  switch (programme.subject) {
    case SubjectKind::pdu: return select({.name = "unit", .label = {"Probation delivery unit", Size::s}, .items = options_of(organisation::pdus(call.view), "Choose a unit"), .form = &view});
    case SubjectKind::region: return select({.name = "unit", .label = {"Region", Size::s}, .items = options_of(organisation::regions(call.view), "Choose a region"), .form = &view});
    case SubjectKind::provider:
      out.push_back({.value = "", .text = "Choose a provider"});
      for (auto const& body : organisation::earlier_bodies(call.view)) out.push_back({.value = std::to_string(body.id), .text = body.name});
      return select({.name = "body", .label = {"Provider", Size::s}, .hint = "A company or a division of before June 2021.", .items = std::move(out), .form = &view});
    case SubjectKind::youth_service:
      out.push_back({.value = "", .text = "Choose a local authority"});
      for (auto const& authority : organisation::authorities(call.view)) out.push_back({.value = authority.code.value, .text = authority.name});
      return select({.name = "body", .label = {"Local authority whose youth offending service is inspected", Size::s},
                     .hint = "The service becomes a unit outside the probation service when it is named for the first time. An administrator renames one that several authorities run together.", .items = std::move(out), .form = &view});
  }
  return {};
}

http::Response answer(web::Call& call, FormView const& view, Html const& body) {
  Page const page{.title = "Plan an inspection", .body = grid_row(grid_column("two-thirds", {h1("Plan an inspection"), p("You lead it. Nobody of the service hears of it before you announce it."), body})), .form = view.failed() ? &view : nullptr,
                  .back = "/inspections"};
  return view.failed() ? call.again(page) : call.page(page);
}

http::Response choose_programme(web::Call& call, FormView const& view) {
  return answer(call, view, {form({.action = "/inspections/new", .body = {radios({.name = "programme", .legend = {"Programme", Size::m}, .hint = "It says what is inspected, by which standards and how cases are sampled.", .items = programme_choices(call), .form = &view}), button({.text = "Continue"})}, .get = true}), not_open(call)});
}

http::Response new_form(web::Call& call, FormView const& view) {
  auto const& all = call.view.rules<RuleBook>().programmes;
  auto const wanted = view.value("programme");
  auto const programme = std::ranges::find(all, wanted, &Programme::id);
  if (programme == all.end()) return choose_programme(call, view);
  Html chosen = inset_text({.text = Html{strong(fmt::format("{}: {}", programme->id, programme->name)), ". ", days_of(*programme), ". ", link_to("/inspections/new", "Choose another programme")}});
  if (auto const wrong = view.error("programme"); !wrong.empty()) chosen = el("div", {{"class", "govuk-form-group govuk-form-group--error"}, {"id", "programme"}}, {el("p", {{"class", "govuk-error-message"}}, wrong), chosen});
  return answer(call, view, {chosen, form({.action = "/inspections", .csrf = call.csrf(),
                                           .body = {hidden_field("programme", programme->id), subject_field(call, *programme, view), days(view), button({.text = "Plan the inspection"})}})});
}

Html programme_form(web::Call& call, Inspection const& inspection, FormView const* typed) {
  auto const& programme = call.view.rules<RuleBook>().programme(inspection.programme, inspection.variant);
  auto const choices = programme_choices(call, programme.subject);
  if (choices.size() < 2) return {};
  FormView view = typed ? *typed : FormView{};
  if (!typed) view.set("programme", inspection.programme);
  return {h2("Programme"), p("It can change until the sample is drawn: after that cases are judged by its questions."),
          form({.action = url_of(inspection.id, "/programme"), .csrf = call.csrf(), .body = {radios({.name = "programme", .legend = {"Programme", Size::s}, .items = choices, .form = &view, .small = true}), button({.text = "Change the programme", .kind = ButtonKind::secondary})}})};
}

http::Response fieldwork_form(web::Call& call, FormView const& view, FormView const* programme = nullptr) {
  auto const inspection = find_inspection(call.view, call.id<InspectionId>("id"));
  if (!inspection) return call.not_found();
  Html const body = {p("All planned days follow from these."), form({.action = url_of(inspection->id, "/fieldwork"), .csrf = call.csrf(), .body = {days(view), button({.text = "Move the fieldwork"})}}),
                     programme_form(call, *inspection, programme)};
  return show(call, *inspection, "plan", "Move the fieldwork", body, programme ? programme : &view);
}

FormView stored_days(web::Call& call) {
  FormView stored;
  if (auto const inspection = find_inspection(call.view, call.id<InspectionId>("id"))) {
    set_date(stored, "from", inspection->fieldwork_from);
    set_date(stored, "to", inspection->fieldwork_to);
  }
  return stored;
}

}  // namespace

http::Response new_inspection_page(web::Call& call) {
  FormView view;
  view.set("programme", std::string(call.request.query.one("programme")));
  return new_form(call, view);
}

http::Response plan_inspection(web::Call& call) {
  auto const& form = call.request.form;
  auto const done = call.perform(PlanInspection{.unit = UnitId{whole(form.one("unit"))}, .body = typed(call, "body"), .programme = typed(call, "programme"), .from = typed_date(form, "from"), .to = typed_date(form, "to")});
  if (done) return http::redirect(url_of(*done));
  return after(call, done, "/inspections", [&](FormView const& view) { return new_form(call, view); });
}

http::Response fieldwork_page(web::Call& call) { return fieldwork_form(call, stored_days(call)); }

http::Response change_fieldwork(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const& form = call.request.form;
  auto const done = call.perform(ChangeFieldwork{.inspection = id, .from = typed_date(form, "from"), .to = typed_date(form, "to")});
  return after(call, done, url_of(id), [&](FormView const& view) { return fieldwork_form(call, view); });
}

http::Response change_programme(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const done = call.perform(ChangeProgramme{.inspection = id, .programme = typed(call, "programme")});
  return after(call, done, url_of(id), [&](FormView const& view) { return fieldwork_form(call, stored_days(call), &view); });
}

}  // namespace inspection::pages
