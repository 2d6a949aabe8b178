// Codes of units and partners. Codes are text: leading zeros matter.
#pragma once
#include "base/strong.hpp"

#include <string>

namespace organisation {

using UnitCode = base::Strong<struct UnitCodeTag, std::string>;            // Delius: "N51", "N51KNST", "LDNBEB", "WPTNWS"
using ForceCode = base::Strong<struct ForceCodeTag, std::string>;          // criminal justice code, two digits: "05"
using AuthorityCode = base::Strong<struct AuthorityCodeTag, std::string>;  // ONS: "E08000011"

}  // namespace organisation
