#include "people/actions/end_address.hpp"

#include "people/actions/address_fields.hpp"

namespace people {
namespace {

constexpr ledger::Write end_address_row{"people.end_address", "update person_address set valid_to = :to where id = :address"};

}  // namespace

base::Outcome<> run(ledger::Tx& tx, EndAddress const& end) {
  auto const person = open_record(tx, end.person, end.version);
  if (!person) return tl::unexpected(person.error());
  auto const before = find_address(tx, end.person, end.id);
  if (!before) return base::refuse(base::Refused::not_found);
  if (end.on < before->from) return base::refuse("ended", "The address cannot end before it began");
  tx.change(end_address_row, {{"address", end.id}, {"to", end.on}});
  Address after = *before;
  after.to = end.on;
  write_change(tx, person->id, {.audit = "person.address_ended", .what = "Address ended", .before = address_in_words(tx, *before),
                                .after = address_in_words(tx, after), .subject = end.id.value});
  return {};
}

}  // namespace people
