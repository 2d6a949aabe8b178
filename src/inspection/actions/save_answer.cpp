#include "inspection/actions/save_answer.hpp"

#include "inspection/domain/evidence_paths.hpp"
#include "risk/actions/typed.hpp"

#include <algorithm>

namespace inspection {
namespace {

bool same(AnswerRow const& left, AnswerRow const& right) {
  return left.answer == right.answer && left.reason == right.reason && left.note == right.note && left.evidence == right.evidence;
}

bool is_asked(OpenReading const& of, Prompt const& prompt) {
  auto const facts = of.row.facts();
  auto const questions = questions_for(*of.book, *of.programme, facts);
  auto const prompts = prompts_for(*of.book, prompt.key_question, facts);
  return std::ranges::find(questions, prompt.key_question) != questions.end() && std::ranges::find(prompts, &prompt) != prompts.end();
}

std::string paths(risk::Typed& typed, std::string const& field, std::string_view raw) {
  auto const text = typed.text(field, raw, static_cast<int>(longest_reason), "Evidence");
  auto const found = evidence_paths(text);
  if (!found.wrong.empty()) typed.fail(field, fmt::format("“{}” is no page of a record. Give addresses of pages, a line each, such as /people/12/history", found.wrong));
  if (found.paths.size() > most_paths) typed.fail(field, fmt::format("Give at most {} pages", most_paths));
  return found.text();
}

AnswerRow checked(risk::Typed& typed, AnswerRow const& given) {
  AnswerRow kept{.prompt = given.prompt, .answer = given.answer};
  kept.reason = typed.text("reason-" + given.prompt, given.reason, static_cast<int>(longest_reason), "Why it does not apply");
  kept.note = typed.text("note-" + given.prompt, given.note, static_cast<int>(longest_reason), "Note");
  kept.evidence = paths(typed, "evidence-" + given.prompt, given.evidence);
  return kept;
}

}  // namespace

base::Outcome<Saved<AnswerRow>> run(ledger::Tx& tx, SaveAnswer const& asked) {
  auto const of = open_reading(tx, asked.reading);
  if (!of) return tl::unexpected(of.error());
  auto const* prompt = of->book->prompt(asked.answer.prompt);
  if (!prompt || !is_asked(*of, *prompt)) return base::refuse(base::Refused::conflict, "This question is not asked of this case any more. Load the page again.");
  risk::Typed typed;
  auto const kept = checked(typed, asked.answer);
  if (!typed.good()) return typed.refusal();
  Saved<AnswerRow> saved;
  auto const before = entries_of_mine(tx, of->row.id).answer(prompt->id);
  if (same(before, kept)) {
    tx.housekeeping("the same answer again, from a page that did not hear that it was saved");
  } else if (!save_answer(tx, of->row.id, kept, asked.seen)) {
    tx.housekeeping("a stale save changes nothing");
    saved.stale = true;
  } else {
    tx.record({.what = "inspection.answer_saved", .subject = of->row.id.value, .detail = prompt->id});
  }
  auto const now = entries_of_mine(tx, of->row.id);
  saved.stands = now.answer(prompt->id);
  saved.question = question_state(now, *of, prompt->key_question);
  return saved;
}

}  // namespace inspection
