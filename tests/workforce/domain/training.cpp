#include "workforce/domain/training.hpp"

#include "workforce/rules.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace workforce {
namespace {

using std::chrono::days;
using workforce_test::rules;

base::Date on(char const* iso) { return base::date_from_iso(iso).value(); }
Topic const& topic(char const* id) { return *rules().topic(id); }

TEST(TrainingExpiry, TheSameDayOrTheLastOfTheMonth) {
  EXPECT_EQ(months_after(on("2023-06-28"), 36), on("2026-06-28"));
  EXPECT_EQ(months_after(on("2021-08-31"), 6), on("2022-02-28"));
  EXPECT_EQ(months_after(on("2023-08-31"), 6), on("2024-02-29"));
  EXPECT_EQ(months_after(on("2024-02-29"), 12), on("2025-02-28"));
  EXPECT_EQ(months_after(on("2024-02-29"), 48), on("2028-02-29"));
  EXPECT_EQ(months_after(on("2023-12-31"), 1), on("2024-01-31"));
}

TEST(TrainingExpiry, ItFallsInTheRightMonthAndNoLaterThanTheDay) {
  EXPECT_TRUE(rc::check([] {
    auto const from = base::make_date(2000, 1, 1) + days{*rc::gen::inRange(0, 20000)};
    auto const months = *rc::gen::inRange(0, 121);
    auto const later = months_after(from, months);
    std::chrono::year_month_day const a{from}, b{later};
    RC_ASSERT((b.year() / b.month() - a.year() / a.month()).count() == months);
    RC_ASSERT(b.day() <= a.day());
    std::chrono::year_month_day const next{later + days{1}};
    RC_ASSERT(b.day() == a.day() || next.day() == std::chrono::day{1});
    RC_ASSERT(months_after(from + days{1}, months) >= later);  // never earlier for a course taken later
  }));
}

TEST(TrainingExpiry, MonthsBetweenAreWhole) {
  EXPECT_EQ(months_between(on("2022-06-28"), on("2023-06-28")), 12);
  EXPECT_EQ(months_between(on("2022-06-29"), on("2023-06-28")), 11);
  EXPECT_EQ(months_between(on("2023-01-31"), on("2023-02-28")), 1);
  EXPECT_EQ(months_between(on("2023-07-01"), on("2023-06-28")), 0);
  EXPECT_TRUE(rc::check([] {
    auto const from = base::make_date(2010, 1, 1) + days{*rc::gen::inRange(0, 5000)};
    auto const to = from + days{*rc::gen::inRange(1, 3000)};
    int const months = months_between(from, to);
    RC_ASSERT(months_after(from, months) <= to);
    RC_ASSERT(months_after(from, months + 1) > to);
  }));
}

TEST(TrainingStanding, FromNeverToInDateToExpired) {
  auto const& safeguarding = topic("T-01");
  auto const day = on("2023-06-28");
  auto const skill = [&](char const* completed) { return standing_on(rules(), safeguarding, true, {.completed = on(completed)}, day); };
  EXPECT_EQ(standing_on(rules(), safeguarding, true, {}, day).skill, Skill::never);
  EXPECT_EQ(standing_on(rules(), safeguarding, false, {}, day).skill, Skill::not_required);
  EXPECT_EQ(skill("2023-01-10").skill, Skill::in_date);
  EXPECT_EQ(skill("2020-08-27").skill, Skill::due_soon);   // expires in 60 days
  EXPECT_EQ(skill("2020-08-28").skill, Skill::in_date);    // in 61
  EXPECT_EQ(skill("2020-06-29").skill, Skill::due_soon);   // tomorrow
  EXPECT_EQ(skill("2020-06-28").skill, Skill::expired);    // today
  EXPECT_EQ(skill("2020-06-28").expires, day);
}

TEST(TrainingStanding, AnExemptionHoldsToItsLastDay) {
  auto const& safeguarding = topic("T-01");
  Held const held{.exempt_from = on("2023-01-01"), .exempt_until = on("2023-06-28")};
  EXPECT_EQ(standing_on(rules(), safeguarding, true, held, on("2022-12-31")).skill, Skill::never);
  EXPECT_EQ(standing_on(rules(), safeguarding, true, held, on("2023-06-28")).skill, Skill::exempt);
  EXPECT_EQ(standing_on(rules(), safeguarding, true, held, on("2023-06-29")).skill, Skill::never);
}

TEST(TrainingAsked, FirstAWarningAndFromTwentyEightDaysACountersignature) {
  auto const& oasys = topic("T-05");
  auto const expired = [&](int days_ago) {
    auto const day = on("2023-06-28");
    return asks_on(rules(), {.skill = Skill::expired, .expires = day - days{days_ago}}, day);
  };
  EXPECT_EQ(expired(0), TrainingAsks::warning);
  EXPECT_EQ(expired(27), TrainingAsks::warning);
  EXPECT_EQ(expired(28), TrainingAsks::countersignature);
  EXPECT_EQ(asks_on(rules(), {.skill = Skill::never}, on("2023-06-28")), TrainingAsks::countersignature);
  EXPECT_EQ(asks_on(rules(), standing_on(rules(), oasys, true, {.completed = on("2021-06-29")}, on("2023-06-28")), on("2023-06-28")), TrainingAsks::nothing);
  EXPECT_EQ(asks_on(rules(), {.skill = Skill::exempt}, on("2023-06-28")), TrainingAsks::nothing);
}

TEST(TrainingMatrix, IsTheOneOfTheRules) {
  using enum Grade;
  // organisation.md section 7, a row a topic: the grades that need it outside a court team.
  std::vector<std::pair<char const*, std::vector<Grade>>> const rows{
      {"T-01", {ca, pso, pqip, po, spo, dhpdu, hpdu}}, {"T-02", {ca, pso, pqip, po, spo}}, {"T-03", {ca, pso, pqip, po, spo, dhpdu, hpdu}}, {"T-04", {pqip, po, spo}}, {"T-05", {pso, pqip, po, spo}},
      {"T-06", {pso, pqip, po, spo}}, {"T-07", {pso, pqip, po, spo, dhpdu, hpdu}}, {"T-08", {ca, pso, pqip, po, spo, dhpdu, hpdu}}, {"T-09", {pso, pqip, po, spo}}, {"T-10", {pqip}}, {"T-11", {spo, dhpdu, hpdu}}};
  ASSERT_EQ(rules().topics.size(), rows.size());
  for (auto const& [id, grades] : rows)
    for (auto const& word : base::Words<Grade>::table)
      EXPECT_EQ(topic(id).required_of(word.value, false).has_value(), std::ranges::find(grades, word.value) != grades.end()) << id << ' ' << word.word;
  for (auto const grade : {pso, pqip, po, spo}) EXPECT_TRUE(topic("T-10").required_of(grade, true));
  EXPECT_EQ(topic("T-01").required_of(ca, false), Level::basic);
  EXPECT_EQ(topic("T-01").required_of(spo, false), Level::manager);
  EXPECT_EQ(rules().critical(CriticalWork::sign_assessment)->id, "T-05");
  EXPECT_EQ(rules().critical(CriticalWork::close_da_enquiry)->id, "T-03");
  EXPECT_EQ(rules().critical(CriticalWork::countersign)->id, "T-11");
}

}  // namespace
}  // namespace workforce
