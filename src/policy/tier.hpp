// policy/tier.toml and its later versions (tier-2027-1.toml …) as the rule book of tiers.
#pragma once
#include "base/embedded.hpp"
#include "policy/mistake.hpp"
#include "workload/domain/tier_rules.hpp"

#include <span>

namespace policy {

// One version. Throws Mistake: levels and limits fall to 0, ranges do not end before they begin, every table is whole.
workload::TierRules tier_rules(std::string const& file, std::string_view toml);
// Every file whose name begins with "tier", oldest version first; two of one date are a mistake, and so is none.
workload::TierRuleBook tier_rule_book(std::span<base::EmbeddedFile const> files);

}  // namespace policy
