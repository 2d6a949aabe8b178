#include "inspection/pages/typed_entries.hpp"

#include "inspection/pages/papers.hpp"

namespace inspection::pages {
namespace {

std::string text(http::Form const& form, std::string const& name) { return std::string(form.one(name)); }

}  // namespace

bool brings(http::Form const& form, std::string_view id) { return form.has(fmt::format("version-{}", id)); }
bool is_odd(http::Form const& form, std::string const& field) { return !form.one(field).empty() && !base::from_word<Answer>(form.one(field)); }

AnswerRow typed_answer(http::Form const& form, std::string const& prompt) {
  return {.prompt = prompt, .answer = base::from_word<Answer>(form.one("answer-" + prompt)), .reason = text(form, "reason-" + prompt),
          .note = text(form, "note-" + prompt), .evidence = text(form, "evidence-" + prompt)};
}
JudgementRow typed_judgement(http::Form const& form, std::string const& question) {
  return {.key_question = question, .sufficient = base::from_word<Answer>(form.one("sufficient-" + question)), .reasons = text(form, "reasons-" + question)};
}
NoteRow typed_note(http::Form const& form, NotePart part) { return {.part = part, .body = text(form, fmt::format("body-{}", base::word(part)))}; }

Seen typed_seen(http::Form const& form, std::string_view id) { return {.version = whole(form.one(fmt::format("version-{}", id))), .tab = text(form, "tab")}; }

}  // namespace inspection::pages
