// Codes of units and partners. Codes are text: leading zeros matter.
#pragma once
#include "base/strong.hpp"

#include <string>
#include <string_view>

namespace organisation {

using UnitCode = base::Strong<struct UnitCodeTag, std::string>;            // Delius: "N51", "N51KNST", "LDNBEB", "WPTNWS"
using ForceCode = base::Strong<struct ForceCodeTag, std::string>;          // criminal justice code, two digits: "05"
using AuthorityCode = base::Strong<struct AuthorityCodeTag, std::string>;  // ONS: "E08000011"

// The forms that published codes have.
bool is_region_code(std::string_view);      // N and two digits
bool is_pdu_code(std::string_view);         // a region code and 2 to 4 letters or digits, LDN and 2 to 4, WPT and 3 letters
bool is_force_code(std::string_view);       // two digits
bool is_force_ons_code(std::string_view);   // E23 or W15 and six digits
bool is_authority_code(std::string_view);   // E06, E08, E09, E10 or W06 and six digits

}  // namespace organisation
