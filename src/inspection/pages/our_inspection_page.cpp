// The service's side of its own inspection: what is asked of it, its list of cases, and the interviews once they are issued.
#include "inspection/actions/draw.hpp"
#include "inspection/actions/requests.hpp"
#include "inspection/domain/rule_book.hpp"
#include "inspection/pages/handlers.hpp"
#include "inspection/pages/parts.hpp"
#include "inspection/store/interviews.hpp"

namespace inspection::pages {
namespace {

using namespace govuk;

std::string ours(InspectionId id, std::string_view below = {}) { return fmt::format("/our-inspections/{}{}", id.value, below); }

// What the service may know of where it stands: working papers begin with the fieldwork and end with the accuracy check.
std::string_view stage(Status status) {
  switch (status) {
    case Status::planned:
    case Status::announced: return "Announced";
    case Status::evidence_requested: return "Evidence and case list asked for";
    case Status::sample_drawn: return "Fieldwork is being prepared";
    case Status::fieldwork: return "Fieldwork";
    case Status::feedback:
    case Status::moderation:
    case Status::panel:
    case Status::draft: return "The inspectorate is at work on its findings";
    case Status::factual_accuracy: return "Factual accuracy check";
    case Status::embargoed: return "The inspectorate is at work on its findings";
    case Status::published:
    case Status::action_plan:
    case Status::follow_up: return "Published";
    case Status::closed: return "Closed";
    case Status::paused: return "Paused";
    case Status::cancelled: return "Cancelled";
  }
  return {};
}

// The check has a page of its own (publication/pages/accuracy_page.cpp).
Html draft_part(Inspection const& inspection) {
  if (inspection.status != Status::factual_accuracy) return {};
  return {h2("Draft report"), p("The inspectorate asks you to check the facts of its draft. It is not public: do not share it."), p(link_to(ours(inspection.id, "/draft"), "Read the draft and comment on it"))};
}

std::string window_words(Programme const& programme) {
  return fmt::format("{} to {} weeks before the fieldwork", programme.eligibility.last_weeks, programme.eligibility.first_weeks);
}

// A list for each sample that is drawn apart: the record does not know who belongs in them.
Html lists_form(web::Call& call, Inspection const& inspection, Programme const& programme, bool again, FormView const* typed) {
  Html fields = hidden_field("part", "list");
  for (auto const type : programme.own_samples)
    fields += text_area({.name = fmt::format("crns-{}", base::word(type)), .label = {fmt::format("Cases of {}", shown(type)), Size::s}, .hint = "CRNs, one a line", .form = typed, .rows = 6});
  fields += button({.text = again ? "Send the lists again" : "Send the lists"});
  return {p(again ? std::string("You may send them again until the sample is drawn.") : fmt::format("The inspectorate asks for every case of these kinds that began {}.", window_words(programme))),
          form({.action = ours(inspection.id, "/list"), .csrf = call.csrf(), .body = fields})};
}

Html list_part(web::Call& call, Inspection const& inspection, FormView const* typed) {
  Html out = h2("List of cases");
  auto const sent = sent_list(call.view, inspection.id);
  if (sent) out += p(fmt::format("A list of {} cases was sent {} by {}.", sent->rows, base::date_and_time(sent->at), sent->by));
  if (inspection.status != Status::evidence_requested) return sent ? out : out += p("It is asked for after the announcement.");
  bool const open = typed && typed->value("part") == "list";
  auto const& programme = call.view.rules<RuleBook>().programme(inspection.programme, inspection.variant);
  if (!programme.own_samples.empty()) return out += lists_form(call, inspection, programme, sent.has_value(), open ? typed : nullptr);
  return out += form({.action = ours(inspection.id, "/list"), .csrf = call.csrf(),
                      .body = {hidden_field("part", "list"),
                               p(sent ? "You may send it again until the sample is drawn." : fmt::format("The inspectorate asks for every community sentence and release on licence that began {}. The record makes the list.", window_words(programme))),
                               details({.summary = "Send a list of your own instead",
                                        .body = text_area({.name = "crns", .label = "CRNs, one a line", .hint = "Leave it empty to send the list that the record makes", .form = open ? typed : nullptr, .rows = 6}), .open = open}),
                               button({.text = sent ? "Send the list again" : "Send the list"})}});
}

Html request_part(web::Call& call, Inspection const& inspection, FormView const* typed) {
  Html out = h2("What is asked for");
  auto const requests = requests_of(call.view, inspection.id);
  if (requests.empty()) return out += p("Nothing is asked for.");
  for (auto const& row : requests) {
    bool const this_one = typed && typed->value("part") == std::to_string(row.id.value);
    Html body = summary_list({.rows = {{.key = "Due", .value = base::date_with_day(row.due)}, {.key = "Answer", .value = row.answer.empty() ? "None yet" : row.answer},
                                       {.key = "Answered", .value = row.answered_at ? fmt::format("{} by {}", base::date_and_time(*row.answered_at), row.answered_by) : "Not yet"}}});
    if (before_publication(inspection.status))
      body += details({.summary = row.answered_at ? "Answer it again" : "Answer it",
                       .body = form({.action = ours(inspection.id, fmt::format("/requests/{}", row.id.value)), .csrf = call.csrf(),
                                     .body = {hidden_field("part", std::to_string(row.id.value)), hidden_field("lock_version", std::to_string(row.lock_version)),
                                              text_area({.name = "answer", .label = "Answer", .form = this_one ? typed : nullptr, .value = this_one ? std::nullopt : std::optional(row.answer),
                                                         .id = this_one ? "answer" : fmt::format("answer-{}", row.id.value), .rows = 5}), button({.text = "Send the answer"})}}),
                       .open = this_one});
    out += summary_card({.title = row.what, .heading_level = 3}, body);
  }
  return out;
}

Html interview_part(web::Call& call, Inspection const& inspection) {
  Html out = h2("Interviews");
  std::vector<std::vector<Cell>> rows;
  for (auto const& slot : told_slots(call.view, inspection.id))
    rows.push_back({fmt::format("{}, {}", base::date_with_day(std::chrono::floor<std::chrono::days>(slot.start)), base::time_of_day(base::from_london(slot.start))), slot.practitioner_name, slot.crn, slot.place});
  if (rows.empty()) return out += p("The timetable is not issued yet.");
  return out += table({.caption = "Interviews of the fieldwork", .caption_hidden = true, .head = {"When", "Practitioner", "Case", "Where"}, .rows = std::move(rows), .scroll = true, .id = "interviews"});
}

http::Response show_our_inspection(web::Call& call, FormView const* typed = nullptr) {
  auto const inspection = told_inspection(call.view, call.id<InspectionId>("id"));
  if (!inspection) return call.not_found();
  Html const body = {caption("Inspection by HM Inspectorate of Probation"), h1(inspection->inspected_as),
                     summary_list({.rows = {{.key = "Stage", .value = stage(inspection->status)}, {.key = "Programme", .value = inspection->programme},
                                            {.key = "Fieldwork", .value = fmt::format("{} to {}", base::date_with_day(inspection->fieldwork_from), base::date_with_day(inspection->fieldwork_to))}}}),
                     draft_part(*inspection), list_part(call, *inspection, typed), request_part(call, *inspection, typed), interview_part(call, *inspection), p(link_to("/inspection-alerts", "Alerts of the inspectorate"))};
  Page const page{.title = inspection->inspected_as, .section = "Our inspections", .body = body, .form = typed, .breadcrumbs = {{.text = "Our inspections", .href = "/our-inspections"}, {.text = inspection->inspected_as}}};
  return typed ? call.again(page) : call.page(page);
}

}  // namespace

http::Response our_inspections_page(web::Call& call) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& row : told_inspections(call.view))
    rows.push_back({Html{link_to(ours(row.id), row.inspected_as), row.training ? hint_line("Training: made up") : Html{}}, row.programme, stage(row.status),
                    fmt::format("{} to {}", base::date_short(row.fieldwork_from), base::date_short(row.fieldwork_to))});
  Html const body = {h1("Our inspections"), rows.empty() ? p("No inspection is announced.")
                                                         : table({.caption = "Inspections", .caption_hidden = true, .head = {"Unit", "Programme", "Stage", "Fieldwork"}, .rows = std::move(rows), .scroll = true, .id = "inspections"}),
                     p(link_to("/action-plans", "Action plans after published inspections")), p(link_to("/inspection-alerts", "Alerts of the inspectorate"))};
  return call.page({.title = "Our inspections", .body = body, .wide = true});
}

http::Response our_inspection_page(web::Call& call) { return show_our_inspection(call); }

http::Response send_case_list(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  SendCaseList list{.inspection = id, .crns = typed(call, "crns")};
  for (auto const& row : base::Words<CaseType>::table)
    if (auto lines = typed(call, fmt::format("crns-{}", row.word)); !lines.empty()) list.apart[std::string(row.word)] = std::move(lines);
  return after(call, call.perform(list), ours(id), [&](FormView const& view) { return show_our_inspection(call, &view); });
}
http::Response answer_evidence_request(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const done = call.perform(AnswerRequest{.request = RequestId{call.request.id("request").value_or(0)}, .answer = typed(call, "answer"), .lock_version = whole(typed(call, "lock_version"))});
  return after(call, done, ours(id), [&](FormView const& view) { return show_our_inspection(call, &view); });
}

}  // namespace inspection::pages
