// What training an officer has missing or expired. A later area knows; it is put among the rules by the composition.
#pragma once
#include "ledger/view.hpp"

namespace workload {

struct TrainingGap {
  ledger::StaffId staff = {};
  std::string topic = {};    // "child safeguarding"
};
struct TrainingGaps {
  // Of these staff on the view's day. Nothing, or no function: nobody knows.
  std::optional<std::vector<TrainingGap>> (*of)(ledger::View&, std::vector<ledger::StaffId> const&) = nullptr;
};

}  // namespace workload
