#include "workload/domain/two_axes.hpp"
#include "workload/domain/why_tier.hpp"
#include "workload/rules.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace workload {
namespace {

TierRules const& rules() { return workload_test::tier_rules(); }
Decimal of(std::string_view text) { return Decimal::from(text).value(); }
TwoAxes tier_of(TwoAxesInputs const& inputs) { return two_axes(rules(), inputs); }

TEST(WorkloadTwoAxes, LimitsOfTheRecidivismScore) {
  struct Case {
    char const* rsr;
    int points;
  };
  for (auto const& [rsr, points] : {Case{"0", 0}, Case{"2.99", 0}, Case{"2.999", 0}, Case{"3", 10}, Case{"3.00", 10}, Case{"6.99", 10},
                                    Case{"6.990000000000000213", 10}, Case{"6.990000000000000214", 0}, Case{"6.995", 0}, Case{"6.9999", 0}, Case{"7", 20},
                                    Case{"7.00", 20}, Case{"99.98", 20}, Case{"99.989999999999994", 20}, Case{"99.99", 0}, Case{"100", 0}, Case{"999.99", 0}})
    EXPECT_EQ(tier_of({.rsr = of(rsr)}).protect_points, points) << rsr;
}

TEST(WorkloadTwoAxes, OfScoreAndRiskOnlyTheLargerCounts) {
  auto const points = [](std::string_view rsr, Rosh rosh) { return tier_of({.rsr = of(rsr), .registered = {.rosh = rosh}}).protect_points; };
  EXPECT_EQ(points("7", Rosh::very_high), 150);
  EXPECT_EQ(points("7", Rosh::high), 20);
  EXPECT_EQ(points("7", Rosh::medium), 20);
  EXPECT_EQ(points("3", Rosh::high), 20);
  EXPECT_EQ(points("0", Rosh::low), 0);
}

TEST(WorkloadTwoAxes, LevelsOfProtection) {
  auto const level = [](std::string_view rsr, Registered facts) { return tier_of({.rsr = of(rsr), .registered = std::move(facts)}).protect; };
  std::vector<std::string> const four{"1", "2", "3", "4"};
  EXPECT_EQ(level("0", {.complexity = four}), Protect::d);                        // 8
  EXPECT_EQ(level("0", {.mappa_level = "M1", .complexity = {"1", "2"}}), Protect::d);  // 9
  EXPECT_EQ(level("3", {}), Protect::c);                                          // 10
  EXPECT_EQ(level("3", {.mappa_level = "M1", .complexity = {"1", "2"}}), Protect::c);  // 19
  EXPECT_EQ(level("7", {}), Protect::b);                                          // 20
  EXPECT_EQ(level("0", {.mappa_level = "M2"}), Protect::a);
  EXPECT_EQ(level("0", {.rosh = Rosh::very_high}), Protect::a);
}

TEST(WorkloadTwoAxes, WomensAnswersNeedAnAssessmentAndEnforcementDoesNot) {
  AssessedNeeds const yes{.parenting = Answer::yes, .impulsivity = Answer::some, .temper = Answer::significant};
  EXPECT_EQ(tier_of({.female = true, .enforcement = true, .assessment = yes}).protect_points, 6);
  EXPECT_EQ(tier_of({.female = true, .enforcement = true}).protect_points, 2);
  EXPECT_EQ(tier_of({.female = false, .enforcement = true, .assessment = yes}).protect_points, 0);
  EXPECT_EQ(tier_of({.female = true, .assessment = AssessedNeeds{.parenting = Answer::no, .impulsivity = Answer::none}}).protect_points, 0);
}

TEST(WorkloadTwoAxes, LevelsOfChange) {
  EXPECT_EQ(tier_of({.ogrs = 99, .mandate = false, .assessment = AssessedNeeds{}}).change, 0);
  EXPECT_EQ(tier_of({.ogrs = 99, .mandate = true}).change, 2);
  EXPECT_EQ(tier_of({.ogrs = 99, .mandate = true}).change_points, 0);
  auto const change = [](int ogrs, bool iom, std::map<Need, Severity> needs) {
    return tier_of({.ogrs = ogrs, .registered = {.iom = iom}, .mandate = true, .assessment = AssessedNeeds{.needs = std::move(needs)}});
  };
  EXPECT_EQ(change(99, false, {}).change, 1);
  EXPECT_EQ(change(100, false, {}).change, 2);
  EXPECT_EQ(change(99, true, {{Need::attitudes, Severity::severe}, {Need::thinking, Severity::severe}}).change, 2);  // 19
  EXPECT_EQ(change(99, true, {{Need::attitudes, Severity::severe}, {Need::thinking, Severity::severe}, {Need::drugs, Severity::standard}}).change, 3);
  std::map<Need, Severity> all;
  for (auto const& row : base::Words<Need>::table) all[row.value] = Severity::severe;
  EXPECT_EQ(change(100, true, all).change_points, 32);  // the most there is
}

TEST(WorkloadTwoAxes, UnsupervisedIsALetterBehind) {
  EXPECT_EQ(tier_of({.rsr = of("7"), .registered = {.unsupervised = true}, .mandate = true}).text(), "B2S");
  EXPECT_EQ(tier_of({}).text(), "D0");
}

TEST(WorkloadTwoAxes, PointsAloneAreNoChange) {
  EXPECT_FALSE(changed(tier_of({.rsr = of("7")}), tier_of({.rsr = of("7"), .registered = {.mappa_level = "M1"}})));
  EXPECT_TRUE(changed(tier_of({}), tier_of({.registered = {.unsupervised = true}})));
  EXPECT_TRUE(changed(tier_of({}), tier_of({.mandate = true})));
}

TEST(WorkloadTwoAxes, TheReasonsSayWhatCountedAndWhatDidNot) {
  TwoAxesInputs const inputs{.rsr = of("3.5"), .registered = {.rosh = Rosh::high}, .mandate = true,
                             .assessment = AssessedNeeds{.needs = {{Need::attitudes, Severity::standard}}}};
  auto const reasons = why(rules(), inputs, tier_of(inputs));
  auto const gives = [&](std::string_view what) {
    for (auto const& each : reasons)
      if (each.what.starts_with(what)) return each.gives;
    return std::string("absent");
  };
  EXPECT_EQ(gives("Risk of serious recidivism score: 3.5"), "10 points");
  EXPECT_EQ(gives("Risk of serious harm: high"), "20 points");
  EXPECT_EQ(gives("Of the recidivism score"), "10 points taken off");
  EXPECT_EQ(gives("Protect level B"), "20 points");
  EXPECT_EQ(gives("of these, attitudes: standard need"), "2 points");
  EXPECT_EQ(gives("Change level 1"), "2 points");
}

Registration any_registration() {
  static std::vector<std::string> const types{"RVHR", "RHRH", "RMRH", "RLRH", "MAPP", "RMDO", "ALSH", "RVLN", "RCCO", "RCPR", "RCHD",
                                              "RPIR", "RVAD", "STRG", "RTAO", "IIOM", "PRC",  "INLL", "ADVP", "FISH", "HREG"};
  static std::vector<std::string> const levels{"M1", "M2", "M3", "M0", ""};
  return {.type = *rc::gen::elementOf(types), .level = *rc::gen::elementOf(levels), .category = *rc::gen::elementOf(levels),
          .date = base::make_date(2015, 1, 1) + std::chrono::days{*rc::gen::inRange(0, 3000)}};
}
std::vector<Registration> some_registrations() {
  std::vector<Registration> all;
  for (int left = *rc::gen::inRange(0, 8); left > 0; --left) all.push_back(any_registration());
  return all;
}

// A newer level of risk or of MAPPA takes the place of an older, so it may lower the tier; nothing else may.
RC_GTEST_PROP(WorkloadTwoAxes, ARegistrationAddedNeverLowersProtection, ()) {
  auto before = some_registrations();
  auto added = any_registration();
  if (added.type.starts_with("R") && rosh_of(rules().codes, added.type)) added.date = base::make_date(2000, 1, 1);
  if (added.type == "MAPP") added.date = base::make_date(2000, 1, 1);
  Decimal const rsr = *rc::gen::inRange(0, 120);
  auto const lower = tier_of({.rsr = rsr, .registered = registered(rules().codes, before)});
  before.push_back(added);
  auto const higher = tier_of({.rsr = rsr, .registered = registered(rules().codes, before)});
  RC_ASSERT(higher.protect_points >= lower.protect_points);
  RC_ASSERT(higher.protect >= lower.protect);
}

RC_GTEST_PROP(WorkloadTwoAxes, RegistrationsOfDifferentDatesMayStandInAnyOrder, ()) {
  auto all = some_registrations();
  for (std::size_t i = 0; i < all.size(); ++i) all[i].date = base::make_date(2015, 1, 1) + std::chrono::days{i};
  auto const one = tier_of({.registered = registered(rules().codes, all)});
  std::ranges::reverse(all);
  auto const other = tier_of({.registered = registered(rules().codes, all)});
  RC_ASSERT(one.text() == other.text());
  RC_ASSERT(one.protect_points == other.protect_points);
}

RC_GTEST_PROP(WorkloadTwoAxes, TheItemsAddUp, (bool female, bool enforcement, bool mandate)) {
  auto const facts = registered(rules().codes, some_registrations());
  auto const tier = tier_of({.female = female, .rsr = *rc::gen::inRange(0, 120), .ogrs = *rc::gen::inRange(0, 101), .registered = facts,
                             .mandate = mandate, .enforcement = enforcement, .assessment = AssessedNeeds{}});
  int sum = 0;
  for (auto const& each : tier.items) sum += each.points;
  RC_ASSERT(sum - tier.not_added == tier.protect_points + tier.change_points);
}

}  // namespace
}  // namespace workload
