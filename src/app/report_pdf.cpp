#include "app/report_pdf.hpp"

#include "app/weasyprint.hpp"
#include "govuk/html.hpp"
#include "publication/store/documents.hpp"
#include "web/open.hpp"

#include <map>
#include <mutex>

namespace app {
namespace {

// The newest few, by the hash of the document they were made of: the same document is set once.
class Kept {
 public:
  std::optional<std::string> of(publication::DocumentRow const& document) {
    std::scoped_lock const one_at_a_time(mutex_);
    if (auto const found = made_.find(document.hash); found != made_.end()) return found->second;
    auto pdf = pdf_of(page_of(document));
    if (!pdf) return std::nullopt;
    if (made_.size() >= most) made_.clear();
    return made_.emplace(document.hash, std::move(*pdf)).first->second;
  }

 private:
  static constexpr std::size_t most = 50;
  static std::string page_of(publication::DocumentRow const& document) {
    return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Inspection report</title><style>"
           "@page { size: A4; margin: 20mm; @bottom-right { content: counter(page) } } body { font-family: sans-serif; font-size: 11pt; line-height: 1.4 }"
           " table { border-collapse: collapse; width: 100% } th, td { text-align: left; border-bottom: 1px solid #999; padding: 4pt } h1, h2, h3 { break-after: avoid }"
           ".govuk-visually-hidden { display: none }</style></head><body>" + document.body + "</body></html>";
  }
  std::mutex mutex_ = {};
  std::map<std::string, std::string> made_ = {};
};

http::Response report_pdf(web::Call& call) {
  static Kept kept;
  auto const document = publication::public_document(call.view, call.id<publication::InspectionId>("id"), publication::DocumentKind::report);
  if (!document) return call.not_found();
  auto pdf = kept.of(*document);
  if (!pdf) return call.page(web::status_page(503, {}, "The PDF cannot be made here now. The report itself prints well from the browser."), 503);
  return web::open_to_all(call, http::download("inspection-report.pdf", "application/pdf", std::move(*pdf)));
}

}  // namespace

web::Routes report_pdf_routes() {
  return {{http::Method::get, "/published/reports/:id/report.pdf", ledger::Permission::anyone, report_pdf, http::Lane::heavy}};
}

}  // namespace app
