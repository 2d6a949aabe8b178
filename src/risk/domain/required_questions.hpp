// What a step always asks, whatever the person's circumstances: the rule table read backwards. A gate that only looked
// at the needs on the record would open where an event was never recorded and so nothing was ever needed.
#pragma once
#include "enquiries/domain/rules.hpp"

#include <vector>

namespace risk {

// The kinds that every trigger of the step asks without a condition. Empty where the step may rightly ask nobody.
std::vector<enquiries::EnquiryKind> always_asked(enquiries::RuleSet const&, std::string_view step);

}  // namespace risk
