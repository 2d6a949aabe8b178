#include "inspection/actions/saved.hpp"

#include <algorithm>

namespace inspection {

QuestionState question_state(Entries const& entries, OpenReading const& of, std::string_view question) {
  auto const reading = entries.reading(*of.book, *of.programme, of.row.facts());
  auto const found = std::ranges::find(reading.questions, question, &QuestionJudgement::key_question);
  if (found == reading.questions.end()) return {};
  auto const open = open_prompts(*of.book, *found, reading.facts);
  auto const answered = std::ranges::count_if(open, [&](Prompt const* prompt) { return std::ranges::find(found->prompts, prompt->id, &PromptAnswer::prompt) != found->prompts.end(); });
  return {.answered = static_cast<std::size_t>(answered), .open = open.size(), .against = yes_against_prompts(*found)};
}

}  // namespace inspection
