// Workload points: of cases, court reports, and contacts done for or by others. Source: hmpps-workload, WorkloadCalculator.
#pragma once
#include "workload/domain/weights.hpp"

namespace workload {

struct Case {
  std::string tier = {};  // "B2", "B2S"; empty: not yet tiered
  CaseType type = CaseType::community;
  bool t2a = false;       // transition to adulthood
  std::int64_t count = 1;
};

// Nothing where no such tier is known. A case without a tier scores 0.
std::optional<int> case_points(Weights const&, Case const&);

struct Contacts {
  std::string code = {};
  std::int64_t count = 1;
};

struct Work {
  std::vector<Case> cases = {};
  std::int64_t standard_reports = 0;  // of the last 30 days
  std::int64_t fast_reports = 0;      // conversions too
  std::vector<Contacts> outside_caseload = {};  // done for other people's cases
  std::vector<Contacts> by_others = {};         // done by others for mine
};

struct WorkPoints {
  std::int64_t cases = 0, reports = 0, outside_caseload = 0, by_others = 0;
  std::int64_t untiered = 0;  // cases, not points
  std::int64_t total() const { return cases + reports + outside_caseload - by_others; }
};

// Throws std::invalid_argument, naming the tier, for a case of an unknown tier: it is never silently nothing.
WorkPoints work_points(Weights const&, Work const&);

// The number the older tool gives a tier: 0 untiered, 1 A3, 2 A2 … 16 D0, 17 to 32 the S forms; nothing if unknown.
std::optional<int> tier_number(std::string_view tier);

}  // namespace workload
