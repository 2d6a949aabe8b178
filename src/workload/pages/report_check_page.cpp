#include "workload/pages/report_check_page.hpp"

#include "organisation/pages/training_notice.hpp"
#include "people/pages/person_form.hpp"
#include "workload/actions/countersign_report.hpp"
#include "workload/pages/handlers.hpp"
#include "workload/store/report_check.hpp"

namespace workload::pages {
namespace {

using namespace govuk;
using people::pages::person_url;
using people::pages::PersonForm;

// To a senior who does not lead the writer: her training is no matter of another team's.
constexpr std::string_view unsaid = "the training of who wrote it asks for one";

std::string path_of(ReportId id) { return fmt::format("/court-reports/{}/countersign", id.value); }

Html note_field(web::Call&, FormView const& form) { return text_area({.name = "note", .label = "Note, if you have one", .form = &form, .rows = 2}); }

// What is countersigned, why, and what the senior's own training asks: a warning, for nobody signs beside her here.
PersonForm check_form(web::Call& call, ReportOfPerson const& report) {
  using organisation::CriticalWork;
  Html const why{report.why.empty() ? std::string(unsaid) : report.why, "."};
  return {.section = "tier", .title = "Countersign a court report", .path = path_of(report.id), .back = "/tier", .button = "I have read it too: countersign",
          .intro = {p({people::capital(label(report.kind)), " by ", report.writer_name, ", completed ", base::date_in_full(report.completed), ". Why a senior: ", why}),
                    p("It counts in workload already."), organisation::pages::training_warning(organisation::training_for(call.view, CriticalWork::countersign), CriticalWork::countersign)},
          .fields = note_field};
}

}  // namespace

std::vector<risk::ToCountersign> to_countersign(ledger::View& view) {
  std::vector<risk::ToCountersign> lines;
  for (auto& r : reports_to_check(view))
    lines.push_back({.url = person_url(r.person, path_of(r.id)), .surname = r.surname, .forenames = r.forenames, .crn = r.crn, .what = people::capital(label(r.kind)), .by = r.writer_name, .at = r.at, .why = r.why.empty() ? std::string(unsaid) : r.why});
  return lines;
}

http::Response report_check_page(web::Call& call) {
  auto const header = people::header_of(call.view, call.id<PersonId>("id"));
  auto const report = header ? report_of_person(call.view, header->person.id, call.id<ReportId>("part")) : std::nullopt;
  if (!report) return call.not_found();
  if (!report->waits()) return http::redirect(person_url(header->person.id, "/tier"));
  return people::pages::show_form(call, *header, check_form(call, *report), {});
}

http::Response countersign_report(web::Call& call) {
  auto const report = report_of_person(call.view, call.id<PersonId>("id"), call.id<ReportId>("part"));
  if (!report) return call.not_found();
  people::pages::Typed typed(call.request.form);
  CountersignReport const action{.person = call.id<PersonId>("id"), .version = typed.version(), .report = report->id, .note = typed.lines("note", "Note")};
  return people::pages::submit(call, check_form(call, *report), typed, action);
}

}  // namespace workload::pages
