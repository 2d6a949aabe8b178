// The weights of workload as data: read from policy/workload.toml by policy/workload.cpp, never written in code.
// They are the seed of the published source (hmpps-workload, wmt-worker); the live service's own differ.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"
#include "workload/domain/decimal.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace workload {

enum class CaseType { community, license, custody };  // the source's spelling

struct CasePoints {
  int community = 0;
  int license = 0;
  int custody = 0;
  int of(CaseType type) const { return type == CaseType::community ? community : type == CaseType::license ? license : custody; }
};

// A v2 tier, "A3" to "D0", to its points. An S at the end is a row of its own kind.
using TierPoints = std::map<std::string, CasePoints, std::less<>>;

struct GradeRule {
  int points = 0;     // full time
  Decimal hours = {}; // contracted by default; 0: nothing is available whatever is contracted
};

struct ReductionReason {
  int category = 1;  // 1 personal, 2 learning, 3 work
  std::string name = {};
  std::optional<int> default_percent = {};
  std::optional<int> max_percent = {};
  std::optional<int> months = {};  // to expiry
};

// The older tool took off inactive cases of transition to adulthood by these percentages, inverted.
struct InactiveWeights {
  Decimal warrants = {};
  Decimal unpaid_work = {};
  Decimal overdue = {};
};

struct BatchTimes {
  std::chrono::minutes ends{18 * 60 + 30};  // local time of day
  int long_day = 3;                          // the day of the week, 0 Sunday, that ends later
  std::chrono::minutes long_day_ends{19 * 60 + 30};
};

struct Weights {
  std::string version = {};
  base::Date valid_from = {};
  TierPoints cases = {};
  TierPoints t2a_cases = {};
  int unsupervised_points = 0;  // any tier that ends in S
  int standard_report = 0, fast_report = 0;
  int parole_report = 0, arms_license = 0, arms_community = 0;  // the older tool only
  std::optional<base::Date> parole_and_arms_until = {};          // the first day on which they no longer count
  int report_days = 30;
  std::map<std::string, int, std::less<>> contacts = {};  // by code; no weight: 0
  int contact_days = 7;
  std::map<std::string, GradeRule, std::less<>> grades = {};
  GradeRule other_grades = {};
  std::map<std::string, std::string, std::less<>> grade_codes = {};  // of the case record; unknown: "DMY"
  std::string counted_row_type = {};
  std::vector<std::string> left_out_row_types = {};
  InactiveWeights inactive = {};
  std::vector<ReductionReason> reductions = {};
  BatchTimes batch = {};
  int amber_from = 90, red_from = 100, excessive_over = 110;  // per cent
  int excessive_weeks = 4;

  GradeRule const& grade(std::string_view name) const;
};

struct WeightBook {
  std::vector<Weights> versions = {};
  Weights const& on(base::Date day) const;
};

}  // namespace workload

template <>
struct base::Words<workload::CaseType> {
  static constexpr std::array table{base::Word{workload::CaseType::community, "COMMUNITY"}, base::Word{workload::CaseType::license, "LICENSE"},
                                    base::Word{workload::CaseType::custody, "CUSTODY"}};
};
