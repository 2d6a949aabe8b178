// The rows behind the figures of partners, of quality, and of chases and escalations.
#include "dashboards/pages/handlers.hpp"
#include "dashboards/pages/paging.hpp"
#include "dashboards/pages/span.hpp"
#include "dashboards/store/figure_rows.hpp"
#include "enquiries/domain/quality.hpp"
#include "enquiries/pages/words.hpp"
#include "organisation/store/partners.hpp"

namespace dashboards::pages {
namespace {

using govuk::Html;

std::string_view words(AnswerFigure figure) {
  switch (figure) {
    case AnswerFigure::late: return "Late: past the day or the moment it was due";
    case AnswerFigure::returned: return "Returned";
    case AnswerFigure::returned_late: return "Returned late";
    case AnswerFigure::graded: return "Graded";
    case AnswerFigure::adequate: return "Graded adequate";
    case AnswerFigure::thin: return "Graded thin";
    case AnswerFigure::redacted: return "Graded redacted";
    case AnswerFigure::wrong_person: return "Graded wrong person";
    case AnswerFigure::used: return "Used, or set aside with a reason";
    case AnswerFigure::nothing_to_use: return "Returned with nothing to use";
  }
  return {};
}
std::string_view words(PressedKind kind, PressedFigure figure) {
  bool const chase = kind == PressedKind::chase;
  switch (figure) {
    case PressedFigure::due: return chase ? "Chases due" : "Escalations due";
    case PressedFigure::done: return chase ? "Chases done" : "Escalations done";
    case PressedFigure::in_time: return chase ? "Chases done by their date" : "Escalations done by their date";
  }
  return {};
}

Html grade_words(std::string const& word) {
  auto const grade = base::from_word<enquiries::Grade>(word);
  return grade ? Html(enquiries::name(*grade)) : Html("Not graded");
}

std::vector<govuk::Cell> cells(AnswerRow const& row, base::Instant now) {
  return {enquiries::pages::reference_words(row.reference, fmt::format("/enquiries/{}", row.enquiry)), person_link(row.person, row.surname, row.forenames, row.crn), row.agency,
          enquiries::pages::due_words(row.due_on, row.due_moment, now, is_waiting(row.state)), enquiries::pages::instant_words(row.returned_at), row.returned_at ? grade_words(row.grade) : Html("Not returned"),
          enquiries::pages::state_tag(row.state, row.kind)};
}

}  // namespace

http::Response answers_page(web::Call& call) {
  using namespace govuk;
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  AnswerNarrow by{.figure = base::from_word<AnswerFigure>(asked_for(call, "figure")).value_or(AnswerFigure::late)};
  if (auto const agency = std::strtoll(asked_for(call, "agency").c_str(), nullptr, 10); agency > 0) by.agency = ledger::AgencyId{agency};
  auto const partner = by.agency ? organisation::find_agency(call.view, *by.agency) : std::nullopt;
  auto const since = call.view.today() - std::chrono::days{365};
  auto const total = count_answer_rows(call.view, unit->place(), since, by);
  std::vector<std::vector<Cell>> rows;
  for (auto const& row : answer_rows(call.view, unit->place(), since, by, per_page, rows_before(call))) rows.push_back(cells(row, call.now));
  Html const body = {caption(unit->name), h1(words(by.figure)), p({partner ? partner->name + ". " : std::string(), "Waiting now, or asked in the last twelve months."}),
                     table({.caption = words(by.figure), .caption_hidden = true, .head = {"Enquiry", "Person", "Partner", "Due", "Returned", "Grade", "Where it stands"}, .rows = rows, .scroll = true, .id = "answers"}),
                     pager(call, total, "enquiries")};
  return call.page({.title = std::string(words(by.figure)), .section = unit->name, .body = body, .back = fmt::format("/dashboard?unit={}", unit->id.value), .wide = true});
}

http::Response pressed_page(web::Call& call) {
  using namespace govuk;
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  auto const kind = base::from_word<PressedKind>(asked_for(call, "kind")).value_or(PressedKind::chase);
  auto const figure = base::from_word<PressedFigure>(asked_for(call, "figure")).value_or(PressedFigure::due);
  auto const since = call.view.today() - std::chrono::days{365};
  auto const total = count_pressed_rows(call.view, unit->place(), since, kind, figure);
  std::vector<std::vector<Cell>> rows;
  for (auto const& row : pressed_rows(call.view, unit->place(), since, kind, figure, per_page, rows_before(call)))
    rows.push_back({enquiries::pages::reference_words(row.reference, fmt::format("/enquiries/{}", row.enquiry)), person_link(row.person, row.surname, row.forenames, row.crn), row.agency, enquiries::pages::date_words(row.due_on),
                    row.done_on ? enquiries::pages::date_words(row.done_on) : Html("Not yet"), row.owner});
  auto const title = std::string(words(kind, figure)) + ", last twelve months";
  Html const body = {caption(unit->name), h1(title), table({.caption = title, .caption_hidden = true, .head = {"Enquiry", "Person", "Partner", "Due", "Done", "Whose it was"}, .rows = rows, .scroll = true, .id = "pressed"}),
                     pager(call, total, kind == PressedKind::chase ? "chases" : "escalations")};
  return call.page({.title = title, .section = unit->name, .body = body, .back = fmt::format("/dashboard?unit={}", unit->id.value), .wide = true});
}

}  // namespace dashboards::pages
