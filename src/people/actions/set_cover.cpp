#include "people/actions/set_cover.hpp"

#include "people/store/places.hpp"

namespace people {
namespace {

constexpr ledger::Write set_cover_row{"people.set_cover", "update person set cover_id = :cover where id = :person"};

}  // namespace

base::Outcome<> run(ledger::Tx& tx, SetCover const& set) {
  auto const person = open_record(tx, set.person, set.version);
  if (!person) return tl::unexpected(person.error());
  Faults faults;
  faults.unless(!set.cover || posted_to(tx, *set.cover, person->team), "cover", "Choose somebody of the person's team");
  faults.unless(!set.cover || set.cover != person->practitioner, "cover", "The practitioner cannot cover for herself");
  if (faults.any()) return faults.refusal();
  tx.change(set_cover_row, {{"person", person->id}, {"cover", set.cover}});
  write_change(tx, person->id, {.audit = "person.cover_set", .what = "Cover", .before = staff_name(tx, person->cover),
                                .after = staff_name(tx, set.cover)});
  return {};
}

}  // namespace people
