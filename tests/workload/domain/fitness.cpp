// Who may take a case, what needs a reason, who stands first, and which case waits most urgently.
#include "workload/domain/fitness.hpp"

#include "policy/allocation.hpp"
#include "workload/domain/urgency.hpp"
#include "workload/rules.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace workload {
namespace {

using organisation::Grade;
using people::Rosh;
using people::SentenceKind;

AllocationRules const& rules() {
  static auto const read = policy::allocation_rules("allocation.toml", workload_test::shipped("allocation.toml"));
  return read;
}
OfficerForCase officer(Grade grade = Grade::po) { return {.grade = grade, .capacity = 800, .potential = 850, .available = 2176}; }

std::string concerns(OfficerForCase const& of) {
  std::string words;
  for (auto const concern : fitness(rules(), {.rosh = Rosh::medium}, of, 100).concerns) words += (words.empty() ? "" : " ") + std::string(base::word(concern));
  return words;
}

TEST(Fitness, WhoWorksBesideOrCoversIsAskedOfConflictAndAccessAlone) {
  auto busy = officer(Grade::pso);
  busy.away = busy.kind_unmet = busy.training_missing = true, busy.potential = 2000;
  EXPECT_TRUE(fitness_beside(busy).stops.empty());
  EXPECT_TRUE(fitness_beside(busy).concerns.empty());
  busy.conflict = true, busy.cleared = false;
  EXPECT_EQ(fitness_beside(busy).stops, std::vector{Stop::not_cleared});
  EXPECT_EQ(fitness_beside(busy).concerns, std::vector{Concern::conflict});
}

TEST(Fitness, GradeDecidesWhatMayBeHeld) {
  struct Row {
    Grade grade;
    Rosh rosh;
    int mappa;
    bool may;
  };
  for (auto const& row : {Row{Grade::po, Rosh::very_high, 3, true}, Row{Grade::po, Rosh::not_assessed, 0, true}, Row{Grade::pso, Rosh::low, 0, true}, Row{Grade::pso, Rosh::medium, 1, true},
                          Row{Grade::pso, Rosh::medium, 2, false}, Row{Grade::pso, Rosh::high, 0, false}, Row{Grade::pso, Rosh::not_assessed, 0, true}, Row{Grade::pqip, Rosh::medium, 0, true},
                          Row{Grade::pqip, Rosh::very_high, 0, false}, Row{Grade::spo, Rosh::low, 0, false}, Row{Grade::ca, Rosh::not_assessed, 0, false}, Row{Grade::hpdu, Rosh::low, 0, false}})
    EXPECT_EQ(may_hold(rules(), {.rosh = row.rosh, .mappa = row.mappa}, row.grade), row.may) << organisation::grade_name(row.grade) << " " << label(row.rosh);
}

TEST(Fitness, OnlyTwoThingsStop) {
  auto worst = officer(Grade::pso);
  worst.conflict = worst.away = worst.leaving = worst.other_team = worst.kind_unmet = worst.training_missing = worst.protected_caseload = true;
  worst.potential = 2000;
  EXPECT_TRUE(fitness(rules(), {.rosh = Rosh::medium}, worst, 100).stops.empty());
  EXPECT_EQ(fitness(rules(), {.rosh = Rosh::high}, worst, 100).stops, std::vector{Stop::grade});
  auto barred = officer();
  barred.cleared = false;
  EXPECT_EQ(fitness(rules(), {.rosh = Rosh::low, .limited = true}, barred, 100).stops, std::vector{Stop::not_cleared});
}

TEST(Fitness, EverythingElseIsShownAndNeedsAReason) {
  EXPECT_EQ(concerns(officer()), "");
  auto of = officer();
  of.potential = 999;
  EXPECT_EQ(concerns(of), "");
  of.potential = 1000;
  EXPECT_EQ(concerns(of), "capacity");
  of.protected_caseload = true;
  EXPECT_EQ(concerns(of), "capacity") << "at a hundred, not above";
  of.potential = 1001;
  EXPECT_EQ(concerns(of), "capacity protected_caseload");
  of = officer();
  of.available = 0;
  EXPECT_EQ(concerns(of), "no_hours");
  of = officer();
  of.conflict = of.away = of.leaving = of.training_missing = of.kind_unmet = of.other_team = true;
  EXPECT_EQ(concerns(of), "conflict away leaving training kind distance");
}

TEST(Fitness, BestFirst) {
  CaseToAllocate const of{.rosh = Rosh::high};
  auto const before = [&](OfficerForCase const& a, OfficerForCase const& b) { return goes_before(rules(), of, a, b); };
  auto busy = officer(), idle = officer(), pso = officer(Grade::pso), conflicted = officer(), away = officer();
  idle.potential = 700;
  pso.potential = 100;
  conflicted.conflict = true, conflicted.potential = 100;
  away.away = true, away.potential = 100;
  EXPECT_TRUE(before(idle, busy));
  EXPECT_TRUE(before(busy, away));
  EXPECT_TRUE(before(away, conflicted));
  EXPECT_TRUE(before(conflicted, pso)) << "who may not hold it stands last";
  busy.knows = Knows::co_worker;
  EXPECT_FALSE(before(busy, idle) && idle.potential + 150 > busy.potential) << "fifteen points, as the rules have it, and here they are equal: the key decides";
  busy.potential = 840;
  EXPECT_TRUE(before(busy, idle));
}

RC_GTEST_PROP(Fitness, TheOrderIsStrict, (std::uint64_t seed)) {
  std::vector<OfficerForCase> all;
  for (std::int64_t i = 0; i < 12; ++i) {
    auto const bits = seed >> (i * 5 % 60);
    all.push_back({.grade = bits & 1 ? Grade::po : Grade::pso, .conflict = (bits & 2) != 0, .away = (bits & 4) != 0, .potential = static_cast<std::int64_t>(bits % 7) * 100,
                   .available = (bits & 8) ? 2176 : 0, .id = i});
  }
  CaseToAllocate const of{.rosh = Rosh::high};
  for (auto const& a : all)
    for (auto const& b : all) RC_ASSERT(goes_before(rules(), of, a, b) + goes_before(rules(), of, b, a) == (a.id == b.id ? 0 : 1));
}

TEST(Urgency, TheDayByWhichSomebodyHasIt) {
  auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
  auto const day = [](unsigned d) { return base::make_date(2023, 6, d); };
  EXPECT_EQ(allocate_by(rules(), SentenceKind::licence, day(23), {}, calendar), day(26)) << "Friday's release, Monday";
  EXPECT_EQ(allocate_by(rules(), SentenceKind::community, day(23), {}, calendar), day(27));
  EXPECT_EQ(allocate_by(rules(), SentenceKind::pre_sentence, day(1), day(28), calendar), day(23)) << "three working days before the hearing";
}

TEST(Urgency, MostAtStakeFirstThenTheEarliestDay) {
  auto const day = [](unsigned d) { return base::make_date(2023, 6, d); };
  std::vector<Waiting> all{{.rosh = Rosh::low, .by = day(20), .id = 1},  {.rosh = Rosh::very_high, .by = day(30), .id = 2}, {.rosh = Rosh::medium, .mappa = 2, .by = day(29), .id = 3},
                           {.rosh = Rosh::not_assessed, .by = day(26), .id = 4}, {.rosh = Rosh::medium, .by = day(26), .id = 5}, {.rosh = Rosh::high, .by = day(26), .id = 6}};
  std::ranges::sort(all, more_urgent);
  std::string order;
  for (auto const& each : all) order += std::to_string(each.id);
  EXPECT_EQ(order, "321645");
}

}  // namespace
}  // namespace workload
