#include "inspection/actions/requests.hpp"

#include "inspection/actions/refusals.hpp"
#include "inspection/domain/rule_book.hpp"

namespace inspection {

base::Outcome<RequestId> run(ledger::Tx& tx, AskForEvidence const& asked) {
  auto const inspection = find_inspection(tx, asked.inspection);
  if (!inspection) return not_there();
  if (!has_role(tx, inspection->id, {TeamRole::lead})) return not_your_part("the lead inspector");
  if (!stands(*inspection, {Status::announced, Status::evidence_requested, Status::sample_drawn, Status::fieldwork}))
    return not_now("Evidence is asked for from the announcement to the end of fieldwork.");
  Typed typed;
  auto const what = typed.needed("what", asked.what, 2000, "What is asked for", "Say what is asked for");
  if (!asked.standard.empty() && !tx.rules<RuleBook>().programme(inspection->programme, inspection->variant).by_id(asked.standard)) typed.fail("standard", "Choose a standard of the programme");
  if (!asked.due) typed.fail("due", "Enter the day it is due");
  else if (*asked.due < tx.today()) typed.fail("due", "The day it is due must be today or later");
  if (!typed.good()) return typed.refusal();
  auto const id = insert_request(tx, inspection->id, what, asked.standard, *asked.due);
  tx.record({.what = "inspection.evidence_asked", .subject = inspection->id.value});
  return id;
}

base::Outcome<> run(ledger::Tx& tx, AnswerRequest const& asked) {
  auto const request = find_request(tx, asked.request);
  if (!request || !told_inspection(tx, request->inspection)) return not_there();
  Typed typed;
  auto const answer = typed.needed("answer", asked.answer, 20000, "Answer", "Enter the answer");
  if (!typed.good()) return typed.refusal();
  if (!answer_request(tx, request->id, answer, asked.lock_version)) return somebody_changed_it();
  tx.record({.processing = ledger::Processing::disclosure, .what = "inspection.evidence_answered", .subject = request->id.value, .recipient = "HM Inspectorate of Probation"});
  return base::Done{};
}

}  // namespace inspection
