// An inspector's reading of a case: answers to prompts, one judgement a key question, what is still missing, and the counts
// that finished readings give the rating engine (section 3; RUL-02, RUL-03). A judgement is never worked out from prompts.
#pragma once
#include "inspection/domain/prompts.hpp"
#include "inspection/domain/rate.hpp"

namespace inspection {

enum class Answer { yes, no, na };

struct PromptAnswer {
  std::string prompt = {};
  Answer answer = {};
  std::string reason = {};  // why it does not apply
};

struct QuestionJudgement {
  std::string key_question = {};
  std::optional<Answer> summary = {};
  std::string reason = {};
  std::vector<PromptAnswer> prompts = {};
};

// A summary "yes" over more prompts "no" than "yes": a warning, never a bar.
bool yes_against_prompts(QuestionJudgement const&);

// The prompts of a question that stand open to this case: of a chain, a link only once the one before it is yes.
std::vector<Prompt const*> open_prompts(PromptBook const&, QuestionJudgement const&, CaseFacts const&);

struct Reading {
  CaseFacts facts = {};
  std::vector<QuestionJudgement> questions = {};
};

enum class Gap { no_prompt_answer, no_prompt_reason, no_summary, no_summary_reason, answered_out_of_turn };
std::string_view shown(Gap);  // "has no answer yet"

struct Missing {
  std::string id = {};  // of the prompt or the key question
  Gap gap = {};
};

// What keeps a reading from being finished, in the order of the questions.
std::vector<Missing> missing(PromptBook const&, Programme const&, Reading const&);

// What counts of a case once its reading is finished.
struct FinishedAnswer {
  std::string key_question = {};
  Answer answer = {};
  std::optional<Answer> moderated = {};  // counts in place of the first, which is kept
  Answer counted() const { return moderated.value_or(answer); }
};
struct FinishedCase {
  std::string crn = {};
  CaseFacts facts = {};
  std::vector<FinishedAnswer> answers = {};
};

// The answer of a case that counts under a key question; nothing if it has none, `na`, or is left out as low risk.
std::optional<Answer> counted_answer(Programme const&, FinishedCase const&, std::string_view key_question);

Count count(Programme const&, std::vector<FinishedCase> const&, std::string_view key_question);

// For rate(): every casework standard with the counts of its key questions, also of nobody; recorded judgements are the
// caller's to add.
std::vector<Evidence> evidence(Programme const&, std::vector<FinishedCase> const&);

}  // namespace inspection

template <>
struct base::Words<inspection::Answer> {
  static constexpr std::array table{
      base::Word{inspection::Answer::yes, "yes"},
      base::Word{inspection::Answer::no, "no"},
      base::Word{inspection::Answer::na, "na"},
  };
};
