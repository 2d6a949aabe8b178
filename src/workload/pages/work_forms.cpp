// Work besides the case itself: a report for the court, and what a colleague did.
#include "organisation/pages/training_notice.hpp"
#include "organisation/store/units.hpp"
#include "people/pages/person_form.hpp"
#include "workload/actions/record_work.hpp"
#include "workload/domain/contact_activity.hpp"
#include "workload/pages/handlers.hpp"
#include "workload/pages/words.hpp"

namespace workload::pages {
namespace {

using namespace govuk;
using people::pages::date_field;
using people::pages::PersonForm;
using people::pages::set_date;
using people::pages::show_form;
using people::pages::submit;
using people::pages::Typed;

Html staff_field(web::Call& call, FormView const& form, std::string_view question) {
  std::vector<Option> items{{.value = "", .text = "Choose a practitioner"}};
  auto const person = people::find_person(call.view, call.id<PersonId>("id"));
  auto const pdu = person ? organisation::pdu_of(call.view, person->team) : std::nullopt;
  if (pdu)
    for (auto const& each : colleagues(call.view, pdu->place())) items.push_back({.value = std::to_string(each.id.value), .text = fmt::format("{}, {}", each.name, each.team_name)});
  return govuk::select({.name = "staff", .label = {question, Size::s}, .items = std::move(items), .form = &form});
}

Html fields_of_report(web::Call& call, FormView const& form) {
  return {people::pages::choice_field<ReportKind>(form, "kind", "Which report?"), staff_field(call, form, "Who wrote it?"), date_field(form, "completed", "Completed")};
}
// Of who records it, should she have written it. What a colleague's training asks is said to her and to her senior alone.
Html own_training(web::Call& call) {
  using organisation::CriticalWork;
  auto standing = organisation::training_for(call.view, CriticalWork::write_psr);
  standing.why = fmt::format("{}: {}", call.scope.name, standing.why);
  return organisation::pages::training_notice(standing, CriticalWork::write_psr);
}
PersonForm report_form(web::Call& call) {
  return {.section = "tier", .title = "Record a court report", .path = "/court-reports/new", .back = "/tier", .button = "Record the report",
          .intro = {p("It counts for its writer for 30 days."), own_training(call)}, .fields = fields_of_report};
}

Html fields_of_contact(web::Call& call, FormView const& form) {
  std::vector<Option> codes{{.value = "", .text = "Choose what was done"}};
  for (auto const& [code, points] : weights_of(call.view).contacts)
    if (points > 0) codes.push_back({.value = code, .text = fmt::format("{} ({} points)", people::capital(contact_label(code)), points)});
  return {govuk::select({.name = "code", .label = {"What was done?", Size::s}, .items = std::move(codes), .form = &form}), staff_field(call, form, "Who did it?"), date_field(form, "on", "On")};
}
PersonForm contact_form() {
  return {.section = "tier", .title = "Record what a colleague did for this case", .path = "/support-contacts/new", .back = "/tier", .button = "Record it",
          .intro = p("Its points count for who did it and come off the person’s own practitioner, for seven days."), .fields = fields_of_contact};
}

http::Response open_form(web::Call& call, PersonForm const& form, std::string const& date) {
  auto const header = people::header_of(call.view, call.id<PersonId>("id"));
  if (!header) return call.not_found();
  FormView view;
  set_date(view, date, call.view.today());
  return show_form(call, *header, form, view);
}

}  // namespace

http::Response new_report_page(web::Call& call) { return open_form(call, report_form(call), "completed"); }
http::Response record_report(web::Call& call) {
  Typed typed(call.request.form);
  RecordReport report{.person = call.id<PersonId>("id"), .version = typed.version(), .staff = typed.key<StaffId>("staff"), .kind = typed.choice<ReportKind>("kind", "Choose which report it is"),
                      .completed = typed.required_date("completed", "The day it was completed")};
  return submit(call, report_form(call), typed, report);
}

http::Response new_contact_page(web::Call& call) { return open_form(call, contact_form(), "on"); }
http::Response record_contact(web::Call& call) {
  Typed typed(call.request.form);
  RecordContact contact{.person = call.id<PersonId>("id"), .version = typed.version(), .staff = typed.key<StaffId>("staff"), .code = typed.line("code", "What was done", 20), .on = typed.required_date("on", "The day")};
  return submit(call, contact_form(), typed, contact);
}

}  // namespace workload::pages
