// policy/risk.toml as the rule book of assessments.
#pragma once
#include "base/embedded.hpp"
#include "policy/mistake.hpp"
#include "risk/domain/countersign.hpp"

#include <span>

namespace policy {

// Throws Mistake: every grade and level is a known word, and no grade stands twice.
risk::RuleBook risk_rules(std::string const& file, std::string_view toml);
// The file "risk.toml"; its absence is a mistake.
risk::RuleBook risk_rule_book(std::span<base::EmbeddedFile const> files);

}  // namespace policy
