// One person's record, part by part. Each function gives nothing for a person who is not there, not of the scope's
// place or restricted; find_person and header_of leave a look ("person.viewed") behind.
#pragma once
#include "ledger/view.hpp"
#include "people/domain/alias.hpp"
#include "people/domain/circumstances.hpp"
#include "people/domain/event.hpp"
#include "people/domain/identifier.hpp"
#include "people/domain/person.hpp"

namespace people {

std::optional<Person> find_person(ledger::View&, PersonId);
// The key of a person by case reference number, within the scope; for links from other records and for imports.
std::optional<PersonId> person_with_crn(ledger::View&, std::string_view crn);

std::vector<Alias> aliases_of(ledger::View&, PersonId);            // ended ones too
std::vector<Identifier> identifiers_of(ledger::View&, PersonId);
std::vector<Address> addresses_of(ledger::View&, PersonId);        // all, newest first
std::vector<Link> links_of(ledger::View&, PersonId);               // all, newest first
std::vector<Child> children_of(ledger::View&, PersonId);           // all ever linked, oldest record first
std::vector<Sentence> sentences_of(ledger::View&, PersonId);       // newest first
std::vector<Flag> flags_of(ledger::View&, PersonId);               // ended ones too, newest first
std::vector<RecordedEvent> events_of(ledger::View&, PersonId);     // newest first

// Each is nothing unless it is this person's.
std::optional<Alias> find_alias(ledger::View&, PersonId, AliasId);
std::optional<Identifier> find_identifier(ledger::View&, PersonId, IdentifierId);
std::optional<Address> find_address(ledger::View&, PersonId, AddressId);
std::optional<Link> find_link(ledger::View&, PersonId, LinkId);
std::optional<Child> find_child(ledger::View&, PersonId, ChildId);
std::optional<Sentence> find_sentence(ledger::View&, PersonId, SentenceId);
std::optional<Flag> find_flag(ledger::View&, PersonId, FlagId);

// What the rules ask about, on a day: see domain/circumstances.hpp.
Circumstances circumstances(ledger::View&, PersonId, base::Date day);

// The name, the numbers and the warnings that stand above every page of a person.
struct PersonHeader {
  Person person = {};
  std::string team_name = {};
  std::string practitioner_name = {};   // empty: unallocated
  std::string cover_name = {};
  std::vector<FlagCode> flags = {};     // in force today
  std::optional<Sentence> sentence = {};  // the newest in force, else the newest
};
std::optional<PersonHeader> header_of(ledger::View&, PersonId);

}  // namespace people
