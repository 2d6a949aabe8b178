// The draft under embargo, for who is on its list: marked with the reader's name, and each look kept.
#include "govuk/all.hpp"
#include "publication/actions/release_embargo.hpp"
#include "publication/pages/report_handlers.hpp"
#include "publication/store/documents.hpp"
#include "publication/store/release_minute.hpp"

namespace publication::pages {
namespace {

using namespace govuk;

std::string here(InspectionId id, std::string_view below = {}) { return fmt::format("/early-access/{}{}", id.value, below); }

http::Response marked(web::Call& call, DocumentKind kind, std::string const& what, std::string title) {
  auto const id = call.id<InspectionId>("id");
  auto const document = draft_document(call.view, id, kind);
  if (!document || ledger::may(call.scope.role, ledger::Permission::inspect)) return call.not_found();
  auto const mark = call.perform(LookEarly{.inspection = id, .what = what});
  if (!mark) return call.not_found();   // a draft cannot be told from an absent page
  Html const body = {warning_text({.text = {"Under embargo. This copy is for ", *mark, ". Do not share it or speak of it before it is published."}}),
                     el("div", {{"class", "app-embargoed"}, {"data-mark", *mark}}, Kept{document->body}.html()), p(link_to("/early-access", "Back"))};
  return call.page({.title = std::move(title), .section = "Under embargo", .body = body, .wide = true});
}

}  // namespace

http::Response early_list(web::Call& call) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& one : early_inspections(call.view))
    rows.push_back({one.inspected_as, link_to(here(one.id), Html{"Report", visually_hidden(" on " + one.inspected_as)}),
                    link_to(here(one.id, "/report.pdf"), Html{"PDF", visually_hidden(" of the report on " + one.inspected_as)}), link_to(here(one.id, "/notice"), Html{"Press notice", visually_hidden(" on " + one.inspected_as)})});
  if (rows.empty()) return call.not_found();
  return call.page({.title = "Under embargo", .body = {h1("Under embargo"), p("You are on the list of those who see these before they are published. Each look is kept, and each copy bears your name."),
                                                       table({.caption = "Drafts", .caption_hidden = true, .head = {"Unit", "Report", "To print", "Notice"}, .rows = std::move(rows), .scroll = true, .id = "drafts"})}});
}
http::Response early_report(web::Call& call) { return marked(call, DocumentKind::report, "report", "Report under embargo"); }
http::Response early_notice(web::Call& call) { return marked(call, DocumentKind::notice, "notice", "Press notice under embargo"); }

}  // namespace publication::pages
