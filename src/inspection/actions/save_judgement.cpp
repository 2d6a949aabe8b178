#include "inspection/actions/save_judgement.hpp"

#include "risk/actions/typed.hpp"

#include <algorithm>

namespace inspection {

base::Outcome<Saved<JudgementRow>> run(ledger::Tx& tx, SaveJudgement const& asked) {
  auto const of = open_reading(tx, asked.reading);
  if (!of) return tl::unexpected(of.error());
  auto const& given = asked.judgement;
  auto const questions = questions_for(*of->book, *of->programme, of->row.facts());
  if (std::ranges::find(questions, given.key_question) == questions.end())
    return base::refuse(base::Refused::conflict, "This question is not asked of this case any more. Load the page again.");
  risk::Typed typed;
  JudgementRow kept{.key_question = given.key_question, .sufficient = given.sufficient};
  kept.reasons = typed.text("reasons-" + given.key_question, given.reasons, static_cast<int>(longest_reason), "Reasons");
  if (!typed.good()) return typed.refusal();
  Saved<JudgementRow> saved;
  auto const before = entries_of_mine(tx, of->row.id).judgement(kept.key_question);
  if (before.sufficient == kept.sufficient && before.reasons == kept.reasons) {
    tx.housekeeping("the same judgement again, from a page that did not hear that it was saved");
  } else if (!save_judgement(tx, of->row.id, kept, asked.seen)) {
    tx.housekeeping("a stale save changes nothing");
    saved.stale = true;
  } else {
    tx.record({.what = "inspection.judgement_saved", .subject = of->row.id.value, .detail = kept.key_question});
  }
  auto const now = entries_of_mine(tx, of->row.id);
  saved.stands = now.judgement(kept.key_question);
  saved.question = question_state(now, *of, kept.key_question);
  return saved;
}

}  // namespace inspection
