// policy/workforce.toml and its later versions as the rule book of staffing figures.
#pragma once
#include "base/embedded.hpp"
#include "policy/mistake.hpp"
#include "workforce/domain/rules.hpp"

#include <span>

namespace policy {

workforce::StaffingRules staffing_rules(std::string const& file, std::string_view toml);
// Every file whose name begins with "workforce", oldest version first; two of one date are a mistake, and so is none.
workforce::StaffingBook staffing_book(std::span<base::EmbeddedFile const> files);

}  // namespace policy
