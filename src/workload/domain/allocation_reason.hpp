// Why a case is given to somebody: the ten reasons of the published service.
#pragma once
#include "base/words.hpp"

namespace workload {

enum class AllocationReason {
  initial, responsible_officer, adjustment, tier_or_risk, address, officer_left, risk_to_staff, transfer_in, reset, other
};

constexpr std::string_view label(AllocationReason reason) {
  switch (reason) {
    case AllocationReason::initial: return "first allocation";
    case AllocationReason::responsible_officer: return "allocated to the responsible officer";
    case AllocationReason::adjustment: return "caseloads evened out";
    case AllocationReason::tier_or_risk: return "change in tier or risk";
    case AllocationReason::address: return "change of address";
    case AllocationReason::officer_left: return "officer left";
    case AllocationReason::risk_to_staff: return "risk to staff";
    case AllocationReason::transfer_in: return "transferred in";
    case AllocationReason::reset: return "Probation Reset";
    case AllocationReason::other: return "another reason";
  }
  return {};
}

}  // namespace workload

template <>
struct base::Words<workload::AllocationReason> {
  static constexpr std::array table{
      base::Word{workload::AllocationReason::initial, "INITIAL_ALLOCATION"},
      base::Word{workload::AllocationReason::responsible_officer, "ALLOCATED_TO_RESPONSIBLE_OFFICER"},
      base::Word{workload::AllocationReason::adjustment, "CASELOAD_ADJUSTMENT"},
      base::Word{workload::AllocationReason::tier_or_risk, "CHANGE_IN_TIER_OR_RISK"},
      base::Word{workload::AllocationReason::address, "CHANGE_OF_ADDRESS"},
      base::Word{workload::AllocationReason::officer_left, "OFFICER_LEFT"},
      base::Word{workload::AllocationReason::risk_to_staff, "RISK_TO_STAFF"},
      base::Word{workload::AllocationReason::transfer_in, "TRANSFER_IN"},
      base::Word{workload::AllocationReason::reset, "PROBATION_RESET"},
      base::Word{workload::AllocationReason::other, "OTHER"},
  };
};
