// A released report, its notice and its data, as anybody reads them. Before the minute there is no such page.
#include "govuk/all.hpp"
#include "publication/pages/report_handlers.hpp"
#include "publication/store/documents.hpp"
#include "web/open.hpp"

namespace publication::pages {
namespace {

using namespace govuk;

std::string here(InspectionId id, std::string_view below = {}) { return fmt::format("/published/reports/{}{}", id.value, below); }

Html versions_of(web::Call& call, InspectionId id, std::int64_t shown) {
  auto const all = public_versions(call.view, id, DocumentKind::report);
  if (all.size() < 2 && shown == (all.empty() ? 0 : all.front().version)) return {};
  std::vector<Html> items;
  for (auto const& one : all)
    items.push_back({one.version == shown ? Html(strong(fmt::format("Version {}", one.version))) : Html(link_to(here(id, fmt::format("/versions/{}", one.version)), fmt::format("Version {}", one.version))),
                     fmt::format(", {}", base::date_and_time(one.made_at)), one.reason.empty() ? Html{} : Html{": ", one.reason}});
  return {h2("Versions"), ul(items)};
}

http::Response open_page(web::Call& call, DocumentRow const& document, std::string title, Html const& after) {
  return web::open_to_all(call, call.page({.title = std::move(title), .section = "Published inspections", .body = {Kept{document.body}.html(), after}, .breadcrumbs = {{.text = "Published inspections", .href = "/published"}, {.text = "Report"}}, .wide = true}));
}

}  // namespace

http::Response released_report(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const document = public_document(call.view, id, DocumentKind::report);
  if (!document) return call.not_found();
  Html const more = {p({link_to(here(id, "/notice"), "Press notice"), " · ", link_to(here(id, "/data.csv"), "Data as CSV"), " · ", link_to(here(id, "/data.json"), "Data as JSON"), " · ", link_to(here(id, "/report.pdf"), "Report as PDF")}),
                     versions_of(call, id, document->version)};
  return open_page(call, *document, "Inspection report", more);
}

http::Response released_version(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const document = public_version(call.view, id, DocumentKind::report, call.request.id("version").value_or(0));
  if (!document) return call.not_found();
  return open_page(call, *document, fmt::format("Inspection report, version {}", document->version), versions_of(call, id, document->version));
}

http::Response released_notice(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const document = public_document(call.view, id, DocumentKind::notice);
  if (!document) return call.not_found();
  return open_page(call, *document, "Press notice", p(link_to(here(id), "The report")));
}

http::Response released_csv(web::Call& call) {
  auto const document = public_document(call.view, call.id<InspectionId>("id"), DocumentKind::csv);
  if (!document) return call.not_found();
  return web::open_to_all(call, http::csv("inspection-data.csv", document->body));
}

}  // namespace publication::pages
