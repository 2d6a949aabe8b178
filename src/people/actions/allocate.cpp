#include "people/actions/allocate.hpp"

#include "people/domain/facts.hpp"
#include "people/store/allocations.hpp"
#include "people/store/places.hpp"

namespace people {

base::Outcome<> run(ledger::Tx& tx, Allocate const& allocate) {
  auto const person = open_record(tx, allocate.person, allocate.version);
  if (!person) return tl::unexpected(person.error());
  if (allocate.practitioner && !posted_to(tx, *allocate.practitioner, person->team))
    return base::refuse("practitioner", "Choose a practitioner of the person's team");
  if (allocate.practitioner == person->practitioner) return base::refuse("practitioner", "The person is allocated so already");

  write_allocation(tx, person->id, {.team = person->team, .team_no = person->team_no, .practitioner = allocate.practitioner,
                                    .cover = person->cover == allocate.practitioner ? std::nullopt : person->cover});
  write_change(tx, person->id, {.audit = "person.allocated", .what = "Practitioner", .before = staff_name(tx, person->practitioner),
                                .after = staff_name(tx, allocate.practitioner)});
  tx.tell(PersonAllocated{person->id, person->practitioner, allocate.practitioner});
  return {};
}

}  // namespace people
