// policy/inspection as the rule book of inspections: programmes, prompts, characteristics.
#pragma once
#include "base/embedded.hpp"
#include "inspection/domain/rule_book.hpp"
#include "policy/mistake.hpp"

#include <span>

namespace policy {

// Throws Mistake for any mistake of any file, and where one is missing.
inspection::RuleBook inspection_rule_book(std::span<base::EmbeddedFile const> files);

}  // namespace policy
