// New rows of a record, for the actions and for the import. The caller writes history and audit and keeps the words in
// step (store/tokens.hpp).
#pragma once
#include "ledger/tx.hpp"
#include "people/domain/address.hpp"
#include "people/domain/alias.hpp"
#include "people/domain/child.hpp"
#include "people/domain/flag.hpp"
#include "people/domain/identifier.hpp"
#include "people/domain/link.hpp"
#include "people/domain/person.hpp"
#include "people/domain/sentence.hpp"

namespace people {

// Its id, limited, restricted and version are not read.
PersonId insert_person(ledger::Tx&, Person const&);
AliasId insert_alias(ledger::Tx&, PersonId, Alias const&);
IdentifierId insert_identifier(ledger::Tx&, PersonId, Identifier const&);
AddressId insert_address(ledger::Tx&, PersonId, Address const&);
LinkId insert_link(ledger::Tx&, PersonId, Link const&);
ChildId insert_child(ledger::Tx&, PersonId, Child const&);
SentenceId insert_sentence(ledger::Tx&, PersonId, Sentence const&);
FlagId insert_flag(ledger::Tx&, PersonId, Flag const&);
void insert_rosh_level(ledger::Tx&, PersonId, Rosh, base::Date decided_on, std::optional<std::int64_t> assessment = {});

}  // namespace people
