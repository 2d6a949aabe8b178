#include "workload/domain/tier_rules.hpp"

#include <algorithm>

namespace workload {
namespace {

template <class Limits>
std::size_t place(Limits const& limits, Decimal score) {
  auto const found = std::ranges::find_if(limits, [&](Decimal from) { return score >= from; });
  return std::min<std::size_t>(static_cast<std::size_t>(found - limits.begin()), limits.size() - 1);
}

}  // namespace

Tier ReoffendingTable::at(Decimal arp, Decimal csrp) const {
  std::vector<Decimal> csrp_from;
  for (auto const& row : rows) csrp_from.push_back(row.csrp_from);
  return rows[place(csrp_from, csrp)].tiers[place(arp_from, arp)];
}

Tier ReoffendingTable::at_highest_arp(Decimal csrp) const { return at(arp_from.front(), csrp); }
Tier ReoffendingTable::at_highest_csrp(Decimal arp) const { return at(arp, rows.front().csrp_from); }

TierRules const& TierRuleBook::on(base::Date day) const {
  auto const later = std::ranges::find_if(versions, [&](auto const& each) { return each.valid_from > day; });
  return later == versions.begin() ? versions.front() : *std::prev(later);
}

}  // namespace workload
