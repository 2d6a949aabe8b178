#include "inspection/domain/prompts.hpp"

#include <algorithm>

namespace inspection {
namespace {

bool any_of_types(std::vector<CaseType> const& applies, std::vector<CaseType> const& types) {
  return std::ranges::any_of(types, [&](CaseType type) { return std::ranges::find(applies, type) != applies.end(); });
}

bool asked_of(PromptBook const& book, std::string_view question, CaseFacts const& facts) {
  auto const* held = book.question(question);
  return !held || any_of_types(held->applies, facts.types);
}

constexpr std::chrono::weeks short_time{8};

}  // namespace

KeyQuestion const* PromptBook::question(std::string_view id) const {
  auto const found = std::ranges::find(questions, id, &KeyQuestion::id);
  return found == questions.end() ? nullptr : &*found;
}

Prompt const* PromptBook::prompt(std::string_view id) const {
  for (auto const& question : questions)
    if (auto const found = std::ranges::find(question.prompts, id, &Prompt::id); found != question.prompts.end()) return &*found;
  return nullptr;
}

std::vector<std::string> key_questions_of(Standard const& standard) {
  if (standard.kind == Kind::organisational) return {};
  return standard.key_questions.empty() ? std::vector{standard.id + "-K"} : standard.key_questions;
}

bool left_out_as_low(Programme const& programme, std::string_view key_question, CaseFacts const& facts) {
  return facts.judged_low && std::ranges::find(programme.low_rosh_excluded, key_question) != programme.low_rosh_excluded.end();
}

std::vector<std::string> questions_for(PromptBook const& book, Programme const& programme, CaseFacts const& facts) {
  std::vector<std::string> ids;
  auto const add = [&](std::string const& id) {
    if (asked_of(book, id, facts) && !left_out_as_low(programme, id, facts) && std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  };
  for (auto const& standard : programme.standards)
    if (!standard.pooled) std::ranges::for_each(key_questions_of(standard), add);
  std::ranges::for_each(programme.also_asked, add);
  for (auto const& question : book.questions)
    if (!question.rated && any_of_types(question.applies, facts.types)) ids.push_back(question.id);
  return ids;
}

std::vector<Prompt const*> prompts_for(PromptBook const& book, std::string_view key_question, CaseFacts const& facts) {
  std::vector<Prompt const*> found;
  auto const* question = book.question(key_question);
  if (!question) return found;
  for (auto const& prompt : question->prompts)
    if (any_of_types(prompt.applies, facts.types) && std::ranges::find(prompt.forms, facts.form) != prompt.forms.end()) found.push_back(&prompt);
  return found;
}

Form form_for(FormFacts const& facts) {
  bool const suspended_early = facts.contact_suspended && *facts.contact_suspended <= facts.began + short_time;
  bool const short_licence = facts.on_licence && facts.ends && *facts.ends <= facts.began + short_time;
  return suspended_early || facts.pss_only || short_licence ? Form::adjusted : Form::core;
}

}  // namespace inspection
