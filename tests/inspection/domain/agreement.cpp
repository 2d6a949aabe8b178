// Who is read twice, and kappa in exact thousandths.
#include "inspection/domain/agreement.hpp"

#include "inspection/programme.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace {

using inspection::Answer;
using inspection::AnswerPair;
using inspection::FinishedCase;
using inspection::ReadTwiceBecause;

std::vector<AnswerPair> pairs(int yes_yes, int yes_no, int no_yes, int no_no) {
  std::vector<AnswerPair> all;
  auto const add = [&](int times, Answer a, Answer b) { all.insert(all.end(), static_cast<std::size_t>(times), {a, b}); };
  add(yes_yes, Answer::yes, Answer::yes);
  add(yes_no, Answer::yes, Answer::no);
  add(no_yes, Answer::no, Answer::yes);
  add(no_no, Answer::no, Answer::no);
  return all;
}

TEST(Agreement, IsCohensKappa) {  // 20 5 10 15: po 0.7, pe 0.5
  auto const found = inspection::agreement("ASS-S", pairs(20, 5, 10, 15));
  EXPECT_EQ(found.pairs, 50);
  EXPECT_EQ(found.agreed, 35);
  EXPECT_EQ(found.agreed_thousandths, 700);
  EXPECT_EQ(found.kappa_thousandths, 400);
  EXPECT_TRUE(found.calibrate);
}

TEST(Agreement, CallsAMeetingUnderSixTenthsAndNotAtIt) {
  auto const at = inspection::agreement("", pairs(4, 1, 1, 4));  // po 0.8, pe 0.5
  EXPECT_EQ(at.kappa_thousandths, 600);
  EXPECT_FALSE(at.calibrate);
  auto const under = inspection::agreement("", pairs(3996, 1001, 1000, 4003));  // 0.59980: rounds to 0.600
  EXPECT_EQ(under.kappa_thousandths, 600);
  EXPECT_TRUE(under.calibrate) << "compared before it is rounded";
}

TEST(Agreement, RoundsHalfUpBelowNothingToo) {
  EXPECT_EQ(inspection::agreement("", pairs(0, 1, 1, 0)).kappa_thousandths, -1000);
  EXPECT_EQ(inspection::agreement("", pairs(1, 2, 0, 0)).kappa_thousandths, 0);
  EXPECT_EQ(inspection::agreement("", pairs(1, 1, 2, 1)).kappa_thousandths, -154) << "-2/13 = -0.1538";
  EXPECT_EQ(inspection::in_thousandths(-154), "-0.154");
  EXPECT_EQ(inspection::in_thousandths(1000), "1.000");
  EXPECT_EQ(inspection::in_thousandths(7), "0.007");
}

TEST(Agreement, SaysNothingWhereChanceWouldAgreeOnAll) {
  auto const alike = inspection::agreement("", pairs(9, 0, 0, 0));
  EXPECT_EQ(alike.agreed_thousandths, 1000);
  EXPECT_FALSE(alike.kappa_thousandths);
  EXPECT_FALSE(alike.calibrate);
  auto const none = inspection::agreement("", {});
  EXPECT_FALSE(none.agreed_thousandths);
  EXPECT_FALSE(none.calibrate);
}

TEST(Agreement, TakesNotApplicableAsAnAnswerOfItsOwn) {
  auto const found = inspection::agreement("", {{Answer::na, Answer::na}, {Answer::yes, Answer::yes}, {Answer::na, Answer::no}});
  EXPECT_EQ(found.agreed, 2);
  EXPECT_EQ(found.kappa_thousandths, 500) << "n 3, chance 2·1 + 1·1 + 0: (6 - 3)/(9 - 3)";
}

FinishedCase answered(int number, Answer answer) { return {.crn = "X" + std::to_string(1000 + number), .answers = {{"ASS-S", answer}}}; }

std::vector<FinishedCase> cases(int yes, int of) {
  std::vector<FinishedCase> all;
  for (int i = 0; i < of; ++i) all.push_back(answered(i, i < yes ? Answer::yes : Answer::no));
  return all;
}

TEST(ReadTwice, IsOneInTenRoundedUp) {
  auto const programme = small_programme();
  for (auto const& [of, twice] : {std::pair{50, 5U}, {51, 6U}, {1, 1U}, {0, 0U}, {70, 7U}})
    EXPECT_EQ(inspection::read_twice(programme, cases(0, of), "seed").size(), of == 1 ? 1U : twice) << of;
}

TEST(ReadTwice, IsEveryCaseThatAloneDecidesABand) {
  auto const programme = small_programme();
  // 24 of 49 is 49%: one yes more is 51%, so each "no" decides; no "yes" does.
  auto const list = inspection::read_twice(programme, cases(24, 49), "seed", {.share_pct = 0});
  EXPECT_EQ(list.size(), 25U);
  for (auto const& each : list) {
    EXPECT_GE(each.crn, "X1024");
    EXPECT_EQ(each.because, std::vector{ReadTwiceBecause::decides_a_band});
    EXPECT_EQ(each.decides, std::vector<std::string>{"ASS-S"});
  }
  EXPECT_TRUE(inspection::read_twice(programme, cases(12, 50), "seed", {.share_pct = 0}).empty());
}

RC_GTEST_PROP(ReadTwice, IsTheSameForTheSameSeedInAnyOrder, (std::string const& seed)) {
  auto const programme = small_programme();
  auto all = cases(10, *rc::gen::inRange(10, 60));
  auto const crns = [&] {
    std::vector<std::string> found;
    for (auto const& each : inspection::read_twice(programme, all, seed)) found.push_back(each.crn);
    return found;
  };
  auto const one = crns();
  std::ranges::reverse(all);
  RC_ASSERT(crns() == one);
  RC_ASSERT(std::ranges::is_sorted(one));
}

}  // namespace
