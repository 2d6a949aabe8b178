// The staff of Knowsley and St Helens as the notice describes it: posts of probation officers filled step by step, none of probation
// services officers vacant, many of those new. Every number is invented; tests hold what the product computes of it against the figures.
#pragma once
#include "organisation/domain/leaving.hpp"
#include "organisation/domain/staff.hpp"

#include <span>

namespace demonstration {

using organisation::Grade;
using organisation::LeavingReason;

// Why somebody is not at work for long.
enum class Gone { no, long_sickness, maternity, special_leave };

struct PlannedOfficer {
  Grade grade = Grade::po;
  int contracted = organisation::full_time;
  base::Date from = {};                         // in this grade
  std::optional<base::Date> trainee_from = {};  // a PQiP from this day until `from`
  std::optional<base::Date> to = {};            // the first day without her
  LeavingReason reason = LeavingReason::none;
  Gone gone = Gone::no;                         // on the demonstration's day
  base::Date gone_since = {};
};
// Of both grades, those who left included; the first is the practitioner of the story.
std::span<PlannedOfficer const> officers_of_the_story();

// Targets of the story's unit, oldest first.
struct PlannedTarget {
  Grade grade = Grade::po;
  std::int64_t hundredths = 0;
  base::Date from = {};
  std::string_view why = {};
};
std::span<PlannedTarget const> targets_of_the_story();

}  // namespace demonstration
