// Reductions of one officer in one team at the same time: they add up, but to no more than her contract.
#pragma once
#include "workload/domain/reduction.hpp"

namespace workload {

struct Dated {
  std::string reason = {};
  Reduction reduction = {};
};
// What is wrong with taking this off besides the others (those archived or deleted do not count); empty if nothing. The sentences
// say which other reduction is meant and until when.
std::vector<std::string> overlap_faults(std::vector<Dated> const& others, Dated const& added, Decimal contracted_hours);

}  // namespace workload
