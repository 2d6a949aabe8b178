// The case prompts (policy/inspection/prompts.toml) and which of them a case is asked (section 3).
#pragma once
#include "base/time.hpp"
#include "inspection/domain/programme.hpp"

namespace inspection {

enum class Form { core, adjusted };

struct Prompt {
  std::string id = {};            // "ASS-S-x1b"
  std::string key_question = {};  // "ASS-S"
  std::string text = {};          // in our own words
  bool to_be_confirmed = true;
  std::vector<CaseType> applies = {};  // to a case that is any of these
  std::vector<Form> forms = {};
  std::string only_if = {};  // an earlier prompt of the same question that must be answered yes; empty: always asked
};

struct KeyQuestion {
  std::string id = {};
  std::string text = {};
  bool to_be_confirmed = true;
  bool rated = true;  // false: reported beside the ratings and asked under every programme (OVR)
  std::vector<CaseType> applies = {};
  std::vector<Prompt> prompts = {};
};

struct PromptBook {
  std::vector<KeyQuestion> questions = {};
  KeyQuestion const* question(std::string_view id) const;
  Prompt const* prompt(std::string_view id) const;
};

struct CaseFacts {
  std::vector<CaseType> types = {};
  Form form = Form::core;
  bool judged_low = false;  // the inspector judged the risk of serious harm low
};

// The key questions of a standard: its own, or the one of its name where none is held yet ("YO-2.1-K").
std::vector<std::string> key_questions_of(Standard const&);

// Whether a case counts under a key question: RUL-03 leaves low risk out of the safety questions.
bool left_out_as_low(Programme const&, std::string_view key_question, CaseFacts const&);

// The key questions a case is asked, in the programme's order; then those reported only. One that is pooled is asked of no case here. A question that the book does not
// hold has no prompts and is asked of every case.
std::vector<std::string> questions_for(PromptBook const&, Programme const&, CaseFacts const&);
// The prompts of one of them that apply, in the order of the book. Empty for a question that it does not hold.
std::vector<Prompt const*> prompts_for(PromptBook const&, std::string_view key_question, CaseFacts const&);

// Which form a case is read by: `adjusted` where contact was suspended within eight weeks of the beginning, for release to
// post-sentence supervision alone, or for a licence of eight weeks or less (published).
struct FormFacts {
  base::Date began = {};
  std::optional<base::Date> contact_suspended = {};
  bool pss_only = false;
  bool on_licence = false;
  std::optional<base::Date> ends = {};
};
Form form_for(FormFacts const&);

}  // namespace inspection

template <>
struct base::Words<inspection::Form> {
  static constexpr std::array table{
      base::Word{inspection::Form::core, "core"},
      base::Word{inspection::Form::adjusted, "adjusted"},
  };
};
