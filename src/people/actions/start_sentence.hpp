#pragma once
#include "people/actions/sentence_fields.hpp"

namespace people {

struct StartSentence {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  SentenceFields sentence = {};
  bool da_identifier = false;     // the court set it at sentence
};
// Tells SentenceStarted, and DaIdentifierSet where the court set it.
base::Outcome<SentenceId> run(ledger::Tx&, StartSentence const&);

}  // namespace people
