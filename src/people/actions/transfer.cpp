#include "people/actions/transfer.hpp"

#include "people/domain/facts.hpp"
#include "people/store/allocations.hpp"
#include "people/store/places.hpp"

namespace people {

base::Outcome<> run(ledger::Tx& tx, Transfer const& transfer) {
  auto const person = open_record(tx, transfer.person, transfer.version);
  if (!person) return tl::unexpected(person.error());
  auto const from = find_team(tx, person->team);
  auto const to = find_team(tx, transfer.team);
  Faults faults;
  faults.unless(to.has_value(), "team", "Choose the team the person goes to");
  faults.unless(!to || to->id != person->team, "team", "The person is with this team already");
  faults.unless(!to || !transfer.practitioner || posted_to(tx, *transfer.practitioner, to->id), "practitioner",
                "Choose a practitioner of the new team, or none yet");
  faults.unless(!transfer.reason.empty(), "reason", "Say why the person moves to another team");
  if (faults.any()) return faults.refusal();

  // Written first: afterwards the person may be out of this scope's sight.
  write_change(tx, person->id, {.audit = "person.transferred", .what = "Moved to another team", .before = from ? from->name : "",
                                .after = fmt::format("{}: {}", to->name, transfer.reason), .subject = to->id.value});
  write_allocation(tx, person->id, {.team = to->id, .team_no = to->team_from, .practitioner = transfer.practitioner});
  tx.tell(PersonTransferred{person->id, person->team, to->id, !from || from->parent != to->parent});
  return {};
}

}  // namespace people
