#include "workload/actions/co_work.hpp"

#include "organisation/store/staff.hpp"
#include "people/domain/person.hpp"
#include "workload/actions/all_the_same.hpp"
#include "workload/store/candidates.hpp"

namespace workload {
namespace {

constexpr int most_text = 1000;

}  // namespace

base::Outcome<CoWorkingId> run(ledger::Tx& tx, StartCoWorking const& asked) {
  auto const of = case_in_view(tx, asked.person);
  if (!of) return base::refuse(base::Refused::not_found);
  risk::Typed typed;
  auto const purpose = typed.needed("purpose", asked.purpose, most_text, "What for", "Say what they work on together");
  auto const from = asked.from.value_or(tx.today());
  if (from > tx.today()) typed.fail("from", "The day it began must be today or in the past");
  auto const found = officer_beside(tx, asked.person, asked.staff, of->row.team);
  std::string why;
  if (!found) {
    typed.fail("staff", "Choose a practitioner of the person’s team");
  } else {
    for (auto const stop : found->fitness.stops) typed.fail("staff", fmt::format("{} {}", found->name, label(stop)));
    why = why_all_the_same(typed, found->name, found->fitness.concerns, asked.concern_reason);
  }
  if (of->row.practitioner == asked.staff) typed.fail("staff", "The practitioner has the case already");
  for (auto const& each : co_working_of(tx, asked.person))
    if (each.staff == asked.staff && each.in_force(tx.today())) typed.fail("staff", fmt::format("{} co-works the case already", each.staff_name));
  if (!typed.good()) return typed.refusal();
  auto const id = insert_co_working(tx, {.person = asked.person, .staff = asked.staff, .purpose = purpose, .from = from});
  if (!found->fitness.concerns.empty()) decided_over(tx, asked.person, asked.staff, why);
  tx.record({.what = "co_working.started", .person = asked.person, .subject = id.value});
  return id;
}

base::Outcome<> run(ledger::Tx& tx, EndCoWorking const& asked) {
  auto const found = find_co_working(tx, asked.co_working);
  if (!found) return base::refuse(base::Refused::not_found);
  if (!found->in_force(tx.today())) return base::refuse(base::Refused::conflict, "It has ended already.");
  end_co_working(tx, found->id, tx.today());
  tx.record({.what = "co_working.ended", .person = found->person, .subject = found->id.value});
  return base::Done{};
}

base::Outcome<ConflictId> run(ledger::Tx& tx, DeclareConflict const& asked) {
  if (!organisation::is_led(tx, asked.staff)) return base::refuse(base::Refused::not_found);
  risk::Typed typed;
  auto const crn = base::ascii_upper(base::trim(asked.crn));
  // The same answer whether the person is out of sight or in it: only a number that nobody has is said to be wrong.
  auto const person = people::is_crn(crn) ? person_to_declare(tx, crn) : std::nullopt;
  if (!people::is_crn(crn)) typed.fail("crn", "Enter a case reference number, such as X123456");
  else if (!person) typed.fail("crn", "Nobody has this case reference number: check it");
  auto const grounds = typed.needed("grounds", asked.grounds, most_text, "How they know each other", "Say how they know each other");
  if (person && conflict_stands(tx, asked.staff, *person)) typed.fail("crn", "This was declared already");
  if (!typed.good()) return typed.refusal();
  auto const id = insert_conflict(tx, asked.staff, *person, grounds);
  tx.record({.what = "conflict.declared", .person = *person, .subject = asked.staff.value});
  return id;
}

base::Outcome<> run(ledger::Tx& tx, EndConflict const& asked) {
  auto const found = find_conflict(tx, asked.conflict);
  if (!found || !organisation::is_led(tx, found->staff)) return base::refuse(base::Refused::not_found);
  if (found->staff == tx.scope().staff) return base::refuse(base::Refused::forbidden, "Who leads you ends what you declared.");
  if (found->ended_on) return base::refuse(base::Refused::conflict, "It has ended already.");
  risk::Typed typed;
  auto const reason = typed.needed("end_reason", asked.reason, most_text, "Reason", "Say why it no longer stands");
  if (!typed.good()) return typed.refusal();
  end_conflict(tx, found->id, reason);
  tx.record({.what = "conflict.ended", .person = found->person, .subject = found->staff.value});
  return base::Done{};
}

}  // namespace workload
