#include "publication/pages/report_view.hpp"

namespace publication::pages {
namespace {

using namespace govuk;

// A figure of the notice. For the team it carries a link to where it is from.
class Figures {
 public:
  explicit Figures(std::string_view sources) : sources_(sources) {}
  Html operator()(Html figure, std::string_view below, std::string_view what) const {
    if (sources_.empty()) return strong(std::move(figure));
    return {strong(std::move(figure)), " (", link_to(fmt::format("{}{}", sources_, below), Html{"source", visually_hidden(fmt::format(" of {}", what))}), ")"};
  }

 private:
  std::string_view sources_;
};

std::string overall_word(ReportContent const& content) { return content.overall ? std::string(base::word(*content.overall)) : "not rated"; }

// "The probation delivery unit of Sefton"; what bears its kind in its name stands by its name.
std::string named(ReportContent const& content) {
  switch (content.subject) {
    case inspection::SubjectKind::pdu: return "The probation delivery unit of " + content.unit;
    case inspection::SubjectKind::region: return "The probation region " + content.unit;
    case inspection::SubjectKind::provider:
    case inspection::SubjectKind::youth_service: break;
  }
  return content.unit;
}

std::string_view kind_of(ReportContent const& content) {
  switch (content.subject) {
    case inspection::SubjectKind::pdu: return "probation unit";
    case inspection::SubjectKind::region: return "probation region";
    case inspection::SubjectKind::provider: return "probation provider";
    case inspection::SubjectKind::youth_service: return "service";
  }
  return {};
}

Html opening(ReportContent const& content, Figures const& figure) {
  return p({named(content), content.region.empty() ? "" : " in the " + content.region, " is rated ", figure(overall_word(content), "/panel", "the rating"),
            fmt::format(" by HM Inspectorate of Probation, after fieldwork in {}.", base::date_in_full(content.fieldwork_from).substr(base::date_in_full(content.fieldwork_from).find(' ') + 1))});
}

Html safety(ReportContent const& content, Figures const& figure) {
  auto const* question = content.question("ASS-S");
  if (!question || question->count.of == 0) return {};
  auto const per_cent = inspection::whole_per_cent(question->count);
  return p({"Only ", figure(fmt::format("{} per cent", per_cent), "/panel", "the share"), " of the inspected cases had a sufficient assessment of the risk of serious harm to other people."});
}

Html waiting(ReportContent const& content, Figures const& figure) {
  if (!content.waiting) return {};
  auto const& w = *content.waiting;
  return p({"As at fieldwork, in the week of ", base::date_in_full(w.week), ", the ", number_in_words(w.units), " probation units that share ", w.force, " were waiting for ",
            figure(number(w.count), "/report", "the waiting enquiries"), " answers to domestic abuse enquiries.",
            w.mark == "published" ? Html{} : Html{" (", w.mark, ")"}});
}

Html recommended(ReportContent const& content, Figures const& figure) {
  auto const count = static_cast<std::int64_t>(content.recommendations.size());
  return p({"The inspectorate makes ", figure(Html{number_in_words(count), count == 1 ? " recommendation" : " recommendations"}, "/recommendations", "the recommendations"), ": ",
            addressed_in_words(content.recommendations), "."});
}

Html inspected(Inspected const& all, std::string_view of, Figures const& figure) {
  return {"By the minute of this notice ", figure(number_in_words(all.all), "/report", "the inspections"), all.all == 1 ? " inspection " : " inspections ", "of ", std::string(of),
          " stand under this programme: ", rated_in_words(all), "."};
}

Html editors(ReportContent const& content, Figures const& figure) {
  std::vector<Html> notes;
  notes.push_back(fmt::format("The inspectorate rates {} on four points: Outstanding, Good, Requires improvement, Inadequate. {} has {} of {} points.", content.subject == inspection::SubjectKind::youth_service ? "youth offending services" : "probation services", content.subject == inspection::SubjectKind::pdu ? "This unit" : "It", content.score, content.max_points));
  if (content.in_force_area && content.waiting) notes.push_back(inspected(*content.in_force_area, "the units that share " + content.waiting->force, figure));
  if (content.in_region) notes.push_back(inspected(*content.in_region, "the " + content.in_region->place, figure));
  for (auto const& one : paragraphs(content.text("notice-editors"))) notes.push_back(one);
  return {h2("Notes to editors"), ol(notes)};
}

Html quotation(ReportContent const& content) {
  auto const words = paragraphs(content.text("notice-quotation"));
  if (words.empty()) return {};
  Html body;
  for (auto const& one : words) body += p(Html{"“", one, "”"});
  auto const said = content.releases_at ? fmt::format("{}, {}", content.text("notice-quoted"), base::date_in_full(base::london_date(*content.releases_at))) : std::string(content.text("notice-quoted"));
  return el("blockquote", {{"class", "govuk-inset-text"}}, {body, p(said)});
}

Html texts(ReportContent const& content, std::string_view section) {
  Html out;
  for (auto const& one : paragraphs(content.text(section))) out += p(one);
  return out;
}

}  // namespace

Html notice_html(ReportContent const& content, std::string_view sources) {
  Figures const figure(sources);
  Html out = {caption("Press notice"), h1(fmt::format("{}: {} rated {}", content.unit, kind_of(content), overall_word(content)), Size::xl)};
  if (content.releases_at) out += p(base::date_in_full(base::london_date(*content.releases_at)));
  if (content.invented) out += inset_text({.text = "Training copy: figures that the inspectorate did not publish are invented."});
  out += {opening(content, figure), texts(content, "notice-lead"), safety(content, figure), waiting(content, figure), texts(content, "notice-causes"), quotation(content), recommended(content, figure),
          editors(content, figure), h2("Media contact"), texts(content, "notice-contact")};
  return el("article", {{"class", "app-report"}}, out);
}

}  // namespace publication::pages
