// The sample: the whole table of section 5, its worked allocation and order, and that a seed decides and nothing else.
#include "inspection/domain/sample.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

namespace {

using inspection::Eligible;
using inspection::SampleRule;
using people::Rosh;
using people::Sex;

TEST(SampleSize, IsTheWholeTable) {  // SMP-04
  struct Row {
    int eligible, cases;
  };
  for (auto const& row : {Row{20, 18}, Row{30, 26}, Row{40, 33}, Row{50, 39}, Row{60, 45}, Row{70, 50}, Row{80, 55}, Row{90, 59}, Row{100, 63},
                          Row{120, 70}, Row{150, 79}, Row{200, 91}, Row{250, 100}, Row{300, 107}, Row{400, 117}, Row{500, 124}, Row{1000, 142},
                          Row{2000, 152}, Row{0, 0}, Row{1, 1}, Row{2, 2}})
    EXPECT_EQ(inspection::sample_size(row.eligible, {}), row.cases) << row.eligible;
}

TEST(SampleSize, FollowsTheRule) {
  EXPECT_EQ(inspection::sample_size(1'000'000, {.confidence_pct = 95}), 384) << "383.9987, rounded up";
  EXPECT_EQ(inspection::sample_size(1'000'000, {.confidence_pct = 99, .margin_pct = 1}), 16317) << "16,316.6";
  EXPECT_THROW(inspection::sample_size(50, {.confidence_pct = 85}), std::invalid_argument);
  EXPECT_THROW(inspection::sample_size(50, {.margin_pct = 0}), std::invalid_argument);
  EXPECT_THROW(inspection::sample_size(-1, {}), std::invalid_argument);
  EXPECT_THROW(inspection::sample_size(1'000'001, {}), std::invalid_argument);
}

RC_GTEST_PROP(SampleSize, IsNeverMoreThanThereAreNorFallsAsTheyGrow, ()) {
  SampleRule const rule{.confidence_pct = *rc::gen::element(80, 90, 95, 99), .margin_pct = *rc::gen::inRange(1, 51)};
  auto const eligible = *rc::gen::inRange<std::int64_t>(1, inspection::most_eligible);
  auto const n = inspection::sample_size(eligible, rule);
  RC_ASSERT(n >= 1 && n <= eligible);
  RC_ASSERT(inspection::sample_size(eligible + 1, rule) >= n);
}

TEST(Strata, AreOfSexDisposalAndRisk) {  // SMP-05
  using inspection::Disposal;
  EXPECT_EQ(inspection::stratum_of(Sex::female, Disposal::community, Rosh::high), "F/community/high_very_high");
  EXPECT_EQ(inspection::stratum_of(Sex::male, Disposal::licence, Rosh::low), "M/licence/low_medium");
  EXPECT_EQ(inspection::stratum_of(Sex::other, Disposal::licence, Rosh::very_high), "other/licence/high_very_high");
  EXPECT_EQ(inspection::stratum_of(Sex::not_known, Disposal::community, Rosh::medium), "other/community/low_medium");
  EXPECT_FALSE(inspection::stratum_of(Sex::male, Disposal::community, Rosh::not_assessed)) << "taken after a first look, never as low";
  EXPECT_EQ(inspection::disposal_of(people::SentenceKind::suspended), Disposal::community);
  EXPECT_EQ(inspection::disposal_of(people::SentenceKind::pss), Disposal::licence);
  EXPECT_FALSE(inspection::disposal_of(people::SentenceKind::custody));
  EXPECT_FALSE(inspection::disposal_of(people::SentenceKind::pre_sentence));
}

TEST(Strata, AreSaidInWords) {
  EXPECT_EQ(inspection::stratum_in_words("F/community/high_very_high"), "F, community sentence, high or very high risk");
  EXPECT_EQ(inspection::stratum_in_words("other/licence/low_medium"), "other, licence, low or medium risk");
}

using Given = std::vector<std::int64_t>;

TEST(Allocation, IsTheWorkedExample) {  // SMP-06
  EXPECT_EQ(inspection::allocate({{"a", 14}, {"b", 6}, {"c", 38}, {"d", 12}, {"e", 14}, {"f", 16}}, 63), (Given{9, 4, 24, 7, 9, 10}));
}

TEST(Allocation, GivesTiesToTheLargerThenByName) {
  EXPECT_EQ(inspection::allocate({{"b", 5}, {"a", 5}}, 3), (Given{1, 2}));
  // 6 of 8: shares 1.5, 4.5: both halves; the larger stratum has it
  EXPECT_EQ(inspection::allocate({{"a", 2}, {"b", 6}}, 6), (Given{1, 5}));
}

TEST(Allocation, GivesOneToEachThatIsNotEmptyFromTheLargest) {
  EXPECT_EQ(inspection::allocate({{"a", 1}, {"b", 60}, {"c", 0}, {"d", 39}}, 10), (Given{1, 5, 0, 4}));
  EXPECT_EQ(inspection::allocate({{"a", 1}, {"b", 50}, {"d", 50}}, 10), (Given{1, 4, 5})) << "of two largest the first by name";
  EXPECT_EQ(inspection::allocate({{"a", 3}, {"b", 2}, {"c", 1}}, 2), (Given{1, 1, 0})) << "two cannot be three";
  EXPECT_EQ(inspection::allocate({}, 0), Given{});
}

RC_GTEST_PROP(Allocation, AddsUpAndTakesNoMoreThanThereAre, ()) {
  std::vector<inspection::StratumSize> strata;
  std::int64_t all = 0;
  auto const many = *rc::gen::inRange(1, 13);
  for (int i = 0; i < many; ++i) strata.push_back({std::string(1, static_cast<char>('a' + i)), *rc::gen::inRange<std::int64_t>(0, 500)});
  for (auto const& each : strata) all += each.eligible;
  auto const n = inspection::sample_size(all, {});
  auto const given = inspection::allocate(strata, n);
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < given.size(); ++i) {
    RC_ASSERT(given[i] >= 0 && given[i] <= strata[i].eligible);
    RC_ASSERT(n < many || strata[i].eligible == 0 || given[i] > 0);
    sum += given[i];
  }
  RC_ASSERT(sum == n);
}

TEST(Order, IsTheWorkedCheck) {  // SMP-07
  auto const of = [](char const* crn) { return inspection::order_hash("HMIP-2026-N51KNST", "F/community/high", crn).substr(0, 16); };
  EXPECT_EQ(of("X000001"), "0d0b76eb54c5e92d");
  EXPECT_EQ(of("X000002"), "5050336fd0d04cfc");
  EXPECT_EQ(of("X000003"), "8662bcf48909555c");
}

std::vector<Eligible> seventy() {
  std::vector<Eligible> list;
  for (int i = 0; i < 70; ++i) list.push_back({"X" + std::to_string(100000 + i), i % 3 == 0 ? "F/community/low_medium" : i % 7 == 0 ? "M/licence/high_very_high" : "M/community/low_medium"});
  return list;
}

TEST(Draw, TakesFiftyOfSeventyAndKeepsTheRestInReserve) {
  auto const drawn = inspection::draw(seventy(), "seed", {});
  EXPECT_EQ(drawn.eligible, 70);
  EXPECT_EQ(drawn.drawn, 50);
  auto const& women = *drawn.stratum("F/community/low_medium");
  EXPECT_EQ(women.eligible, 24);
  EXPECT_EQ(women.drawn, 17) << "24 x 50/70 = 17.14";
  ASSERT_EQ(women.order.size(), 24U);
  EXPECT_TRUE(std::ranges::is_sorted(women.order, {}, &inspection::DrawnCase::hash));
  EXPECT_EQ(women.reserve(0), &women.order[17]);
  EXPECT_EQ(women.reserve(6), &women.order[23]);
  EXPECT_EQ(women.reserve(7), nullptr);
  EXPECT_EQ(drawn.stratum("F/licence/low_medium"), nullptr);
}

TEST(Draw, AnotherSeedTakesOthers) {
  auto const first = inspection::draw(seventy(), "seed", {}), second = inspection::draw(seventy(), "seed 2", {});
  EXPECT_NE(first.strata[0].order[0].crn + first.strata[2].order[0].crn + first.strata[0].order[1].crn,
            second.strata[0].order[0].crn + second.strata[2].order[0].crn + second.strata[0].order[1].crn);
  EXPECT_EQ(first.population_hash, second.population_hash) << "the list is the same";
}

TEST(Draw, RefusesWhatCouldBeDrawnTwoWays) {
  EXPECT_THROW(inspection::draw({{"X1", "a"}, {"X2", "a"}, {"X1", "b"}}, "seed", {}), std::invalid_argument);
  EXPECT_THROW(inspection::draw({{"X1", "a"}}, "", {}), std::invalid_argument);
  EXPECT_THROW(inspection::draw({{"X|1", "a"}}, "seed", {}), std::invalid_argument);
  EXPECT_THROW(inspection::draw({{"X1", "a\n"}}, "seed", {}), std::invalid_argument);
  EXPECT_TRUE(inspection::draw({}, "seed", {}).strata.empty());
}

TEST(Population, IsHashedByItsSortedLines) {  // SMP-08: printf 'X1|a\nX2|b\n' | sha256sum
  EXPECT_EQ(inspection::population_hash({{"X2", "b"}, {"X1", "a"}}), "088cc8fd00bf925f1f4df015038681d8b1ba85be621877237e4d938e25653db4");
  EXPECT_NE(inspection::population_hash({{"X2", "b"}, {"X1", "b"}}), inspection::population_hash({{"X2", "b"}, {"X1", "a"}}));
}

bool operator==(inspection::DrawnCase const& a, inspection::DrawnCase const& b) { return a.crn == b.crn && a.hash == b.hash; }

RC_GTEST_PROP(Draw, TheOrderOfTheListChangesNothing, (std::string const& salt)) {
  auto list = seventy();
  list.resize(*rc::gen::inRange<std::size_t>(1, 71));
  auto const seed = "seed" + salt;
  auto const one = inspection::draw(list, seed, {});
  std::vector<Eligible> shuffled;
  while (!list.empty()) {
    auto const at = list.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(list));
    shuffled.push_back(*at);
    list.erase(at);
  }
  auto const other = inspection::draw(shuffled, seed, {});
  RC_ASSERT(one.population_hash == other.population_hash);
  RC_ASSERT(one.strata.size() == other.strata.size());
  std::int64_t drawn = 0;
  std::set<std::string> crns;
  for (std::size_t i = 0; i < one.strata.size(); ++i) {
    RC_ASSERT(one.strata[i].name == other.strata[i].name && one.strata[i].drawn == other.strata[i].drawn);
    RC_ASSERT(std::ranges::equal(one.strata[i].order, other.strata[i].order, [](auto const& a, auto const& b) { return a == b; }));
    drawn += one.strata[i].drawn;
    for (auto const& each : one.strata[i].order) crns.insert(each.crn);
  }
  RC_ASSERT(drawn == one.drawn);
  RC_ASSERT(std::ssize(crns) == one.eligible);
}

}  // namespace
