#pragma once
#include "people/actions/sentence_fields.hpp"

namespace people {

struct ChangeSentence {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  SentenceId id = {};
  SentenceFields sentence = {};
};
base::Outcome<> run(ledger::Tx&, ChangeSentence const&);

}  // namespace people
