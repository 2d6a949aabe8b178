#include "people/actions/plan_sentence_end.hpp"

#include "people/domain/facts.hpp"
#include "people/domain/in_words.hpp"

namespace people {
namespace {

constexpr ledger::Write plan_sentence_end_row{"people.plan_sentence_end", "update sentence set ends = :ends where id = :sentence"};

}  // namespace

base::Outcome<> run(ledger::Tx& tx, PlanSentenceEnd const& plan) {
  auto const person = open_record(tx, plan.person, plan.version);
  if (!person) return tl::unexpected(person.error());
  auto const before = find_sentence(tx, plan.person, plan.id);
  if (!before) return base::refuse(base::Refused::not_found);
  if (before->ended) return base::refuse(base::Refused::conflict, "This sentence has ended already.");
  if (plan.ends < before->started) return base::refuse("ends", "The planned end must not be before the start");
  tx.change(plan_sentence_end_row, {{"sentence", plan.id}, {"ends", plan.ends}});
  Sentence after = *before;
  after.ends = plan.ends;
  write_change(tx, person->id, {.audit = "person.sentence_end_planned", .what = "End of sentence planned", .before = in_words(*before),
                                .after = in_words(after), .subject = plan.id.value});
  tx.tell(SentenceEnding{person->id, plan.id, plan.ends});
  return {};
}

}  // namespace people
