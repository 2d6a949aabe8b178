#include "workload/domain/registrations.hpp"
#include "workload/rules.hpp"

#include <gtest/gtest.h>

namespace workload {
namespace {

RecordCodes const& codes() { return workload_test::tier_rules().codes; }
base::Date day(int year, unsigned month = 1, unsigned date = 1) { return base::make_date(year, month, date); }
Registration reg(std::string type, base::Date date = day(2021), std::string level = {}, std::string category = {}) {
  return {std::move(type), std::move(level), std::move(category), date};
}

TEST(WorkloadRegistrations, TheNewestLevelOfRiskCountsAndHistoryIsIgnored) {
  auto const facts = registered(codes(), {reg("RVHR", day(2024)), reg("RMRH", day(2024, 5)), reg("HREG", day(2024, 12), "M3")});
  EXPECT_EQ(facts.rosh, Rosh::medium);
  EXPECT_FALSE(facts.mappa_level);
}

TEST(WorkloadRegistrations, OfEqualDatesTheEarlierInTheListCounts) {
  EXPECT_EQ(registered(codes(), {reg("RHRH"), reg("RLRH")}).rosh, Rosh::high);
  EXPECT_EQ(registered(codes(), {reg("RLRH"), reg("RHRH")}).rosh, Rosh::low);
  EXPECT_EQ(registered(codes(), {reg("MAPP", day(2021), "M1"), reg("MAPP", day(2021), "M2")}).mappa_level, "M1");
}

TEST(WorkloadRegistrations, ALevelThatCountsIsSoughtAndACategoryIsNot) {
  auto const facts = registered(codes(), {reg("MAPP", day(2020), "M2", "M1"), reg("MAPP", day(2024), "M0", "X9")});
  EXPECT_EQ(facts.mappa_level, "M2");
  EXPECT_FALSE(facts.mappa_category);  // the newest MAPPA registration has no valid one
  EXPECT_EQ(registered(codes(), {reg("MAPP", day(2020), "", "M4")}).mappa_category, "M4");
  EXPECT_FALSE(registered(codes(), {reg("MAPP", day(2020), "", "m1")}).mappa_category);
}

TEST(WorkloadRegistrations, LetterCaseIsForgivenWhereTheSourceForgivesIt) {
  auto const facts = registered(codes(), {reg("rvhr"), reg("rmdo"), reg("RMDO"), reg("iiom"), reg("inll"), reg("advp"), reg("reg30"), reg("spo"), reg("prc"),
                                          reg("mapp", day(2021), "M2"), reg("rcpr")});
  EXPECT_EQ(facts.rosh, Rosh::very_high);
  EXPECT_EQ(facts.complexity, (std::vector<std::string>{"MENTAL_HEALTH", "CHILD_PROTECTION"}));
  EXPECT_FALSE(facts.iom || facts.lifer || facts.domestic_abuse || facts.stalking || facts.unsupervised || facts.child_protection || facts.mappa_level);
  EXPECT_EQ(registered(codes(), {reg("MAPP", day(2021), "m3")}).mappa_level, "M3");
}

TEST(WorkloadRegistrations, AMandateNeedsACurrentSentenceThatCanBringChange) {
  auto const one = [](std::string type, bool terminated = false, std::vector<Requirement> needs = {}) {
    return std::vector{Conviction{std::move(type), terminated, std::move(needs)}};
  };
  EXPECT_FALSE(has_mandate(codes(), {}));
  EXPECT_TRUE(has_mandate(codes(), one("NC")));
  EXPECT_TRUE(has_mandate(codes(), one("SC")));
  EXPECT_FALSE(has_mandate(codes(), one("nc")));
  EXPECT_FALSE(has_mandate(codes(), one("NC", true, {{"F", false}})));
  EXPECT_TRUE(has_mandate(codes(), one("SP", false, {{"X", true}, {"F", false}})));
  EXPECT_FALSE(has_mandate(codes(), one("SP", false, {{"X", true}, {"W", false}, {"W1", false}})));
}

TEST(WorkloadRegistrations, EnforcementWithinAYearWithAnOutcomeThatCounts) {
  auto const today = day(2023, 6, 28);
  EXPECT_TRUE(has_enforcement(codes(), {{"bre08", today - std::chrono::days{365}}}, today));
  EXPECT_FALSE(has_enforcement(codes(), {{"BRE08", today - std::chrono::days{366}}}, today));
  for (auto const* code : {"BRE09", "BRE11", "BRE12", "BRE15", "FISH", ""}) EXPECT_FALSE(has_enforcement(codes(), {{code, today}}, today)) << code;
}

TEST(WorkloadRegistrations, AnAssessmentOf55WeeksIsUsableAndADayMoreIsNot) {
  auto const today = day(2023, 6, 28);
  EXPECT_TRUE(usable_assessment(codes(), today - std::chrono::days{385}, today));
  EXPECT_FALSE(usable_assessment(codes(), today - std::chrono::days{386}, today));
}

TEST(WorkloadRegistrations, TheLaterOfTwoScoresCounts) {
  EXPECT_EQ(later_score({}, {}), 0);
  EXPECT_EQ(later_score(DatedScore{40, day(2022)}, DatedScore{60, day(2023)}), 60);
  EXPECT_EQ(later_score(DatedScore{40, day(2023)}, DatedScore{60, day(2022)}), 40);
  EXPECT_EQ(later_score(DatedScore{{}, day(2023)}, DatedScore{60, day(2022)}), 0);
}

TEST(WorkloadRegistrations, WomenInAnyLetterCase) {
  EXPECT_TRUE(is_female("fEmAlE"));
  for (auto const* gender : {"Male", "", "F", "woman", "female "}) EXPECT_FALSE(is_female(gender)) << gender;
}

}  // namespace
}  // namespace workload
