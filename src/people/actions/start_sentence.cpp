#include "people/actions/start_sentence.hpp"

#include "people/domain/facts.hpp"
#include "people/domain/in_words.hpp"

namespace people {
namespace {

constexpr ledger::Write insert{"people.start_sentence", R"sql(insert into sentence
  (person_id, kind, offence, offence_da, offence_child, da_identifier, court, started, ends, requirements, mappa_level, tier, release_date, hearing_at)
  values (:person, :kind, :offence, :offence_da, :offence_child, :identifier, :court, :started, :ends, :requirements, :mappa, :tier, :release, :hearing)
  returning id)sql"};

}  // namespace

base::Outcome<SentenceId> run(ledger::Tx& tx, StartSentence const& start) {
  auto const person = open_record(tx, start.person, start.version);
  if (!person) return tl::unexpected(person.error());
  if (auto const right = check(start.sentence); !right) return tl::unexpected(right.error());

  Sentence sentence = sentence_of(start.sentence);
  sentence.da_identifier = start.da_identifier;
  auto params = params_of(sentence);
  params.push_back({"person", person->id});
  params.push_back({"identifier", sentence.da_identifier});
  SentenceId const id{tx.insert(insert, params)};
  write_change(tx, person->id, {.audit = "person.sentence_started", .what = fmt::format("Started: {}", label(sentence.kind)),
                                .after = in_words(sentence), .subject = id.value});
  tx.tell(SentenceStarted{person->id, id, sentence.kind});
  if (sentence.da_identifier) tx.tell(DaIdentifierSet{person->id, id});
  return id;
}

}  // namespace people
