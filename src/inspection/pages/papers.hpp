// The frame of the pages of an inspection's working papers, and words they share.
#pragma once
#include "govuk/all.hpp"
#include "inspection/domain/rule_book.hpp"
#include "inspection/domain/judgement.hpp"
#include "inspection/pages/parts.hpp"

namespace inspection::pages {

struct Papers {
  Inspection inspection = {};
  RuleBook const* book = nullptr;
  Programme const* programme = nullptr;
  std::string path(std::string_view rest = {}) const { return fmt::format("/inspections/{}{}", inspection.id.value, rest); }
};
// By the path's :id. Nothing for who is not of the team.
std::optional<Papers> papers_of(web::Call&);

struct PaperPage {
  std::string title = {};
  std::string current = {};                 // "cases", "second", "agreement" or "evidence"
  govuk::Html body = {};
  govuk::FormView const* typed = nullptr;   // in error: 422, or `status`
  int status = 0;
};
http::Response show(web::Call&, Papers const&, PaperPage const&);

std::string_view shown_answer(std::optional<Answer>);          // of a prompt: "Yes", "No", "Does not apply", "Not answered"
std::string_view shown_judgement(std::optional<Answer>);       // "Sufficient", "Not sufficient", "Does not apply", "Not judged"
govuk::Html question_name(RuleBook const&, std::string_view key_question);  // "ASS-S: Does assessment …?", to be confirmed where it is
govuk::Html to_be_confirmed();
govuk::Html moment_words(base::Instant);                       // "28 June 2023 at 9:00am"
govuk::Html paths_list(std::string_view paths);                // links into the record
govuk::Html paragraphs(std::string_view text);

}  // namespace inspection::pages
