#include "inspection/actions/examples.hpp"

#include "inspection/actions/refusals.hpp"
#include "inspection/domain/rule_book.hpp"
#include "inspection/store/cases.hpp"

namespace inspection {

base::Outcome<ExampleId> run(ledger::Tx& tx, AddExample const& asked) {
  auto const inspection = find_inspection(tx, asked.inspection);
  if (!inspection) return not_there();
  if (asked.case_id) {
    auto const row = find_case(tx, *asked.case_id);
    if (!row || row->inspection != inspection->id) return not_there();
  }
  Typed typed;
  ExampleRow example{.inspection = inspection->id, .case_id = asked.case_id, .standard = asked.standard, .consent = asked.consent, .names_removed = asked.names_removed};
  example.title = typed.needed("title", asked.title, 200, "Title", "Give it a title");
  example.what_was_done = typed.needed("what_was_done", asked.what_was_done, 4000, "What was done", "Say what was done");
  example.why_good = typed.needed("why_good", asked.why_good, 4000, "Why it is good", "Say why it is good");
  if (!tx.rules<RuleBook>().programme(inspection->programme, inspection->variant).by_id(asked.standard)) typed.fail("standard", "Choose the standard it bears on");
  if (!typed.good()) return typed.refusal();
  auto const id = insert_example(tx, example);
  tx.record({.what = "inspection.example_added", .subject = id.value});
  return id;
}

base::Outcome<> run(ledger::Tx& tx, DecideExample const& asked) {
  auto const example = find_example(tx, asked.example);
  if (!example) return not_there();
  if (!has_role(tx, example->inspection, {TeamRole::lead})) return not_your_part("the lead inspector");
  if (asked.publish && !(example->consent && example->names_removed)) return not_now("An example is published with the practitioner's consent and without names.");
  if (!decide_example(tx, example->id, asked.publish ? "publish" : "keep", asked.lock_version)) return somebody_changed_it();
  tx.record({.what = "inspection.example_decided", .subject = example->id.value, .detail = asked.publish ? "publish" : "keep"});
  return base::Done{};
}

}  // namespace inspection
