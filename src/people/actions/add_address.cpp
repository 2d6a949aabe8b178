#include "people/actions/add_address.hpp"

#include "people/domain/facts.hpp"
#include "people/domain/in_words.hpp"
#include "people/store/write_parts.hpp"

namespace people {
namespace {

constexpr ledger::Write end_former{"people.end_former_main", "update person_address set valid_to = :to where id = :address"};

// The main address before: it ends where the new one begins.
void end_main_before(ledger::Tx& tx, PersonId person, base::Date from) {
  for (auto const& former : addresses_of(tx, person)) {
    if (former.kind != AddressKind::main || (former.to && *former.to <= from) || former.from > from) continue;
    tx.change(end_former, {{"address", former.id}, {"to", from}});
    Address ended = former;
    ended.to = from;
    write_change(tx, person, {.audit = "person.address_ended", .what = "Main address ended", .before = address_in_words(tx, former),
                              .after = address_in_words(tx, ended), .subject = former.id.value});
  }
}

}  // namespace

base::Outcome<AddressId> run(ledger::Tx& tx, AddAddress const& add) {
  auto const person = open_record(tx, add.person, add.version);
  if (!person) return tl::unexpected(person.error());
  if (auto const right = check(tx, add.address); !right) return tl::unexpected(right.error());

  Address const address = address_of(tx, add.address);
  if (address.kind == AddressKind::main && !address.to) end_main_before(tx, person->id, address.from);
  AddressId const id = insert_address(tx, person->id, address);
  write_change(tx, person->id, {.audit = "person.address_added", .what = capital(label(address.kind)) + " added", .after = address_in_words(tx, address), .subject = id.value});
  if (address.kind == AddressKind::proposed) tx.tell(AddressProposed{person->id, id});
  else tx.tell(AddressAdded{person->id, id, address.kind});
  return id;
}

}  // namespace people
