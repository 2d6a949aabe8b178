#include "app/report_pdf.hpp"

#include "app/weasyprint.hpp"
#include "govuk/html.hpp"
#include "publication/actions/release_embargo.hpp"
#include "publication/store/documents.hpp"
#include "web/open.hpp"

#include <map>
#include <mutex>

namespace app {
namespace {

// The mark stands in the head of every page and across it.
constexpr std::string_view style =
    "@page { size: A4; margin: 22mm 20mm 20mm; @top-left { content: element(mark); width: 100% } @bottom-right { content: counter(page) } }"
    " body { font-family: sans-serif; font-size: 11pt; line-height: 1.4 } table { border-collapse: collapse; width: 100% }"
    " th, td { text-align: left; border-bottom: 1px solid #999; padding: 4pt } h1, h2, h3 { break-after: avoid } .govuk-visually-hidden { display: none }"
    " .mark-line { position: running(mark); margin: 0; font-size: 8pt; color: #942514 }"
    " .mark-across { position: fixed; top: 38%; left: 0; right: 0; margin: 0; text-align: center; font-size: 26pt; font-weight: bold; color: #000; opacity: 0.12; transform: rotate(-35deg) }";

// The newest few, by the hash of the document they were made of: the same document is set once.
class Kept {
 public:
  std::optional<std::string> of(publication::DocumentRow const& document) {
    std::scoped_lock const one_at_a_time(mutex_);
    if (auto const found = made_.find(document.hash); found != made_.end()) return found->second;
    auto pdf = pdf_of(printed_page(document.body));
    if (!pdf) return std::nullopt;
    if (made_.size() >= most) made_.clear();
    return made_.emplace(document.hash, std::move(*pdf)).first->second;
  }

 private:
  static constexpr std::size_t most = 50;
  std::mutex mutex_ = {};
  std::map<std::string, std::string> made_ = {};
};

http::Response cannot(web::Call& call, std::string_view instead) { return call.page(web::status_page(503, {}, instead), 503); }

http::Response report_pdf(web::Call& call) {
  static Kept kept;
  auto const document = publication::public_document(call.view, call.id<publication::InspectionId>("id"), publication::DocumentKind::report);
  if (!document) return call.not_found();
  auto pdf = kept.of(*document);
  if (!pdf) return cannot(call, "The PDF cannot be made here now. The report itself prints well from the browser.");
  return web::open_to_all(call, http::download("inspection-report.pdf", "application/pdf", std::move(*pdf)));
}

// Under embargo: on every page the name of who reads it. The look is kept before a byte is made; no copy serves a second reader.
http::Response early_pdf(web::Call& call) {
  auto const id = call.id<publication::InspectionId>("id");
  auto const document = publication::draft_document(call.view, id, publication::DocumentKind::report);
  if (!document || ledger::may(call.scope.role, ledger::Permission::inspect)) return call.not_found();
  auto const mark = call.perform(publication::LookEarly{.inspection = id, .what = "report.pdf"});
  if (!mark) return call.not_found();
  auto pdf = pdf_of(printed_page(document->body, *mark));
  if (!pdf) return cannot(call, "The PDF cannot be made here now. The report itself can be read here. This look is kept all the same.");
  return http::download("report-under-embargo.pdf", "application/pdf", std::move(*pdf));
}

}  // namespace

std::string printed_page(std::string_view body, std::string_view mark) {
  std::string const line = mark.empty() ? std::string() : fmt::format("Under embargo. This copy is for {}. Do not share it or speak of it before it is published.", mark);
  std::string const marks = mark.empty() ? std::string() : govuk::Html{govuk::el("p", {{"class", "mark-line"}}, line), govuk::el("p", {{"class", "mark-across"}}, mark)}.str();
  return fmt::format(R"(<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{}</title><style>{}</style></head><body>{}{}</body></html>)", mark.empty() ? "Inspection report" : "Under embargo",
                     style, marks, body);
}

web::Routes report_pdf_routes() {
  return {{http::Method::get, "/published/reports/:id/report.pdf", ledger::Permission::anyone, report_pdf, http::Lane::heavy},
          {http::Method::get, "/early-access/:id/report.pdf", ledger::Permission::signed_in, early_pdf, http::Lane::heavy}};
}

}  // namespace app
