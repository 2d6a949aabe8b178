#include "workload/actions/handover_notes.hpp"

#include "risk/actions/typed.hpp"
#include "workload/actions/allocate_case.hpp"

namespace workload {

bool may_write(ledger::Scope const& scope, Handover const& h) { return h.open() && (scope.staff == h.from || ledger::may(scope, ledger::Permission::allocate)); }
bool may_acknowledge(ledger::Scope const& scope, Handover const& h) { return h.open() && h.written_at && scope.staff == h.to; }

base::Outcome<> run(ledger::Tx& tx, WriteHandover const& asked) {
  auto const handover = find_handover(tx, asked.handover);
  if (!handover) return base::refuse(base::Refused::not_found);
  if (!handover->open()) return base::refuse(base::Refused::conflict, "The note was read already, or the case has moved on: write to its practitioner, or add to the record.");
  if (!may_write(tx.scope(), *handover)) return base::refuse(base::Refused::forbidden);
  risk::Typed typed;
  auto const text = typed.needed("must_know", asked.must_know, most_notes, "The handover note", "Write what the next officer must know");
  if (!typed.good()) return typed.refusal();
  write_handover(tx, handover->id, text);
  tx.record({.what = "handover.written", .person = handover->person, .subject = handover->id.value});
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, AcknowledgeHandover const& asked) {
  auto const handover = find_handover(tx, asked.handover);
  if (!handover) return base::refuse(base::Refused::not_found);
  if (tx.scope().staff != handover->to) return base::refuse(base::Refused::forbidden);
  if (!handover->open()) return base::refuse(base::Refused::conflict, "The note was read already, or the case has moved on.");
  if (!handover->written_at) return base::refuse(base::Refused::conflict, "Nothing is written yet: there is nothing to have read.");
  acknowledge_handover(tx, handover->id);
  tx.record({.what = "handover.read", .person = handover->person, .subject = handover->id.value});
  return base::Done{};
}

}  // namespace workload
