// Evidence about the unit: documents, meetings, surveys and figures, and where each organisational standard stands.
#include "inspection/actions/save_evidence.hpp"
#include "inspection/domain/open_work.hpp"
#include "inspection/pages/evidence_view.hpp"
#include "inspection/pages/reading_handlers.hpp"
#include "inspection/store/findings.hpp"

#include <algorithm>

namespace inspection::pages {
namespace {

using namespace govuk;

Html standards_table(Papers const& papers, Findings const& found) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& standard : papers.programme->standards) {
    if (standard.kind != Kind::organisational) continue;
    auto const opinions = found.on(standard.id);
    auto const stands = standing(opinions);
    rows.push_back({link_to(papers.path("/standards/" + standard.id), standard.name), numeric(std::ssize(opinions)),
                    stands ? Html(base::word(*stands)) : opinions.empty() ? Html("Not judged yet") : Html("They differ: the lead inspector decides what stands")});
  }
  return rows.empty() ? Html() : table({.caption = "Organisational standards", .caption_size = Size::m, .head = {"Standard", numeric_head("Judgements"), "What stands"}, .rows = rows, .scroll = true, .id = "standards"});
}

Html fields(Papers const& papers, FormView const& typed) {
  std::vector<Choice> kinds, standards;
  for (auto const& kind : base::Words<EvidenceKind>::table) kinds.push_back({.value = std::string(kind.word), .text = shown(kind.value)});
  for (auto const& standard : papers.programme->standards) standards.push_back({.value = standard.id, .text = standard.name});
  return {radios({.name = "kind", .legend = {"What is it?", Size::s}, .items = kinds, .form = &typed, .small = true}),
          text_input({.name = "title", .label = {"Title", Size::s}, .hint = "Name the document, the meeting, the survey or the figure", .form = &typed}),
          text_area({.name = "body", .label = {"What it shows", Size::s}, .hint = "Fact apart from opinion", .form = &typed, .rows = 6}),
          text_area({.name = "quotations", .label = {"In people's own words", Size::s}, .hint = "A paragraph for each, without names", .form = &typed, .rows = 4}),
          text_area({.name = "source", .label = {"Source", Size::s}, .hint = "Of a figure: where it is from, and of which day", .form = &typed, .rows = 2}),
          text_input({.name = "asked", .label = {"How many were asked", Size::s}, .hint = "Of a survey", .form = &typed, .width = 5, .inputmode = "numeric"}),
          text_input({.name = "answered", .label = {"How many answered", Size::s}, .form = &typed, .width = 5, .inputmode = "numeric"}),
          checkboxes({.name = "standards", .legend = {"Which standards does it bear on?", Size::s}, .items = standards, .form = &typed, .small = true})};
}

std::optional<std::int64_t> typed_number(http::Form const& form, std::string_view name) {
  auto const text = base::trim(form.one(name));
  if (text.empty()) return std::nullopt;
  bool const digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  return digits && text.size() < 10 ? whole(text) : -1;  // -1: refused with the sentence of its field
}

SaveEvidence typed_evidence(web::Call& call, Papers const& papers, EvidenceId id) {
  auto const& form = call.request.form;
  auto text = [&](char const* name) { return std::string(form.one(name)); };
  SaveEvidence asked{.evidence = {.id = id, .inspection = papers.inspection.id, .kind = base::from_word<EvidenceKind>(form.one("kind")).value_or(EvidenceKind::document),
                                  .title = text("title"), .body = text("body"), .source = text("source"), .quotations = text("quotations"),
                                  .asked = typed_number(form, "asked"), .answered = typed_number(form, "answered"), .lock_version = whole(form.one("lock_version"))}};
  for (auto standard : form.all("standards")) asked.standards.emplace_back(standard);
  return asked;
}

FormView stored(web::Call& call, Papers const& papers, EvidenceRow const& row) {
  FormView view;
  view.set("kind", std::string(base::word(row.kind))).set("title", row.title).set("body", row.body).set("quotations", row.quotations).set("source", row.source);
  if (row.asked) view.set("asked", std::to_string(*row.asked));
  if (row.answered) view.set("answered", std::to_string(*row.answered));
  for (auto const& link : evidence_links(call.view, papers.inspection.id))
    if (link.evidence == row.id) view.add("standards", link.standard);
  return view;
}

struct Shown {
  FormView const* typed = nullptr;
  bool stale = false;
};

http::Response form_page(web::Call& call, Papers const& papers, std::optional<EvidenceRow> const& row, Shown const& what = {}) {
  if (!collects_evidence(papers.inspection.status) && !row) return call.refused({.kind = base::Refused::conflict, .message = "Evidence is recorded from the day it is asked for until moderation ends."}, papers.path("/evidence"));
  FormView const kept = row ? stored(call, papers, *row) : FormView();
  auto const version = row ? row->lock_version : 1;
  bool const again = what.typed && !what.stale;
  Html notice;
  if (what.stale && row) notice = {warning_text({.text = "Somebody changed this after you opened it. What stands now is shown first; what you typed is in the form and is not saved."}), evidence_card(papers, *row, {})};
  auto const action = papers.path(row ? fmt::format("/evidence/{}", row->id.value) : std::string("/evidence"));
  Html const body = {notice, form({.action = action, .csrf = call.csrf(), .body = {hidden_field("lock_version", again ? std::string(what.typed->value("lock_version")) : std::to_string(version)),
                                                                                   fields(papers, what.typed ? *what.typed : kept), button({.text = "Save"})}})};
  return show(call, papers, {.title = row ? "Change evidence" : "Record evidence", .current = "evidence", .body = body, .typed = what.typed, .status = what.stale ? 409 : 0});
}

http::Response save(web::Call& call, EvidenceId id) {
  auto const papers = papers_of(call);
  if (!papers) return call.not_found();
  auto const row = id == EvidenceId{} ? std::nullopt : find_evidence(call.view, id);
  if (id != EvidenceId{} && (!row || row->inspection != papers->inspection.id)) return call.not_found();
  if (!base::from_word<EvidenceKind>(call.request.form.one("kind"))) {
    FormView const typed(call.request.form, {{"kind", "Choose what it is"}});
    return form_page(call, *papers, row, {.typed = &typed});
  }
  auto const saved = call.perform(typed_evidence(call, *papers, id));
  if (saved) return http::redirect(papers->path("/evidence"));
  FormView const typed(call.request.form, saved.error().errors);
  if (saved.error().kind == base::Refused::invalid) return form_page(call, *papers, row, {.typed = &typed});
  if (saved.error().kind == base::Refused::stale) return form_page(call, *papers, row, {.typed = &typed, .stale = true});
  return call.refused(saved.error(), papers->path("/evidence"));
}

}  // namespace

http::Response evidence_page(web::Call& call) {
  auto const papers = papers_of(call);
  if (!papers) return call.not_found();
  auto const links = evidence_links(call.view, papers->inspection.id);
  bool const open = collects_evidence(papers->inspection.status);
  Html body = standards_table(*papers, findings(call.view, papers->inspection));
  body += h2("Evidence about the unit");
  if (open) body += button({.text = "Record evidence", .href = papers->path("/evidence/new")});
  auto const all = evidence_of(call.view, papers->inspection.id);
  for (auto const& row : all) body += evidence_card(*papers, row, links, open);
  if (all.empty()) body += p("Nothing has been recorded yet.");
  return show(call, *papers, {.title = "Evidence and standards", .current = "evidence", .body = body});
}

http::Response new_evidence_page(web::Call& call) {
  auto const papers = papers_of(call);
  return papers ? form_page(call, *papers, std::nullopt) : call.not_found();
}
http::Response save_new_evidence(web::Call& call) { return save(call, {}); }

http::Response change_evidence_page(web::Call& call) {
  auto const papers = papers_of(call);
  auto const row = find_evidence(call.view, call.id<EvidenceId>("evidence"));
  if (!papers || !row || row->inspection != papers->inspection.id) return call.not_found();
  return form_page(call, *papers, row);
}
http::Response save_changed_evidence(web::Call& call) {
  auto const id = call.id<EvidenceId>("evidence");
  return id == EvidenceId{} ? call.not_found() : save(call, id);
}

}  // namespace inspection::pages
