#include "inspection/pages/papers.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace inspection::pages {
namespace {

using namespace govuk;

// The pages about the cases' readings, within the section of the cases.
struct Part {
  std::string_view word;
  std::string_view text;
  std::string_view path;
};
constexpr std::array reading_parts{Part{"cases", "Cases", "/cases"}, Part{"second", "Second readings", "/second-readings"}, Part{"agreement", "Agreement of readers", "/agreement"}};

Html links(Papers const& papers, std::string_view current) {
  if (std::ranges::find(reading_parts, current, &Part::word) == reading_parts.end()) return {};
  std::vector<Html> out;
  for (auto const& part : reading_parts) out.push_back(link_to(papers.path(part.path), part.text));
  return p(join(out, " | "));
}

}  // namespace

std::optional<Papers> papers_of(web::Call& call) {
  auto found = find_inspection(call.view, call.id<InspectionId>("id"));
  if (!found) return std::nullopt;
  auto const& book = call.view.rules<RuleBook>();
  auto const* programme = &book.programme(found->programme, found->variant);
  return Papers{.inspection = std::move(*found), .book = &book, .programme = programme};
}

http::Response show(web::Call& call, Papers const& papers, PaperPage const& page) {
  auto const section = page.current == "evidence" ? "evidence" : "cases";
  auto response = show(call, papers.inspection, section, page.title, links(papers, page.current) + page.body, page.typed);
  if (page.status) response.status = page.status;
  return response;
}

std::string_view shown_answer(std::optional<Answer> answer) {
  if (!answer) return "Not answered";
  switch (*answer) {
    case Answer::yes: return "Yes";
    case Answer::no: return "No";
    case Answer::na: return "Does not apply";
  }
  return {};
}

std::string_view shown_judgement(std::optional<Answer> answer) {
  if (!answer) return "Not judged";
  switch (*answer) {
    case Answer::yes: return "Sufficient";
    case Answer::no: return "Not sufficient";
    case Answer::na: return "Does not apply";
  }
  return {};
}

Html to_be_confirmed() { return span("govuk-hint govuk-!-font-size-16", " (to be confirmed)"); }

Html question_name(RuleBook const& book, std::string_view key_question) {
  auto const* question = book.prompts.question(key_question);
  if (!question) return Html{key_question, to_be_confirmed()};
  return {key_question, ": ", question->text, question->to_be_confirmed ? to_be_confirmed() : Html()};
}

Html moment_words(base::Instant at) { return time(base::iso_utc(at), base::date_and_time(at)); }

Html paths_list(std::string_view paths) {
  std::vector<Html> links;
  for (auto line : base::split(paths, '\n'))
    if (!line.empty()) links.push_back(link_to(line, line));
  return links.empty() ? Html() : plain_list(links);
}

Html paragraphs(std::string_view text) {
  Html out;
  for (auto line : base::split(text, '\n'))
    if (!base::trim(line).empty()) out += p(base::trim(line));
  return out;
}

}  // namespace inspection::pages
