// Targets, hours taken off and recruitment, every row of them invented.
#pragma once
#include "base/time.hpp"
#include "demonstration/domain/world.hpp"
#include "demonstration/store/bulk.hpp"
#include "organisation/domain/staff.hpp"

namespace demonstration {

struct MadeTarget {
  std::int64_t id = 0;
  UnitId unit = {};
  organisation::Grade grade = organisation::Grade::po;
  std::int64_t hundredths = 0;
  base::Date from = {};
  std::string_view why = {};
};
void insert_target(Bulk&, MadeTarget const&);

struct MadeReduction {
  std::int64_t id = 0;
  StaffId staff = {};
  UnitId unit = {};
  std::string_view reason = {};  // of policy/workload.toml
  int tenths = 0;
  base::Date from = {};
  base::Date to = {};            // the first day without it
};
void insert_reduction(Bulk&, MadeReduction const&);

struct MadeCampaign {
  std::int64_t id = 0;
  UnitId unit = {};
  organisation::Grade grade = organisation::Grade::po;
  int posts = 1;
  base::Date advertised_on = {};
  std::string_view note = {};
};
void insert_campaign(Bulk&, MadeCampaign const&);
struct MadeCandidate {
  std::int64_t id = 0;
  std::int64_t campaign = 0;
  std::string name = {};
  std::optional<base::Date> starts_on = {};
  std::optional<StaffId> staff = {};
};
void insert_candidate(Bulk&, MadeCandidate const&);
struct MadeStep {
  std::int64_t id = 0;
  std::int64_t candidate = 0;
  std::string_view stage = {};
  base::Date on = {};
  std::string_view note = {};
};
void insert_step(Bulk&, MadeStep const&);

}  // namespace demonstration
