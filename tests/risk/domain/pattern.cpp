#include "risk/domain/pattern.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace risk {
namespace {

using namespace enquiries;
base::Date const today = base::make_date(2023, 6, 28);

ItemContent incident(base::Date day, IncidentType type = IncidentType::physical, Relationship victim = Relationship::partner) {
  return {.kind = ItemKind::incident, .date_from = day, .types = {type}, .person_role = PersonRole::perpetrator,
          .children_present = ChildrenPresent::no, .relationship = victim, .weapon = Weapon::none, .injury = Injury::none};
}
Pattern of(std::vector<ItemContent> contents) {
  std::vector<IncidentSeen> seen;
  for (auto& content : contents) seen.push_back({ItemId{static_cast<std::int64_t>(seen.size()) + 1}, std::move(content)});
  return pattern(seen, today);
}
bool says(Pattern const& p, std::string_view words) {
  return std::ranges::any_of(p.changes, [&](std::string const& said) { return said.find(words) != said.npos; });
}

TEST(RiskPattern, CountsTheLastTwelveMonthsAndBefore) {
  auto const p = of({incident(base::make_date(2023, 6, 1)), incident(base::make_date(2022, 6, 29)), incident(base::make_date(2022, 6, 28)),
                     incident(base::make_date(2019, 1, 1))});
  EXPECT_EQ(p.total.recent, 2);
  EXPECT_EQ(p.total.before, 2);
  EXPECT_EQ(*p.first, base::make_date(2019, 1, 1));
  EXPECT_EQ(*p.last, base::make_date(2023, 6, 1));
}
TEST(RiskPattern, AMonthOrYearThatMayBeRecentIsRecent) {
  auto month = incident(base::make_date(2022, 6, 1));
  month.precision = DatePrecision::month;
  auto year = incident(base::make_date(2022, 1, 1));
  year.precision = DatePrecision::year;
  auto none = incident(today);
  none.date_from.reset();
  auto const p = of({month, year, none});
  EXPECT_EQ(p.total.recent, 2);
  EXPECT_EQ(p.total.undated, 1);
}
TEST(RiskPattern, OnlyIncidentsCount) {
  EXPECT_EQ(of({{.kind = ItemKind::nothing_known}, {.kind = ItemKind::concern, .date_from = today}}).total.all(), 0);
}
TEST(RiskPattern, SeesAbuseOfFamilyNotOnlyOfPartners) {
  auto const p = of({incident(today, IncidentType::physical, Relationship::parent), incident(today, IncidentType::economic, Relationship::parent),
                     incident(today, IncidentType::physical, Relationship::ex_partner)});
  ASSERT_EQ(p.by_victim.size(), 2u);
  EXPECT_EQ(p.by_victim[0].what, name(Relationship::parent));
  EXPECT_EQ(p.by_victim[0].recent, 2);
}
TEST(RiskPattern, DoesNotMakeAVictimAPerpetrator) {
  auto item = incident(today);
  item.person_role = PersonRole::victim;
  item.weapon = Weapon::used;
  auto const p = of({item});
  EXPECT_EQ(p.by_victim[0].what, "The person on probation");
  EXPECT_FALSE(says(p, "weapon"));
}
TEST(RiskPattern, SaysMoreOftenByTheYearlyRate) {
  std::vector<ItemContent> items{incident(base::make_date(2020, 6, 28)), incident(base::make_date(2021, 6, 28))};
  for (unsigned m = 1; m <= 4; ++m) items.push_back(incident(base::make_date(2023, m, 1)));
  EXPECT_TRUE(says(of(items), "More often: 4 in the last 12 months, 2 in the"));
}
TEST(RiskPattern, FewerKnownIsNotLessRisk) {
  std::vector<ItemContent> items;
  for (unsigned m = 1; m <= 12; ++m) items.push_back(incident(base::make_date(2021, m, 1)));
  EXPECT_TRUE(says(of(items), "Fewer known incidents is not less risk"));
}
TEST(RiskPattern, SaysWhatIsNewAndMoreSerious) {
  auto now = incident(base::make_date(2023, 5, 1), IncidentType::stalking_harassment);
  now.weapon = Weapon::threatened;
  now.injury = Injury::serious;
  now.children_present = ChildrenPresent::yes;
  auto const p = of({incident(base::make_date(2021, 5, 1)), now});
  EXPECT_TRUE(says(p, "weapon"));
  EXPECT_TRUE(says(p, "seriously injured"));
  EXPECT_TRUE(says(p, "Children were present"));
  EXPECT_TRUE(says(p, std::string(name(IncidentType::stalking_harassment))));
  EXPECT_EQ(p.children_present, 1);
}
TEST(RiskPattern, FindsQuietTimesAndOpenMatters) {
  auto charged = incident(base::make_date(2022, 3, 1));
  charged.outcome = IncidentOutcome::charged;
  auto const p = of({charged, incident(base::make_date(2020, 3, 1)), incident(base::make_date(2022, 4, 1))});
  ASSERT_EQ(p.quiet.size(), 1u);
  EXPECT_EQ(p.quiet[0].from, base::make_date(2020, 3, 1));
  EXPECT_EQ(p.quiet[0].months, 24);
  EXPECT_EQ(p.open_matters, 1);
}
TEST(RiskPattern, AYearBeforeALeapDayIsTheLastOfFebruary) {
  EXPECT_EQ(year_before(base::make_date(2024, 2, 29)), base::make_date(2023, 2, 28));
}

RC_GTEST_PROP(RiskPattern, EveryIncidentIsCountedOnce, ()) {
  std::vector<IncidentSeen> seen;
  int const many = *rc::gen::inRange(0, 30);
  for (int i = 0; i < many; ++i) {
    auto content = incident(today - std::chrono::days{*rc::gen::inRange(0, 3000)}, static_cast<IncidentType>(*rc::gen::inRange(0, 12)));
    if (*rc::gen::inRange(0, 5) == 0) content.date_from.reset();
    seen.push_back({ItemId{i}, content});
  }
  auto const p = pattern(seen, today);
  RC_ASSERT(p.total.all() == many);
  int types = 0, victims = 0;
  for (auto const& c : p.by_type) types += c.all();
  for (auto const& c : p.by_victim) victims += c.all();
  RC_ASSERT(types == many && victims == many);
  std::ranges::reverse(seen);
  auto const again = pattern(seen, today);
  RC_ASSERT(again.changes == p.changes && again.total.recent == p.total.recent && again.quiet.size() == p.quiet.size());
}

}  // namespace
}  // namespace risk
