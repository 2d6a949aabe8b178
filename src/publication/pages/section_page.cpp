// One section of a report as its writers see it. It saves itself as it is typed (docs/decisions/0008); several may write at once.
#include "inspection/domain/rule_book.hpp"
#include "inspection/pages/papers.hpp"
#include "inspection/pages/pieces.hpp"
#include "publication/actions/sections.hpp"
#include "publication/domain/report.hpp"
#include "publication/pages/report_handlers.hpp"
#include "publication/pages/report_sections.hpp"

#include <algorithm>

namespace publication::pages {
namespace {

using namespace govuk;
using inspection::pages::show;
using inspection::pages::url_of;
using inspection::pages::whole;

constexpr std::size_t longest_tab = 100;
constexpr std::chrono::minutes lately{10};

struct Writing {
  inspection::Inspection inspection = {};
  ReportSection section = {};
  std::string path(std::string_view below = {}) const { return url_of(inspection.id, fmt::format("/report/sections/{}{}", section.key, below)); }
};
std::optional<Writing> asked(web::Call& call) {
  auto inspection = inspection::find_inspection(call.view, call.id<InspectionId>("id"));
  if (!inspection) return std::nullopt;
  auto const all = report_sections(call.view, *inspection);
  auto const found = std::ranges::find(all, std::string(call.request.param("section")), &ReportSection::key);
  if (found == all.end()) return std::nullopt;
  return Writing{.inspection = std::move(*inspection), .section = *found};
}

SaveSection typed(web::Call& call) {
  auto const& form = call.request.form;
  return {.inspection = call.id<InspectionId>("id"), .section = std::string(call.request.param("section")), .body = std::string(form.one("body")),
          .seen = {.version = whole(form.one("version")), .tab = std::string(form.one("tab"))}};
}

Html theirs(SectionRow const& stands) {
  return {warning_text({.text = fmt::format("{} saved this section {} while you wrote. That text stands below; yours is in the box, and nothing of either is lost. Bring the two together, then save.", stands.saved_by,
                                            base::date_and_time(stands.saved_at))}),
          inset_text({.text = inspection::pages::paragraphs(stands.body)})};
}

Html who_else_writes(web::Call& call, std::optional<SectionRow> const& stored) {
  if (!stored || stored->saved_by == call.scope.name || call.now - stored->saved_at > lately) return {};
  return inset_text({.text = fmt::format("{} saved this section at {} and may be writing still. Neither of you overwrites the other: whoever saves second is shown both texts.", stored->saved_by, base::time_of_day(stored->saved_at))});
}

Html earlier(web::Call& call, Writing const& in) {
  Html out;
  for (auto const& one : past_of(call.view, in.inspection.id, in.section.key))
    out += details({.summary = fmt::format("As it stood on {}, by {}", base::date_and_time(one.saved_at), one.saved_by), .body = inspection::pages::paragraphs(one.body)});
  return out.empty() ? out : Html{h2("Earlier texts"), out};
}

http::Response read_only(web::Call& call, Writing const& in) {
  auto const stored = find_section(call.view, in.inspection.id, in.section.key);
  Html const text = stored && !stored->body.empty() ? inspection::pages::paragraphs(stored->body) : p("Nothing was written.");
  return show(call, in.inspection, "report", in.section.title,
              {inset_text({.text = "The report is written from the end of fieldwork until it is embargoed. What stands can be read."}), text, earlier(call, in), p(link_to(url_of(in.inspection.id, "/report"), "Back to the report"))});
}

// `stands`: what somebody else saved meanwhile, where `typed` could not be saved for it.
http::Response answer(web::Call& call, Writing const& in, FormView const* typed = nullptr, SectionRow const* stands = nullptr) {
  auto const stored = find_section(call.view, in.inspection.id, in.section.key);
  FormView view;
  if (typed) view = *typed;
  else view.set("body", stored ? stored->body : "");
  Html const fields = text_area({.name = "body", .label = {in.section.title, Size::m}, .hint = Html{in.section.hint, in.section.hint.empty() ? "" : ". ", "Paragraphs are parted by an empty line. It saves itself as you type"}, .form = &view, .rows = 14});
  Html const body = {stands ? theirs(*stands) : who_else_writes(call, stored),
                     form({.action = in.path(), .csrf = call.csrf(),
                           .body = {hidden_field("tab", call.request.request_id),
                                    inspection::pages::piece({.url = in.path("/draft"), .version_field = "version", .version = stands ? stands->version : stored ? stored->version : 0,
                                                              .saved_at = stored ? stored->saved_at : base::Instant{}, .fields = fields}),
                                    button_group({button({.text = "Save this section", .prevent_double_click = false}), link_to(url_of(in.inspection.id, "/report"), "Back to the report")})},
                           .attributes = {{"data-pieces", true}}}),
                     earlier(call, in), inspection::pages::pieces_status(in.path())};
  return show(call, in.inspection, "report", in.section.title, body, stands ? nullptr : typed);
}

http::Response fragment_of(Html const& body, int status) { return http::html(body.str(), status); }

}  // namespace

std::vector<ReportSection> report_sections(ledger::View& view, inspection::Inspection const& inspection) {
  std::vector<ReportSection> out;
  auto const& programme = view.rules<inspection::RuleBook>().programme(inspection.programme, inspection.variant);
  for (auto const& one : sections) {
    if (one.key == "annex")
      for (auto const& standard : programme.standards)
        out.push_back({standard.id, fmt::format("{} {}", standard.id, programme.name_of(standard)), "What the evidence shows for this standard"});
    out.push_back({std::string(one.key), std::string(one.title), std::string(one.hint), one.notice});
  }
  return out;
}

http::Response section_page(web::Call& call) {
  auto const in = asked(call);
  if (!in) return call.not_found();
  return takes_writing(in->inspection) ? answer(call, *in) : read_only(call, *in);
}

http::Response save_section(web::Call& call) {
  auto const in = asked(call);
  if (!in) return call.not_found();
  auto const saved = call.perform(typed(call));
  if (saved && !saved->stale) return http::redirect(url_of(in->inspection.id, "/report"));
  if (!saved && (saved.error().kind != base::Refused::invalid || saved.error().errors.empty())) return call.refused(saved.error(), in->path());
  FormView const view(call.request.form, saved ? std::vector<base::FieldError>{} : saved.error().errors);
  if (!saved) return answer(call, *in, &view);
  auto shown = answer(call, *in, &view, &saved->stands);
  shown.status = 409;
  return shown;
}

// While it is typed: JSON where it is saved, a fragment of a page where it is not.
http::Response autosave_section(web::Call& call) {
  if (call.request.form.one("tab").size() > longest_tab) return fragment_of(inspection::pages::refused({.kind = base::Refused::invalid}), 422);
  auto const saved = call.perform(typed(call));
  if (!saved) return fragment_of(inspection::pages::refused(saved.error()), web::status_of(saved.error().kind));
  auto const& stands = saved->stands;
  if (saved->stale)
    return fragment_of(inspection::pages::fragment(stands.version, {theirs(stands), inspection::pages::standing_field("body", stands.body), inspection::pages::keep_or_take()}), 409);
  return http::json(fmt::format(R"({{"version":{},"at":"{}"}})", stands.version, base::time_of_day(stands.saved_at)));
}

}  // namespace publication::pages
