// The older Workload Measurement Tool, where it differs. Sources: wmt-worker, wmt-probation-rules.
#pragma once
#include "workload/domain/points.hpp"

namespace workload::older {

struct InactiveCases {
  std::int64_t total = 0;
  std::int64_t warrants = 0;
  std::int64_t unpaid_work = 0;
  std::int64_t overdue = 0;
};

// count x points; for transition to adulthood the inactive cases come off again, each x points x its inverted weighting:
// 100% or more takes nothing off, 0% or less all of it.
Decimal points_for_tier(InactiveCases const&, Decimal tier_points, InactiveWeights const&, bool t2a);

std::string grade(Weights const&, std::string_view code);  // "PO"; unknown: "DMY"

struct BandHours {
  Decimal pso = {}, spo = {}, po = {};
};
struct ContractedHours {
  Decimal base = {};  // contracted, or the band's default if that is missing
  Decimal band = {};
};
// Nothing for a grade that the tool does not support.
std::optional<ContractedHours> contracted_hours(std::string_view grade, std::optional<Decimal> contracted, BandHours const&);

// target x (base / band) x ((base - reduction) / base), cut; 0 without base or band hours or for an unsupported grade.
std::int64_t available_points(Decimal target, std::optional<ContractedHours> const&, Decimal reduction);

// Officers of the PSO grade have a figure of their own; everybody else has the PO's.
Decimal nominal_target(std::string_view grade, Decimal po, Decimal pso);

}  // namespace workload::older
