// The report as its writers see it: sections to write, what still lacks, previews, and the making of the documents.
#include "inspection/pages/parts.hpp"
#include "publication/actions/documents.hpp"
#include "publication/pages/report_handlers.hpp"
#include "publication/pages/report_sections.hpp"
#include "publication/pages/report_view.hpp"
#include "publication/store/report.hpp"
#include "publication/store/sections.hpp"

namespace publication::pages {
namespace {

using namespace govuk;
using inspection::pages::after;
using inspection::pages::show;
using inspection::pages::url_of;
using inspection::pages::whole;

std::optional<inspection::Inspection> asked(web::Call& call) { return inspection::find_inspection(call.view, call.id<InspectionId>("id")); }

std::string words_counted(std::string_view text) {
  bool within = false;
  std::int64_t words = 0;
  for (char const c : text) {
    bool const space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space && !within) ++words;
    within = !space;
  }
  return words == 1 ? "1 word" : fmt::format("{} words", words);
}

Html section_table(web::Call& call, inspection::Inspection const& inspection, bool notice) {
  std::map<std::string, SectionRow> written;
  for (auto& row : sections_of(call.view, inspection.id)) written.emplace(row.section, row);
  std::vector<std::vector<Cell>> rows;
  for (auto const& one : report_sections(call.view, inspection)) {
    if (one.notice != notice) continue;
    auto const found = written.find(one.key);
    rows.push_back({link_to(url_of(inspection.id, "/report/sections/" + one.key), one.title), found == written.end() || found->second.body.empty() ? Html(tag({.text = "Empty", .colour = Colour::grey}))
                                                                                              : Html(words_counted(found->second.body)),
                    found == written.end() ? std::string() : fmt::format("{}, {}", found->second.saved_by, base::date_and_time(found->second.saved_at))});
  }
  return table({.caption = notice ? "The press notice" : "The report", .caption_size = Size::m, .head = {"Section", "State", "Last saved"}, .rows = std::move(rows), .scroll = true, .id = notice ? "notice" : "report"});
}

Html making(web::Call& call, inspection::Inspection const& inspection, FormView const* typed) {
  Html out = h2("The documents");
  bool const out_already = !inspection::before_publication(inspection.status);
  if (auto const made = draft_document(call.view, inspection.id, DocumentKind::report))
    out += p(fmt::format("Version {} was made {} by {}. What goes out is that version, whatever is written here after it.", made->version, base::date_and_time(made->made_at), made->made_by));
  else
    out += p("They have not been made yet.");
  auto const gaps = missing(report_content(call.view, inspection));
  if (!gaps.empty()) {
    std::vector<Html> items(gaps.begin(), gaps.end());
    out += {p("Still missing:"), ul(items)};
  }
  if (!inspection::has_role(call.view, inspection.id, {inspection::TeamRole::lead, inspection::TeamRole::publisher})) return out;
  Html fields = out_already ? Html{text_input({.name = "reason", .label = "What is corrected, and why?", .hint = "Readers see this beside the new version", .form = typed})} : Html{};
  return out += form({.action = url_of(inspection.id, "/report/documents"), .csrf = call.csrf(), .body = {fields, button({.text = out_already ? "Publish a correction" : "Make the documents of what stands now"})}});
}

http::Response overview(web::Call& call, FormView const* typed = nullptr) {
  auto const inspection = asked(call);
  if (!inspection) return call.not_found();
  Html const body = {p({link_to(url_of(inspection->id, "/report/preview"), "Preview the report"), " · ", link_to(url_of(inspection->id, "/report/notice"), "Preview the notice, with the source of each figure"), " · ",
                        link_to(url_of(inspection->id, "/accuracy"), "Factual accuracy comments")}),
                     section_table(call, *inspection, false), section_table(call, *inspection, true), making(call, *inspection, typed)};
  return show(call, *inspection, "report", "Report and press notice", body, typed);
}

}  // namespace

http::Response report_page(web::Call& call) { return overview(call); }

http::Response report_preview(web::Call& call) {
  auto const inspection = asked(call);
  if (!inspection) return call.not_found();
  return call.page({.title = "Preview of the report", .section = inspection->inspected_as, .body = {warning_text({.text = "A draft. It goes to nobody outside the team before it is made and released."}), report_html(report_content(call.view, *inspection))},
                    .back = url_of(inspection->id, "/report"), .wide = true});
}

http::Response notice_preview(web::Call& call) {
  auto const inspection = asked(call);
  if (!inspection) return call.not_found();
  return call.page({.title = "Preview of the press notice", .section = inspection->inspected_as, .body = {warning_text({.text = "A draft, with the source of each figure."}), notice_html(report_content(call.view, *inspection), url_of(inspection->id))},
                    .back = url_of(inspection->id, "/report")});
}

http::Response make_documents(web::Call& call) {
  auto const inspection = asked(call);
  if (!inspection) return call.not_found();
  auto const content = report_content(call.view, *inspection);
  MakeDocuments const action{.inspection = inspection->id,
                             .documents = {{DocumentKind::report, report_html(content).str()}, {DocumentKind::notice, notice_html(content).str()}, {DocumentKind::csv, data_csv(content)}},
                             .missing = missing(content), .reason = std::string(call.request.form.one("reason"))};
  return after(call, call.perform(action), url_of(inspection->id, "/report"), [&](FormView const& view) { return overview(call, &view); });
}

}  // namespace publication::pages
