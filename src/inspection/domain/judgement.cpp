#include "inspection/domain/judgement.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace inspection {
namespace {

PromptAnswer const* answer_to(QuestionJudgement const& judgement, std::string_view prompt) {
  auto const found = std::ranges::find(judgement.prompts, prompt, &PromptAnswer::prompt);
  return found == judgement.prompts.end() ? nullptr : &*found;
}

bool blank(std::string_view text) { return base::trim(text).empty(); }

void add_prompts(PromptBook const& book, QuestionJudgement const& judgement, CaseFacts const& facts, std::vector<Missing>& gaps) {
  auto const open = open_prompts(book, judgement, facts);
  for (auto const* prompt : open) {
    auto const* given = answer_to(judgement, prompt->id);
    if (!given) gaps.push_back({prompt->id, Gap::no_prompt_answer});
    else if (given->answer == Answer::na && blank(given->reason)) gaps.push_back({prompt->id, Gap::no_prompt_reason});
  }
  for (auto const& given : judgement.prompts)
    if (std::ranges::find(open, given.prompt, &Prompt::id) == open.end()) gaps.push_back({given.prompt, Gap::answered_out_of_turn});
}

void add_summary(QuestionJudgement const& judgement, std::vector<Missing>& gaps) {
  if (!judgement.summary) gaps.push_back({judgement.key_question, Gap::no_summary});
  else if (blank(judgement.reason)) gaps.push_back({judgement.key_question, Gap::no_summary_reason});
}

}  // namespace

bool yes_against_prompts(QuestionJudgement const& judgement) {
  auto const with = [&](Answer answer) { return std::ranges::count(judgement.prompts, answer, &PromptAnswer::answer); };
  return judgement.summary == Answer::yes && with(Answer::no) > with(Answer::yes);
}

std::vector<Prompt const*> open_prompts(PromptBook const& book, QuestionJudgement const& judgement, CaseFacts const& facts) {
  std::vector<Prompt const*> open;
  for (auto const* prompt : prompts_for(book, judgement.key_question, facts)) {
    auto const* before = prompt->only_if.empty() ? nullptr : answer_to(judgement, prompt->only_if);
    bool const stands = prompt->only_if.empty() ||
                        (before && before->answer == Answer::yes && std::ranges::find(open, prompt->only_if, &Prompt::id) != open.end());
    if (stands) open.push_back(prompt);
  }
  return open;
}

std::string_view shown(Gap gap) {
  static constexpr std::array<std::string_view, 5> words{"has no answer yet", "needs a reason why it does not apply", "has no judgement yet",
                                                         "needs a reason for the judgement", "is answered but is not asked of this case"};
  return words.at(static_cast<std::size_t>(gap));
}

std::vector<Missing> missing(PromptBook const& book, Programme const& programme, Reading const& reading) {
  std::vector<Missing> gaps;
  for (auto const& id : questions_for(book, programme, reading.facts)) {
    auto const found = std::ranges::find(reading.questions, id, &QuestionJudgement::key_question);
    auto const judgement = found == reading.questions.end() ? QuestionJudgement{.key_question = id} : *found;
    add_prompts(book, judgement, reading.facts, gaps);
    add_summary(judgement, gaps);
  }
  return gaps;
}

std::optional<Answer> counted_answer(Programme const& programme, FinishedCase const& finished, std::string_view key_question) {
  if (left_out_as_low(programme, key_question, finished.facts)) return std::nullopt;
  auto const found = std::ranges::find(finished.answers, key_question, &FinishedAnswer::key_question);
  if (found == finished.answers.end() || found->counted() == Answer::na) return std::nullopt;
  return found->counted();
}

Count count(Programme const& programme, std::vector<FinishedCase> const& cases, std::string_view key_question) {
  Count result;
  for (auto const& each : cases)
    if (auto const answer = counted_answer(programme, each, key_question)) {
      ++result.of;
      result.yes += *answer == Answer::yes;
    }
  return result;
}

std::vector<Evidence> evidence(Programme const& programme, std::vector<FinishedCase> const& cases) {
  std::vector<Evidence> known;
  for (auto const& standard : programme.standards) {
    if (standard.kind == Kind::organisational) continue;
    Evidence of{.standard = standard.id};
    for (auto const& question : key_questions_of(standard)) of.counts.push_back({question, count(programme, cases, question)});
    known.push_back(std::move(of));
  }
  return known;
}

}  // namespace inspection
