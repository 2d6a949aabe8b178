#include "enquiries/domain/rules.hpp"

#include <algorithm>
#include <stdexcept>

namespace enquiries {
namespace {

template <class Row>
Row const* with_id(std::vector<Row> const& rows, std::string_view id) {
  auto const found = std::ranges::find(rows, id, &Row::id);
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace

Trigger const* RuleSet::trigger(std::string_view id) const { return with_id(triggers, id); }
ClockRule const* RuleSet::clock(std::string_view id) const { return with_id(clocks, id); }

PartnerRule const* RuleSet::partner(std::string_view target, base::Date day) const {
  PartnerRule const* newest = nullptr;
  for (auto const& rule : partners)
    if (rule.target == target && rule.valid_from <= day && (!newest || newest->valid_from < rule.valid_from)) newest = &rule;
  return newest;
}

GateKind RuleSet::gate_kind(std::string_view gate) const {
  if (std::ranges::find(hard_gates, gate) != hard_gates.end()) return GateKind::hard;
  if (std::ranges::find(provisional_gates, gate) != provisional_gates.end()) return GateKind::provisional;
  return GateKind::none;
}

RuleSet const& RuleBook::on(base::Date day) const {
  if (versions.empty()) throw std::logic_error("a rule book without rules");
  auto const* in_force = &versions.front();
  for (auto const& set : versions)
    if (set.valid_from <= day) in_force = &set;
  return *in_force;
}

std::string_view name(RungTo to) {
  switch (to) {
    case RungTo::spo: return "Senior probation officer";
    case RungTo::deputy_pdu_head: return "Deputy head of PDU";
    case RungTo::pdu_head: return "Head of PDU";
    case RungTo::partner_lead: return "Partner’s named lead";
    case RungTo::regional_board: return "Regional board";
  }
  return {};
}

std::string gate_name(std::string_view gate) {
  struct Step {
    std::string_view gate;
    std::string_view decision;
  };
  static constexpr std::array steps{
      Step{"psr.submit", "pre-sentence report"},
      Step{"assessment.sign", "initial assessment"},
      Step{"review.sign", "review of the assessment"},
      Step{"termination.sign", "termination assessment"},
      Step{"address.approve", "approval of the address"},
      Step{"home_visit.approve", "home visit"},
      Step{"release.plan.sign", "release plan"},
      Step{"curfew.recommend", "recommendation of a curfew"},
      Step{"hdc.address.approve", "approval of the curfew release address"},
      Step{"release.address.approve", "approval of the release address"},
  };
  for (auto const& step : steps)
    if (step.gate == gate) return std::string(step.decision);
  return gate.empty() ? "next assessment" : std::string(gate);
}

}  // namespace enquiries
