// Texts that the officer adapts: purpose, gateway, necessity, proportionality, limits on onward use. Every request
// carries them, since a gateway alone is not enough: R (M) v Chief Constable of Sussex [2019] EWHC 975.
#pragma once
#include "enquiries/domain/rules.hpp"

namespace enquiries {

struct LawfulBasis {
  std::string purpose = {};
  std::string gateway = {};
  std::string necessity = {};
  std::string proportionality = {};
  std::string onward_limits = {};
};

struct BasisOf {
  EnquiryKind kind = EnquiryKind::police_da;
  std::string decision_waiting = {};    // "initial assessment"
  std::string trigger_name = {};        // "Start of supervision, initial assessment"
  std::size_t children = 0;
  bool wales = false;                   // the target lies in Wales
};
LawfulBasis drafted_basis(BasisOf const&);

// From age 10 or ten years back, whichever is shorter. Without a birth date: ten years.
base::Date search_from(std::optional<base::Date> birth, base::Date today);

}  // namespace enquiries
