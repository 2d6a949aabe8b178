// What decides and what orders an allocation, as data: policy/allocation.toml, read by policy/allocation.cpp.
#pragma once
#include "base/time.hpp"
#include "organisation/domain/staff.hpp"
#include "people/domain/rosh.hpp"
#include "people/domain/sentence.hpp"

#include <map>
#include <string>
#include <vector>

namespace workload {

// The most a grade may hold. A grade without a row holds nothing.
struct MayHold {
  people::Rosh rosh = people::Rosh::low;  // the highest level
  bool not_yet_assessed = false;          // a person without a level yet
  int mappa = 0;                          // the highest level of management
};

// For how many percentage points more of workload somebody who knows the person is still the better choice.
struct Relationships {
  int co_worker = 0, cover = 0, earlier = 0, household = 0, team = 0, authority = 0;
};

struct AllocationRules {
  std::string version = {};
  base::Date valid_from = {};
  int repeat_minutes = 5;                 // the same staff and team again within: a repeat, nothing changes
  int past_week_days = 7;
  bool impact_as_source = false;          // a held case's new tier on both sides of the impact, as the published code has it
  int long_absence_days = 28;             // from here on a caseload waits for another owner, not for its owner's return
  int leaving_days = 56;                  // an end of posting this near is shown and asked about
  int handover_working_days = 5;
  int protected_up_to = 100;              // per cent: no proposal takes a protected caseload above
  std::map<organisation::Grade, MayHold> grades = {};
  std::map<people::SentenceKind, int> allocate_within = {};  // working days from the start, or of the hearing before it
  Relationships worth = {};
};

struct AllocationRuleBook {
  std::vector<AllocationRules> versions = {};  // oldest first
  // The version of the day; the oldest for days before it.
  AllocationRules const& on(base::Date day) const {
    auto const* found = &versions.front();
    for (auto const& version : versions)
      if (version.valid_from <= day) found = &version;
    return *found;
  }
};

}  // namespace workload
