#include "workforce/domain/experience.hpp"

#include "workforce/rules.hpp"

#include <gtest/gtest.h>

namespace workforce {
namespace {

using workforce_test::rules;
using workload::CaseMet;
using workload::Met;
using workload::OrderKind;
using people::Rosh;

base::Date on(char const* iso) { return base::date_from_iso(iso).value(); }
base::Date const today = on("2023-06-28");

TEST(InRole, PostingsOfOneGradeThatTouchAreOneRun) {
  EXPECT_EQ(in_role_since({{Grade::po, on("2022-01-01"), on("2022-06-01")}, {Grade::po, on("2022-06-01"), {}}}, today), on("2022-01-01")) << "a change of hours or team does not break it";
  EXPECT_EQ(in_role_since({{Grade::pqip, on("2021-01-01"), on("2023-01-01")}, {Grade::po, on("2023-01-01"), {}}}, today), on("2023-01-01")) << "another grade does";
  EXPECT_EQ(in_role_since({{Grade::po, on("2020-01-01"), on("2021-01-01")}, {Grade::po, on("2022-06-01"), {}}}, today), on("2022-06-01")) << "so does a gap";
  EXPECT_EQ(in_role_since({{Grade::po, on("2020-01-01"), on("2023-01-01")}}, today), std::nullopt) << "she has left";
  EXPECT_EQ(in_role_since({{Grade::po, on("2023-07-01"), {}}}, today), std::nullopt) << "she has not come yet";
  EXPECT_EQ(in_role_since({{Grade::po, on("2022-03-01"), {}}, {Grade::po, on("2019-01-01"), on("2022-05-01")}, {Grade::po, on("2022-04-01"), on("2022-04-20")}}, today), on("2019-01-01"));
}

TEST(Experience, WhatIsMetWhatIsLateAndWhatComesNext) {
  CaseMet const community{.how = Met::held, .first = on("2023-02-01"), .orders = {OrderKind::community}, .rosh = Rosh::medium, .overseen_by = "Sam Ojo"};
  CaseMet const watched{.how = Met::shadowed, .first = on("2023-02-10"), .orders = {OrderKind::licence}, .rosh = Rosh::high, .domestic_abuse = true};
  auto const steps = steps_of(rules(), Grade::pso, {community, watched});
  ASSERT_EQ(steps.size(), 8u) << "the high risk case is asked of POs and trainees";
  EXPECT_EQ(steps_of(rules(), Grade::po, {}).size(), 9u);
  EXPECT_EQ(steps[0].met_on, on("2023-02-01"));
  EXPECT_EQ(steps[0].overseen_by, "Sam Ojo");
  EXPECT_EQ(steps[1].met_on, std::nullopt) << "child safeguarding was not shadowed";
  EXPECT_EQ(steps[2].met_on, on("2023-02-10"));
  EXPECT_FALSE(steps[1].late(2));
  EXPECT_TRUE(steps[1].late(3));
  EXPECT_EQ(next_step(steps), &steps[1]);
}

TEST(Experience, WhoHeldACaseNeedNotHaveShadowedOne) {
  CaseMet const held{.how = Met::held, .first = on("2023-02-01"), .domestic_abuse = true};
  EXPECT_TRUE(workload::answers(held, {.how = Met::shadowed, .strand = workload::Strand::domestic_abuse}));
  CaseMet const watched{.how = Met::shadowed, .first = on("2023-02-01"), .domestic_abuse = true};
  EXPECT_FALSE(workload::answers(watched, {.how = Met::held, .strand = workload::Strand::domestic_abuse}));
  EXPECT_FALSE(workload::answers(held, {.how = Met::held, .strand = workload::Strand::child_safeguarding}));
  EXPECT_FALSE(workload::answers(held, {.how = Met::held, .rosh = {Rosh::high}})) << "not yet assessed is no level";
}

TEST(Experience, KindsAreCountedOnceACase) {
  CaseMet const one{.how = Met::held, .first = on("2023-03-01"), .orders = {OrderKind::community, OrderKind::licence}, .rosh = Rosh::high, .overseen_by = "B"};
  CaseMet const two{.how = Met::held, .first = on("2023-02-01"), .orders = {OrderKind::licence}, .rosh = Rosh::high, .overseen_by = "A"};
  auto const kinds = workload::kinds_of({one, two});
  ASSERT_EQ(kinds.size(), 3u);
  EXPECT_EQ(kinds[0].kind, "community");
  EXPECT_EQ(kinds[1].kind, "licence");
  EXPECT_EQ(kinds[1].count, 2);
  EXPECT_EQ(kinds[1].first, on("2023-02-01"));
  EXPECT_EQ(kinds[1].overseen_by, "A") << "who oversaw the first";
  EXPECT_EQ(kinds[2].kind, "high risk of serious harm");
}

TEST(Protected, TheUsualReductionIsOneOfTheReasonsOfWorkload) {
  auto const percent = [](Grade grade, int months) {
    auto const* line = usual_reduction(rules(), grade, months);
    return line ? line->percent : 0;
  };
  EXPECT_EQ(percent(Grade::pqip, 0), 80);
  EXPECT_EQ(percent(Grade::pqip, 5), 80);
  EXPECT_EQ(percent(Grade::pqip, 6), 60);
  EXPECT_EQ(percent(Grade::pqip, 12), 40);
  EXPECT_EQ(percent(Grade::pqip, 18), 0);
  EXPECT_EQ(percent(Grade::po, 8), 20);
  EXPECT_EQ(percent(Grade::po, 9), 0);
  auto const weights = policy::workload_weights("workload.toml", workforce_test::shipped("workload.toml"));
  for (auto const& line : rules().reductions) {
    auto const found = std::ranges::find(weights.reductions, line.reason, &workload::ReductionReason::name);
    ASSERT_NE(found, weights.reductions.end()) << line.reason;
    EXPECT_EQ(found->default_percent, line.percent) << line.reason;
  }
}

}  // namespace
}  // namespace workforce
