#include "demonstration/domain/establishment.hpp"

#include <vector>

namespace demonstration {
namespace {

using base::make_date;

constexpr int four_days = 296, three_days = 222, half = 185;   // tenths of hours a week

base::Date day(int year, unsigned month, unsigned d) { return make_date(year, month, d); }

// Earlier service was with the bodies before June 2021; a posting here begins when the unit did.
base::Date const first_day = make_date(2021, 6, 30);

class Plan {
 public:
  std::vector<PlannedOfficer> officers = {};

  Plan() {
    probation_officers();
    services_officers_and_trainees();
  }

 private:
  void several(int count, PlannedOfficer const& each) { officers.insert(officers.end(), static_cast<std::size_t>(count), each); }
  void one(PlannedOfficer const& each) { officers.push_back(each); }

  // 27.6 at the end of September 2022, 29.2 at the end of December, 31.2 at the end of March 2023 and since.
  void probation_officers() {
    several(18, {.from = first_day});
    several(2, {.from = day(2021, 10, 4)});
    one({.from = day(2022, 3, 14)});
    one({.from = day(2021, 6, 30), .gone = Gone::long_sickness, .gone_since = day(2023, 4, 3)});
    one({.from = day(2021, 11, 1), .gone = Gone::maternity, .gone_since = day(2023, 3, 20)});
    one({.from = day(2022, 6, 20), .to = day(2023, 8, 12), .reason = LeavingReason::resigned});  // known to leave
    several(2, {.contracted = four_days, .from = first_day});
    one({.from = first_day, .to = day(2022, 11, 19), .reason = LeavingReason::resigned});
    one({.from = first_day, .to = day(2023, 2, 11), .reason = LeavingReason::retired});
    one({.from = day(2022, 10, 17), .trainee_from = first_day});
    one({.from = day(2022, 10, 17), .trainee_from = day(2021, 7, 5)});
    one({.contracted = three_days, .from = day(2022, 11, 14)});
    one({.from = day(2023, 1, 16), .trainee_from = day(2021, 9, 6)});
    one({.from = day(2023, 2, 6)});
    one({.from = day(2023, 3, 13)});
  }

  // 33.0 since the end of March 2023, of 36 people; 15 of them under 12 months in role. 5.0 are away for long, and training takes 2.4 of the four trainees.
  void services_officers_and_trainees() {
    auto const pso = Grade::pso, pqip = Grade::pqip;
    several(5, {.grade = pso, .from = first_day});
    several(2, {.grade = pso, .from = day(2021, 11, 15)});
    one({.grade = pso, .from = day(2022, 5, 9)});
    one({.grade = pqip, .from = day(2022, 3, 28)});
    one({.grade = pso, .from = first_day, .gone = Gone::long_sickness, .gone_since = day(2023, 3, 6)});
    one({.grade = pso, .from = day(2022, 1, 10), .gone = Gone::long_sickness, .gone_since = day(2023, 5, 2)});
    one({.grade = pso, .from = first_day, .gone = Gone::maternity, .gone_since = day(2023, 2, 13)});
    one({.grade = pso, .from = day(2021, 9, 13), .gone = Gone::maternity, .gone_since = day(2023, 5, 29)});
    one({.grade = pso, .from = first_day, .gone = Gone::special_leave, .gone_since = day(2023, 5, 22)});
    several(5, {.grade = pso, .contracted = three_days, .from = first_day});
    several(2, {.grade = pso, .contracted = half, .from = day(2021, 8, 2)});
    for (auto const from : {day(2022, 7, 4), day(2022, 7, 18), day(2022, 8, 15), day(2022, 9, 5), day(2022, 9, 19), day(2022, 11, 21), day(2022, 12, 5), day(2023, 1, 9), day(2023, 2, 20), day(2023, 3, 6), day(2023, 3, 20), day(2023, 5, 15)})
      one({.grade = pso, .from = from});
    for (auto const from : {day(2022, 10, 10), day(2022, 10, 24)}) one({.grade = pqip, .from = from});
    one({.grade = pqip, .from = day(2023, 1, 23)});
    one({.grade = pso, .from = first_day, .to = day(2023, 2, 4), .reason = LeavingReason::resigned});
    one({.grade = pso, .from = day(2021, 12, 6), .to = day(2023, 5, 6), .reason = LeavingReason::transferred});
  }
};

}  // namespace

std::span<PlannedOfficer const> officers_of_the_story() {
  static Plan const plan;
  return plan.officers;
}

std::span<PlannedTarget const> targets_of_the_story() {
  static std::array const targets{
      PlannedTarget{Grade::po, 3800, make_date(2021, 6, 30), "First target of the unified service"},
      PlannedTarget{Grade::pso, 3000, make_date(2021, 6, 30), "First target of the unified service, trainees included"},
      PlannedTarget{Grade::spo, 600, make_date(2021, 6, 30), "First target of the unified service"},
      PlannedTarget{Grade::ca, 600, make_date(2021, 6, 30), "First target of the unified service"},
      PlannedTarget{Grade::po, 4000, make_date(2022, 4, 1), "Caseload reviewed for 2022-23"},
      PlannedTarget{Grade::pso, 3300, make_date(2022, 4, 1), "Caseload reviewed for 2022-23, trainees included"},
  };
  return targets;
}

}  // namespace demonstration
