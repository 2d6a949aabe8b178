#include "risk/actions/decide_gate.hpp"

#include "enquiries/domain/rules.hpp"
#include "organisation/store/staff.hpp"
#include "people/store/record.hpp"
#include "risk/actions/typed.hpp"
#include "risk/domain/assessment.hpp"
#include "risk/domain/countersign.hpp"
#include "risk/domain/facts.hpp"
#include "risk/store/gates.hpp"
#include "risk/store/picture.hpp"

#include <algorithm>
#include <fmt/ranges.h>

namespace risk {
namespace {

constexpr int most_text = 4000;

GateResult result_of(Gate gate) {
  switch (gate) {
    case Gate::complete: return GateResult::opened_complete;
    case Gate::overridden: return GateResult::opened_override;
    default: return GateResult::opened_provisional;
  }
}

bool is_decided_here(ledger::Tx& tx, std::string_view step) {
  auto const steps = decided_steps(tx);
  return std::ranges::find(steps, step) != steps.end();
}

// Open already and nothing needed since: a second click, or a decision that stands.
bool stands(ledger::Tx& tx, PersonId person, std::string_view step) {
  auto const latest = latest_gate_decision(tx, person, step);
  if (!latest || latest->result == GateResult::reopened || latest->result == GateResult::confirmed) return false;
  return !needed_since(tx, person, latest->at);
}

struct Kept {
  std::string reason = {};
  std::string interim = {};
  std::vector<MightChange> changes = {};
};

base::Outcome<Decided> open_gate(ledger::Tx& tx, PersonId person, std::string const& step, Kept const& kept, Verdict const& verdict) {
  auto const header = people::find_person(tx, person);
  auto const signer = organisation::find_staff(tx, tx.scope().staff);
  if (!signer) return base::refuse(base::Refused::forbidden, "Only a member of staff of the unit may decide this.");
  auto const reasons = countersign_reasons(tx.rules<RuleBook>(), signer->grade, header->rosh, verdict);
  NewGateDecision row{.person = person, .step = step, .result = result_of(verdict.gate), .reason = kept.reason, .interim = kept.interim,
                      .countersign_why = verdict.gate == Gate::provisional ? fmt::format("{}", fmt::join(reasons, "; ")) : ""};
  for (auto const& gap : verdict.missing) row.missing.push_back({EnquiryId{gap.id}, gap.waited_wd, text_for(kept.changes, gap.id)});
  auto const id = insert_gate_decision(tx, row);
  mark_confirmed(tx, person, step, id);
  tx.tell(GateDecided{.person = person, .decision = id, .gate = verdict.gate});
  tx.record({.what = "gate.decided", .person = person, .subject = id.value, .detail = fmt::format("{} {}", step, base::word(verdict.gate)), .why = kept.reason});
  return Decided{.decision = id, .gate = verdict.gate, .waits_for_senior = !row.countersign_why.empty()};
}

auto decided_already() {
  return base::refuse(base::Refused::conflict, "This step has been decided, and nothing has been asked since. Record what is proposed now first.");
}

}  // namespace

std::vector<std::string> decided_steps(ledger::View& view) {
  auto const& rules = view.rules<enquiries::RuleBook>().on(view.today());
  auto steps = rules.hard_gates;
  for (auto const& step : rules.provisional_gates)
    if (!kind_of_step(step)) steps.push_back(step);
  return steps;
}

base::Outcome<Decided> run(ledger::Tx& tx, DecideGate const& asked) {
  if (!people::find_person(tx, asked.person) || !is_decided_here(tx, asked.step)) return base::refuse(base::Refused::not_found);
  Typed typed;
  Kept kept{.reason = typed.needed("reason", asked.reason, most_text, "Decision", "Say what you decide and why")};
  if (!typed.good()) return typed.refusal();
  auto changes = checked(asked.changes);
  if (!changes) return tl::unexpected(changes.error());
  kept.changes = std::move(*changes);
  auto const picture = picture_of(tx, {.person = asked.person, .step = asked.step, .change_said = enquiries_of(kept.changes)});
  if (stands(tx, asked.person, asked.step)) return decided_already();
  auto const verdict = judge(picture);
  if (!opens(verdict.gate)) return refused_by(verdict);
  return open_gate(tx, asked.person, asked.step, kept, verdict);
}

base::Outcome<Decided> run(ledger::Tx& tx, OverrideGate const& asked) {
  if (!people::find_person(tx, asked.person) || !is_decided_here(tx, asked.step)) return base::refuse(base::Refused::not_found);
  Typed typed;
  Kept kept{.reason = typed.needed("reason", asked.reason, most_text, "Reason", "Say why this cannot wait for the answer"),
            .interim = typed.needed("interim", asked.interim, most_text, "Interim arrangements", "Say what keeps everybody safe until the answer comes")};
  if (!typed.good()) return typed.refusal();
  auto changes = checked(asked.changes);
  if (!changes) return tl::unexpected(changes.error());
  kept.changes = std::move(*changes);
  auto const picture = picture_of(tx, {.person = asked.person, .step = asked.step, .change_said = enquiries_of(kept.changes), .override_asked = true});
  if (picture.step != StepKind::hard) return base::refuse(base::Refused::conflict, "Only a hard gate is overridden. This step may be signed provisional.");
  if (stands(tx, asked.person, asked.step)) return decided_already();
  auto const verdict = judge(picture);
  if (verdict.gate == Gate::complete) return base::refuse(base::Refused::conflict, "Nothing is missing: decide this step in the ordinary way.");
  if (!opens(verdict.gate)) return refused_by(verdict);
  return open_gate(tx, asked.person, asked.step, kept, verdict);
}

}  // namespace risk
