#include "people/actions/change_sentence.hpp"

#include "people/domain/facts.hpp"
#include "people/domain/in_words.hpp"

namespace people {
namespace {

constexpr ledger::Write change_sentence_row{"people.change_sentence", R"sql(update sentence
  set kind = :kind, offence = :offence, offence_da = :offence_da, offence_child = :offence_child, court = :court, started = :started,
      ends = :ends, requirements = :requirements, mappa_level = :mappa, mappa_category = :mappa_category, tier = :tier, release_date = :release,
      hearing_at = :hearing
  where id = :sentence)sql"};

}  // namespace

base::Outcome<> run(ledger::Tx& tx, ChangeSentence const& change) {
  auto const person = open_record(tx, change.person, change.version);
  if (!person) return tl::unexpected(person.error());
  auto const before = find_sentence(tx, change.person, change.id);
  if (!before) return base::refuse(base::Refused::not_found);
  if (auto const right = check(change.sentence, &*before); !right) return right;

  Sentence after = sentence_of(change.sentence);
  after.da_identifier = before->da_identifier;
  after.ended = before->ended;
  after.tier = before->tier;  // follows from the record, is not typed
  auto params = params_of(after);
  params.push_back({"sentence", change.id});
  tx.change(change_sentence_row, params);
  write_change(tx, person->id, {.audit = "person.sentence_changed", .what = "Sentence changed", .before = in_words(*before),
                                .after = in_words(after), .subject = change.id.value});
  tx.tell(SentenceChanged{person->id, change.id});
  return {};
}

}  // namespace people
