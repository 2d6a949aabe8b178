// policy/allocation.toml and its later versions as the rules of allocation.
#pragma once
#include "base/embedded.hpp"
#include "policy/mistake.hpp"
#include "workload/domain/allocation_rules.hpp"

#include <span>

namespace policy {

// One version. Throws Mistake: at least one grade holds the highest level, or nobody could be given such a case; every kind of
// sentence has its days; to know the person better is never worth less.
workload::AllocationRules allocation_rules(std::string const& file, std::string_view toml);
// Every file whose name begins with "allocation", oldest version first; two of one date are a mistake, and so is none.
workload::AllocationRuleBook allocation_rule_book(std::span<base::EmbeddedFile const> files);

}  // namespace policy
