#include "people/actions/start_sentence.hpp"

#include "people/domain/facts.hpp"
#include "people/domain/in_words.hpp"
#include "people/store/write_parts.hpp"

namespace people {

base::Outcome<SentenceId> run(ledger::Tx& tx, StartSentence const& start) {
  auto const person = open_record(tx, start.person, start.version);
  if (!person) return tl::unexpected(person.error());
  if (auto const right = check(start.sentence); !right) return tl::unexpected(right.error());

  Sentence sentence = sentence_of(start.sentence);
  sentence.da_identifier = start.da_identifier;
  SentenceId const id = insert_sentence(tx, person->id, sentence);
  write_change(tx, person->id, {.audit = "person.sentence_started", .what = fmt::format("Started: {}", label(sentence.kind)),
                                .after = in_words(sentence), .subject = id.value});
  tx.tell(SentenceStarted{person->id, id, sentence.kind});
  if (sentence.da_identifier) tx.tell(DaIdentifierSet{person->id, id});
  return id;
}

}  // namespace people
