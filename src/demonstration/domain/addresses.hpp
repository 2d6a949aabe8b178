// Made-up addresses in real authorities. The inward half of every postcode is one that is not in use (9ZZ and the like).
#pragma once
#include "base/random.hpp"

#include <string>

namespace demonstration {

struct DrawnAddress {
  std::string lines = {};
  std::string postcode = {};
  std::string authority = {};
  std::string force = {};
};

// Where somebody of this authority lives.
DrawnAddress draw_address(base::Random&, std::string_view authority, std::string_view authority_name, std::string_view force);

}  // namespace demonstration
