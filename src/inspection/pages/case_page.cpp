// One case of the sample: who it is, who reads it, and what was entered into its record after the announcement.
#include "inspection/actions/hand_over_reading.hpp"
#include "inspection/actions/start_reading.hpp"
#include "inspection/domain/open_work.hpp"
#include "inspection/domain/sample.hpp"
#include "inspection/pages/enquiry_record_view.hpp"
#include "inspection/pages/papers.hpp"
#include "inspection/pages/reading_handlers.hpp"
#include "people/pages/person_frame.hpp"
#include "people/store/record.hpp"

#include <algorithm>

namespace inspection::pages {
namespace {

using namespace govuk;

Html person_view(web::Call& call, CaseRow const& row) {
  auto const header = people::header_of(call.view, row.person);
  if (!header) return p("This record is restricted. A cleared inspector reads it.");
  auto const base = fmt::format("/people/{}", row.person.value);
  return summary_list({.rows = {{.key = "Person on probation", .value = Html{link_to(base, people::full_name(header->person)), ", ", row.crn}},
                                {.key = "Drawn as", .value = stratum_in_words(row.stratum)},
                                {.key = "Risk of serious harm", .value = people::rosh_badge(header->person.rosh)},
                                {.key = "The record", .value = plain_list({link_to(base + "/enquiries", "Enquiries"), link_to(base + "/assessment", "Assessment"), link_to(base + "/history", "History")})}}});
}

Html start_form(web::Call& call, Papers const& papers, CaseRow const& row, ReadingKind kind) {
  return form({.action = papers.path(fmt::format("/cases/{}/readings", row.id.value)), .csrf = call.csrf(),
               .body = {hidden_field("kind", base::word(kind)), button({.text = kind == ReadingKind::first ? "Begin the first reading" : "Begin a second reading"})}});
}

Html reading_line(web::Call& call, Papers const& papers, ReadingRow const& row) {
  auto const where = row.finished_at ? Html{"finished on ", moment_words(*row.finished_at)} : Html{"begun on ", moment_words(row.started_at)};
  if (row.reader == call.scope.account) return p({link_to(papers.path(fmt::format("/readings/{}", row.id.value)), Html{shown(row.kind), " (yours)"}), ", ", where});
  return p({shown(row.kind), " by ", row.reader_name, ", ", where});
}

// For the lead inspector: an unfinished reading whose reader cannot go on.
Html hand_over_form(web::Call& call, Papers const& papers, ReadingRow const& row, FormView const* typed) {
  std::vector<Option> readers{{.value = "", .text = "Choose a reader"}};
  for (auto const& member : team_of(call.view, papers.inspection.id))
    if (member.account != row.reader && member.role != TeamRole::panel && member.role != TeamRole::publisher) readers.push_back({.value = std::to_string(member.account.value), .text = member.name});
  return details({.summary = Html{"Hand over the ", base::ascii_lower(shown(row.kind))},
                  .body = form({.action = papers.path(fmt::format("/cases/{}/hand-over", row.sampled.value)), .csrf = call.csrf(),
                                .body = {hidden_field("kind", base::word(row.kind)), select({.name = "to", .label = "To whom?", .items = readers, .form = typed}),
                                         text_input({.name = "reason", .label = "Why?", .form = typed}), button({.text = "Hand over", .kind = ButtonKind::secondary})}}),
                  .open = typed != nullptr});
}

Html readings_view(web::Call& call, Papers const& papers, CaseRow const& row, FormView const* typed) {
  auto const readings = readings_of_case(call.view, row.id);
  Html out = h2("Readings");
  for (auto const& one : readings) out += reading_line(call, papers, one);
  bool const both = readings.size() == 2 && readings[0].finished_at && readings[1].finished_at;
  if (both) return out + p(link_to(papers.path(fmt::format("/cases/{}/comparison", row.id.value)), "Compare the two readings"));
  if (!readings.empty()) out += hint_line("A reading is its reader's alone until both are finished, so that the second is blind to the first.");
  if (!reads_cases(papers.inspection.status) || row.state != CaseState::drawn) return out;
  bool const leads = has_role(call.view, papers.inspection.id, {TeamRole::lead});
  auto const unfinished = std::ranges::find_if(readings, [](ReadingRow const& one) { return !one.finished_at; });
  if (leads && unfinished != readings.end()) out += hand_over_form(call, papers, *unfinished, typed);
  if (readings.empty()) return out + start_form(call, papers, row, ReadingKind::first);
  bool const second_open = readings.size() == 1 && readings[0].finished_at && readings[0].reader != call.scope.account;
  return second_open ? out + start_form(call, papers, row, ReadingKind::second) : out;
}

http::Response answer(web::Call& call, FormView const* typed = nullptr) {
  auto const papers = papers_of(call);
  auto const row = find_case(call.view, call.id<CaseId>("case"));
  if (!papers || !row || row->inspection != papers->inspection.id) return call.not_found();
  auto const& announced = papers->inspection.announced_at;
  auto const late = announced ? entered_after(call.view, *announced, row->person) : std::vector<LateEntry>{};
  auto const enquiries = enquiry_record(call.view, row->person);
  Html const body = {row->state == CaseState::replaced ? warning_text({.text = "This case has left the sample: " + row->why}) : Html(), person_view(call, *row),
                     readings_view(call, *papers, *row, typed), h2("The record"), entered_after_view(late, announced),
                     enquiry_record_view(enquiries, EnquiryKind::police_da, announced), enquiry_record_view(enquiries, EnquiryKind::childrens, announced)};
  return show(call, *papers, {.title = "Case " + row->crn, .current = "cases", .body = body, .typed = typed});
}

}  // namespace

http::Response case_page(web::Call& call) { return answer(call); }

http::Response hand_over_reading(web::Call& call) {
  auto const& form = call.request.form;
  auto const sampled = call.id<CaseId>("case");
  auto const done = call.perform(HandOverReading{.inspection = call.id<InspectionId>("id"), .sampled = sampled, .kind = base::from_word<ReadingKind>(form.one("kind")).value_or(ReadingKind::first),
                                                 .to = AccountId{whole(form.one("to"))}, .reason = std::string(form.one("reason"))});
  auto const home = fmt::format("/inspections/{}/cases/{}", call.id<InspectionId>("id").value, sampled.value);
  return after(call, done, home, [&](FormView const& typed) { return answer(call, &typed); });
}

http::Response start_reading(web::Call& call) {
  auto const papers = papers_of(call);
  if (!papers) return call.not_found();
  auto const sampled = call.id<CaseId>("case");
  auto const kind = base::from_word<ReadingKind>(call.request.form.one("kind"));
  auto const home = papers->path(fmt::format("/cases/{}", sampled.value));
  if (!kind) return call.refused({.kind = base::Refused::invalid, .message = "Choose the first or the second reading."}, home);
  auto const started = call.perform(StartReading{.inspection = papers->inspection.id, .sampled = sampled, .kind = *kind});
  if (!started) return call.refused(started.error(), home);
  return http::redirect(papers->path(fmt::format("/readings/{}", started->value)));
}

}  // namespace inspection::pages
