// The report as its writers see it: sections to write, what still lacks, previews, and the making of the documents.
#include "inspection/domain/rule_book.hpp"
#include "inspection/pages/parts.hpp"
#include "publication/actions/documents.hpp"
#include "publication/actions/sections.hpp"
#include "publication/pages/report_handlers.hpp"
#include "publication/pages/report_view.hpp"
#include "publication/store/report.hpp"

namespace publication::pages {
namespace {

using namespace govuk;
using inspection::pages::after;
using inspection::pages::show;
using inspection::pages::url_of;
using inspection::pages::whole;

std::optional<inspection::Inspection> asked(web::Call& call) { return inspection::find_inspection(call.view, call.id<InspectionId>("id")); }

struct Named {
  std::string key;
  std::string title;
  std::string hint;
  bool notice = false;
};
// Every section in the report's order: the fixed ones, the standards between findings and annex, then the notice's.
std::vector<Named> named_sections(ledger::View& view, inspection::Inspection const& inspection) {
  std::vector<Named> out;
  for (auto const& one : sections) {
    if (one.key == "annex")
      for (auto const& standard : view.rules<inspection::RuleBook>().programme(inspection.programme).standards)
        out.push_back({standard.id, fmt::format("{} {}", standard.id, standard.name), "What the evidence shows for this standard"});
    out.push_back({std::string(one.key), std::string(one.title), std::string(one.hint), one.notice});
  }
  return out;
}

Html section_table(web::Call& call, inspection::Inspection const& inspection, bool notice) {
  std::map<std::string, SectionRow> written;
  for (auto& row : sections_of(call.view, inspection.id)) written.emplace(row.section, row);
  std::vector<std::vector<Cell>> rows;
  for (auto const& one : named_sections(call.view, inspection)) {
    if (one.notice != notice) continue;
    auto const found = written.find(one.key);
    rows.push_back({link_to(url_of(inspection.id, "/report/sections/" + one.key), one.title), found == written.end() || found->second.body.empty() ? Html(tag({.text = "Empty", .colour = Colour::grey}))
                                                                                              : Html(fmt::format("Version {}", found->second.version)),
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

http::Response one_section(web::Call& call, FormView const* typed = nullptr, bool stale = false) {
  auto const inspection = asked(call);
  if (!inspection) return call.not_found();
  auto const all = named_sections(call.view, *inspection);
  auto const it = std::ranges::find(all, std::string(call.request.param("section")), &Named::key);
  if (it == all.end()) return call.not_found();
  auto const stored = find_section(call.view, inspection->id, it->key);
  FormView view;
  if (typed) view = *typed;
  else view.set("body", stored ? stored->body : "");
  Html body;
  if (stale && stored)
    body += {warning_text({.text = fmt::format("{} saved this section {} while you wrote. Theirs stands below; yours is in the box, and nothing of either is lost. Bring the two together, then save.", stored->saved_by,
                                               base::date_and_time(stored->saved_at))}),
             inset_text({.text = stored->body})};
  body += form({.action = url_of(inspection->id, "/report/sections/" + it->key), .csrf = call.csrf(),
                .body = {hidden_field("version", std::to_string(stored ? stored->version : 0)),
                         text_area({.name = "body", .label = {it->title, Size::m}, .hint = Html{it->hint, it->hint.empty() ? "" : ". ", "Paragraphs are parted by an empty line"}, .form = &view, .rows = 14}),
                         button_group({button({.text = "Save this section"}), link_to(url_of(inspection->id, "/report"), "Back to the report")})}});
  std::vector<Html> past;
  for (auto const& one : past_of(call.view, inspection->id, it->key)) past.push_back(details({.summary = fmt::format("Version {}, {} by {}", one.version, base::date_and_time(one.saved_at), one.saved_by), .body = p(one.body)}));
  for (auto const& one : past) body += one;
  return show(call, *inspection, "report", it->title, body, stale ? nullptr : typed);
}


}  // namespace

http::Response report_page(web::Call& call) { return overview(call); }
http::Response section_page(web::Call& call) { return one_section(call); }

http::Response save_section(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const& form = call.request.form;
  auto const done = call.perform(SaveSection{.inspection = id, .section = std::string(call.request.param("section")), .body = std::string(form.one("body")), .version = whole(form.one("version"))});
  if (!done && done.error().kind == base::Refused::stale) {
    FormView const view(form);
    auto shown = one_section(call, &view, true);
    shown.status = 409;
    return shown;
  }
  return after(call, done, url_of(id, "/report"), [&](FormView const& view) { return one_section(call, &view); });
}

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
