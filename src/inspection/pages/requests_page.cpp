// What the unit is asked for before the visit, and what it answered.
#include "inspection/actions/requests.hpp"
#include "inspection/domain/rule_book.hpp"
#include "inspection/pages/handlers.hpp"
#include "inspection/pages/parts.hpp"
#include "inspection/pages/standards.hpp"

namespace inspection::pages {
namespace {

using namespace govuk;

Html state_of(RequestRow const& row, base::Date today) {
  if (row.answered_at) return Html{base::date_and_time(*row.answered_at), hint_line("by " + row.answered_by)};
  return row.due < today ? tag({.text = "Overdue", .colour = Colour::red}) : tag({.text = "Waiting", .colour = Colour::yellow});
}

http::Response show_requests(web::Call& call, FormView const& view) {
  auto const inspection = find_inspection(call.view, call.id<InspectionId>("id"));
  if (!inspection) return call.not_found();
  std::vector<std::vector<Cell>> rows;
  for (auto const& row : requests_of(call.view, inspection->id)) {
    Html answered = state_of(row, call.view.today());
    if (!row.answer.empty()) answered += details({.summary = "The answer", .body = p(row.answer)});
    rows.push_back({row.what, standard_name(call.view, *inspection, row.standard), base::date_in_full(row.due), answered});
  }
  Html body = rows.empty() ? p("Nothing is asked for yet.")
                           : table({.caption = "Evidence requests", .caption_size = Size::m, .head = {"What", "Standard", "Due", "Answered"}, .rows = std::move(rows), .scroll = true, .id = "requests"});
  if (has_role(call.view, inspection->id, {TeamRole::lead}))
    body += {h2("Ask for something"),
             form({.action = url_of(inspection->id, "/requests"), .csrf = call.csrf(),
                   .body = {text_area({.name = "what", .label = "What is asked for", .hint = "The unit sees this as it stands here", .form = &view, .rows = 3}),
                            select({.name = "standard", .label = "Standard it bears on", .items = standard_options(call.view, *inspection, "The whole inspection"), .form = &view}),
                            date_input({.name = "due", .legend = {"Due", Size::s}, .form = &view}), button({.text = "Ask the unit"})}})};
  return show(call, *inspection, "requests", "Evidence requests", body, &view);
}

}  // namespace

http::Response requests_page(web::Call& call) { return show_requests(call, FormView{}); }

http::Response ask_for_evidence(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const done = call.perform(AskForEvidence{.inspection = id, .what = typed(call, "what"), .standard = typed(call, "standard"), .due = typed_date(call.request.form, "due")});
  return after(call, done, url_of(id, "/requests"), [&](FormView const& view) { return show_requests(call, view); });
}

}  // namespace inspection::pages
