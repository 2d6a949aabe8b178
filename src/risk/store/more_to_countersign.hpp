// What later areas have for a senior's list beside what this one knows; put among the rules by the composition.
#pragma once
#include "ledger/view.hpp"

namespace risk {

struct ToCountersign {
  std::string url = {};
  std::string surname = {}, forenames = {}, crn = {};
  std::string what = {};
  std::string by = {};
  base::Instant at = {};
  std::string why = {};      // empty for who may not read it
};
struct MoreToCountersign {
  std::vector<ToCountersign> (*of)(ledger::View&) = nullptr;  // no function: there is no more
};

}  // namespace risk
