#include "risk/actions/countersign.hpp"

#include "organisation/store/staff.hpp"
#include "organisation/store/training_desk.hpp"
#include "risk/actions/open_assessment.hpp"
#include "risk/actions/reopen.hpp"
#include "risk/actions/typed.hpp"
#include "risk/domain/facts.hpp"
#include "risk/store/gates.hpp"

#include <fmt/format.h>

namespace risk {
namespace {

auto own_signature() {
  return base::refuse(base::Refused::forbidden, "You signed this yourself. Another senior has to countersign it.");
}
auto nothing_waits() { return base::refuse(base::Refused::conflict, "This does not wait for a countersignature any more."); }

struct Answer {
  std::string note = {};
};
base::Outcome<Answer> answer(bool agreed, std::string const& note) {
  Typed typed;
  Answer kept{.note = agreed ? typed.text("note", note, 2000, "Note") : typed.needed("note", note, 2000, "Reason", "Say what has to change before you countersign")};
  if (!typed.good()) return typed.refusal();
  return kept;
}

// Who countersigned since it was last signed; nothing: nobody yet.
std::optional<ledger::AccountId> countersigner(ledger::Tx& tx, AssessmentId id) {
  for (auto const& signature : signatures_of(tx, id)) {  // newest first
    if (signature.kind == "signed") break;
    if (signature.kind == "countersigned") return signature.by;
  }
  return std::nullopt;
}

}  // namespace

base::Outcome<> run(ledger::Tx& tx, Countersign const& asked) {
  auto const row = lock_assessment(tx, asked.assessment);
  if (!row) return base::refuse(base::Refused::not_found);
  auto const said = answer(asked.agreed, asked.note);
  if (!said) return tl::unexpected(said.error());
  if (!row->waits_for_senior()) return nothing_waits();
  if (row->lock_version != asked.lock_version) return changed_meanwhile();
  if (row->signed_by == tx.scope().account) return own_signature();
  auto const senior = organisation::find_staff(tx, tx.scope().staff);
  if (!senior) return base::refuse(base::Refused::forbidden, "Only a senior of the unit may countersign.");

  auto const first = countersigner(tx, row->id);
  if (first == tx.scope().account) return base::refuse(base::Refused::forbidden, "You countersigned this already. Another senior has to do so beside you.");
  // Two seniors are enough, whatever the second one's training: work never stands still for want of a third.
  auto const training = organisation::training_for(tx, organisation::CriticalWork::countersign);
  if (asked.agreed && training.needs_senior() && !first) mark_second_senior(tx, row->id, fmt::format("Another senior beside {}, of whom {}", tx.scope().name, training.why));
  else if (asked.agreed) mark_countersigned(tx, row->id);
  else mark_reopened(tx, row->id, fmt::format("Sent back by {}: {}", tx.scope().name, said->note), reopened_due(tx));
  insert_signature(tx, {.assessment = row->id, .kind = asked.agreed ? "countersigned" : "sent_back", .gate_result = row->gate_result,
                        .grade = std::string(base::word(senior->grade)), .body = said->note});
  if (!asked.agreed) tx.tell(AssessmentReopened{row->person, row->id});
  tx.record({.what = asked.agreed ? "assessment.countersigned" : "assessment.sent_back", .person = row->person, .subject = row->id.value});
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, CountersignGate const& asked) {
  auto const row = lock_gate_decision(tx, asked.decision);
  if (!row) return base::refuse(base::Refused::not_found);
  auto const said = answer(asked.agreed, asked.note);
  if (!said) return tl::unexpected(said.error());
  if (!row->waits_for_senior()) return nothing_waits();
  if (row->lock_version != asked.lock_version) return base::refuse(base::Refused::stale, "Somebody changed this decision after you opened it.");
  if (row->by == tx.scope().account) return own_signature();

  if (asked.agreed) mark_gate_countersigned(tx, row->id);
  else mark_gate_reopened(tx, row->id, fmt::format("Sent back by {}: {}", tx.scope().name, said->note), reopened_due(tx));
  if (!asked.agreed) tx.tell(GateReopened{row->person, row->id});
  tx.record({.what = asked.agreed ? "gate.countersigned" : "gate.sent_back", .person = row->person, .subject = row->id.value, .detail = row->step});
  return base::Done{};
}

}  // namespace risk
