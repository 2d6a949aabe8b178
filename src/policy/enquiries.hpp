// policy/enquiries.toml and its later versions (enquiries-2024-1.toml …) as the rule book of enquiries.
#pragma once
#include "base/embedded.hpp"
#include "enquiries/domain/rules.hpp"
#include "policy/mistake.hpp"

#include <span>

namespace policy {

// One version. Throws Mistake: a trigger names a clock and a gate that exist and facts that are known, rungs rise from 1
// without a gap, and each later rung comes no earlier.
enquiries::RuleSet enquiry_rules(std::string const& file, std::string_view toml);
// Every file whose name begins with "enquiries", oldest version first; two of one date are a mistake, and so is none.
enquiries::RuleBook enquiry_rule_book(std::span<base::EmbeddedFile const> files);

}  // namespace policy
