#include "people/actions/first_look.hpp"

#include "people/domain/facts.hpp"
#include "people/store/first_look.hpp"
#include "people/store/places.hpp"

namespace people {
namespace {

constexpr ledger::Write close{"people.close_first_look", R"sql(update first_look
  set done_at = :now, outcome = :outcome, outcome_reason = :reason, by_account = :account
  where person_id = :person and done_at is null)sql"};
constexpr ledger::Write set_target{"people.set_first_look_target", R"sql(insert into first_look_target (unit_id, weekly, set_by, set_at)
  values (:unit, :weekly, :account, :now)
  on conflict (unit_id) do update set weekly = excluded.weekly, set_by = excluded.set_by, set_at = excluded.set_at)sql"};

constexpr int most_a_week = 5000;

}  // namespace

base::Outcome<> run(ledger::Tx& tx, CloseFirstLook const& look) {
  auto const person = open_record(tx, look.person, {});
  if (!person) return tl::unexpected(person.error());
  if (!awaits_first_look(tx, look.person)) return base::refuse(base::Refused::conflict, "The first look at this person has been done already.");
  bool const nothing = look.outcome == LookOutcome::nothing_due;
  if (nothing && look.reason.empty()) return base::refuse("reason", "Say what was looked at and why nothing is due");

  tx.change(close, {{"person", person->id}, {"outcome", look.outcome}, {"reason", look.reason}, {"account", tx.scope().account}, {"now", tx.now()}});
  write_change(tx, person->id, {.audit = "person.first_look_done", .what = nothing ? "First look: nothing due" : "First look: enquiries needed",
                                .after = look.reason});
  tx.tell(FirstLookDone{person->id, !nothing});
  return {};
}

base::Outcome<> run(ledger::Tx& tx, SetFirstLookTarget const& target) {
  auto const pdu = organisation::find_unit(tx, target.pdu);
  auto const& scope = tx.scope();
  bool const reached = pdu && pdu->kind == organisation::UnitKind::pdu &&
                       (scope.system || (scope.place.from <= pdu->team_from && pdu->team_to <= scope.place.to));
  if (!reached) return base::refuse(base::Refused::not_found);
  if (target.weekly < 0 || target.weekly > most_a_week) return base::refuse("weekly", "Enter a number from 0 to 5,000");
  tx.change(set_target, {{"unit", target.pdu}, {"weekly", target.weekly}, {"account", scope.account}, {"now", tx.now()}});
  tx.record({.what = "first_look.target_set", .subject = target.pdu.value, .detail = std::to_string(target.weekly)});
  return {};
}

}  // namespace people
