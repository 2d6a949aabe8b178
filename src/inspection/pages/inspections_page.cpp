// The inspections of who asks, as a member of their teams.
#include "inspection/pages/handlers.hpp"
#include "inspection/pages/parts.hpp"

namespace inspection::pages {

using namespace govuk;

http::Response inspections_page(web::Call& call) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& one : inspections_of_mine(call.view))
    rows.push_back({Html{link_to(url_of(one.id), one.inspected_as), one.training ? hint_line("Training: made up") : Html{}}, one.programme, status_tag(one.status),
                    fmt::format("{} to {}", base::date_short(one.fieldwork_from), base::date_short(one.fieldwork_to))});
  Html body = h1("Inspections");
  if (call.may(ledger::Permission::lead_inspection)) body += button({.text = "Plan an inspection", .href = "/inspections/new"});
  body += rows.empty() ? p("You are in no inspection's team yet.")
                       : table({.caption = "Inspections whose team you are in", .caption_size = Size::m, .head = {"Unit", "Programme", "Status", "Fieldwork"}, .rows = std::move(rows),
                                .scroll = true, .id = "inspections"});
  return call.page({.title = "Inspections", .body = body, .wide = true});
}

}  // namespace inspection::pages
