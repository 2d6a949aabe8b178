#include "people/actions/add_address.hpp"

#include "people/domain/facts.hpp"

namespace people {
namespace {

constexpr ledger::Write insert{"people.add_address", R"sql(insert into person_address
  (person_id, kind, lines, postcode, authority_code, force_code, others_live_there, valid_from, valid_to, recorded_at)
  values (:person, :kind, :lines, :postcode, :authority, :force, :others, :from, :to, :now) returning id)sql"};
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
  AddressId const id{tx.insert(insert, {{"person", person->id}, {"kind", address.kind}, {"lines", address.lines}, {"postcode", address.postcode},
                                        {"authority", address.authority}, {"force", address.force}, {"others", address.others_live_there},
                                        {"from", address.from}, {"to", address.to}, {"now", tx.now()}})};
  std::string what{label(address.kind)};
  what[0] = static_cast<char>(what[0] - 'a' + 'A');
  write_change(tx, person->id, {.audit = "person.address_added", .what = what + " added", .after = address_in_words(tx, address), .subject = id.value});
  if (address.kind == AddressKind::proposed) tx.tell(AddressProposed{person->id, id});
  else tx.tell(AddressAdded{person->id, id, address.kind});
  return id;
}

}  // namespace people
