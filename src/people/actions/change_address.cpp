#include "people/actions/change_address.hpp"

#include "people/domain/facts.hpp"

namespace people {
namespace {

constexpr ledger::Write change_address_row{"people.change_address", R"sql(update person_address
  set kind = :kind, lines = :lines, postcode = :postcode, authority_code = :authority, force_code = :force,
      others_live_there = :others, valid_from = :from, valid_to = :to
  where id = :address)sql"};

}  // namespace

base::Outcome<> run(ledger::Tx& tx, ChangeAddress const& change) {
  auto const person = open_record(tx, change.person, change.version);
  if (!person) return tl::unexpected(person.error());
  auto const before = find_address(tx, change.person, change.id);
  if (!before) return base::refuse(base::Refused::not_found);
  if (auto const right = check(tx, change.address); !right) return right;

  Address const after = address_of(tx, change.address);
  tx.change(change_address_row, {{"address", change.id}, {"kind", after.kind}, {"lines", after.lines}, {"postcode", after.postcode},
                     {"authority", after.authority}, {"force", after.force}, {"others", after.others_live_there},
                     {"from", after.from}, {"to", after.to}});
  write_change(tx, person->id, {.audit = "person.address_changed", .what = "Address changed", .before = address_in_words(tx, *before),
                                .after = address_in_words(tx, after), .subject = change.id.value});
  if (after.kind == AddressKind::proposed) tx.tell(AddressProposed{person->id, change.id});
  else tx.tell(AddressChanged{person->id, change.id, after.kind});
  return {};
}

}  // namespace people
