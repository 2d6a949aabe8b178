#include "people/actions/end_sentence.hpp"

#include "people/domain/facts.hpp"
#include "people/domain/in_words.hpp"

namespace people {
namespace {

constexpr ledger::Write end_sentence_row{"people.end_sentence", "update sentence set ended = :ended where id = :sentence"};

}  // namespace

base::Outcome<> run(ledger::Tx& tx, EndSentence const& end) {
  auto const person = open_record(tx, end.person, end.version);
  if (!person) return tl::unexpected(person.error());
  auto const before = find_sentence(tx, end.person, end.id);
  if (!before) return base::refuse(base::Refused::not_found);
  if (before->ended) return base::refuse(base::Refused::conflict, "This sentence has ended already.");
  Faults faults;
  faults.unless(end.on >= before->started, "ended", "It cannot end before it began");
  faults.unless(end.on <= tx.today(), "ended", "It cannot have ended in the future: plan its end instead");
  if (faults.any()) return faults.refusal();

  tx.change(end_sentence_row, {{"sentence", end.id}, {"ended", end.on}});
  Sentence after = *before;
  after.ended = end.on;
  write_change(tx, person->id, {.audit = "person.sentence_ended", .what = fmt::format("Ended: {}", label(before->kind)),
                                .before = in_words(*before), .after = in_words(after), .subject = end.id.value});
  auto const all = sentences_of(tx, end.person);
  bool const another = std::ranges::any_of(all, [&](Sentence const& s) { return is_order(s.kind) && in_force(s, tx.today()); });
  tx.tell(SentenceEnded{person->id, end.id, !another});
  return {};
}

}  // namespace people
