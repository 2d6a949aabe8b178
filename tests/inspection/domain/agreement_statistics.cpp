// Against the figures that the authors of the formulas worked out themselves.
#include "inspection/domain/agreement_statistics.hpp"
#include "inspection/programme.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace inspection {
namespace {

using enum Answer;

void add(std::vector<AnswerPair>& pairs, Answer first, Answer second, int times) { pairs.insert(pairs.end(), static_cast<std::size_t>(times), {first, second}); }

std::vector<AnswerPair> four(int both_yes, int first_yes, int second_yes, int both_no) {
  std::vector<AnswerPair> pairs;
  add(pairs, yes, yes, both_yes);
  add(pairs, yes, no, first_yes);
  add(pairs, no, yes, second_yes);
  add(pairs, no, no, both_no);
  return pairs;
}

// Cohen 1960, Educational and Psychological Measurement 20, 37-46, table 2: two judges place 200 patients in three kinds.
std::vector<AnswerPair> cohen() {
  std::vector<AnswerPair> pairs;
  int const table[3][3] = {{88, 10, 2}, {14, 40, 6}, {18, 10, 12}};
  constexpr Answer kinds[3] = {yes, no, na};
  for (int a = 0; a < 3; ++a)
    for (int b = 0; b < 3; ++b) add(pairs, kinds[a], kinds[b], table[a][b]);
  return pairs;
}

TEST(AgreementStatistics, KappaAndItsIntervalAreCohensOwn) {
  auto const pairs = cohen();
  ASSERT_EQ(pairs.size(), 200u);
  EXPECT_EQ(agreement("q", pairs).agreed_thousandths, 700);
  EXPECT_EQ(agreement("q", pairs).kappa_thousandths, 492);  // (140 - 82) / (200 - 82)
  auto const interval = kappa_interval(pairs).value();      // .492 and 1.96 times .055
  EXPECT_NEAR(interval.low, .384, .001);
  EXPECT_NEAR(interval.high, .600, .001);
}

// The paradox of Feinstein and Cicchetti 1990 as Byrt, Bishop and Carlin 1993 (Journal of Clinical Epidemiology 46, 423-429) take it
// up: the same agreement, 85 of 100, and kappa .70 or .32. Adjusted for prevalence and bias both are .70.
TEST(AgreementStatistics, KappaFallsWithPrevalenceAndPabakDoesNot) {
  auto const even = four(40, 9, 6, 45), uneven = four(80, 10, 5, 5);
  EXPECT_EQ(agreement("q", even).kappa_thousandths, 700);
  EXPECT_EQ(agreement("q", uneven).kappa_thousandths, 318);
  EXPECT_EQ(pabak(four_fold(even)), 700);
  EXPECT_EQ(pabak(four_fold(uneven)), 700);
  EXPECT_EQ(prevalence_index(four_fold(even)), -50);
  EXPECT_EQ(prevalence_index(four_fold(uneven)), 750);
  EXPECT_EQ(bias_index(four_fold(even)), 30);
  EXPECT_EQ(bias_index(four_fold(uneven)), 50);
}

// Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3.
TEST(AgreementStatistics, TheIntervalOfTheShareIsWilsonsAsNewcombePrintsIt) {
  struct Printed {
    int agreed, of;
    double low, high;
  };
  for (auto const& one : {Printed{81, 263, .2553, .3662}, Printed{15, 148, .0624, .1605}, Printed{0, 20, .0000, .1611}, Printed{1, 29, .0061, .1718}}) {
    auto const interval = agreed_interval(four(one.agreed, one.of - one.agreed, 0, 0)).value();
    EXPECT_NEAR(interval.low, one.low, .00006) << one.agreed << " of " << one.of;
    EXPECT_NEAR(interval.high, one.high, .00006) << one.agreed << " of " << one.of;
  }
}

// Cohen 1960, formula 9: what the shares of the two readers allow. 80 of 100 yes beside 50 of 100: they can agree on 70 at most.
TEST(AgreementStatistics, TheHighestKappaIsWhatTheReadersOwnSharesAllow) {
  EXPECT_EQ(highest_kappa(four(40, 40, 10, 10)), 400);  // (.70 - .50) / (1 - .50)
  EXPECT_EQ(highest_kappa(four(50, 0, 0, 50)), 1000);
  EXPECT_EQ(highest_kappa(four(50, 0, 0, 0)), std::nullopt) << "chance alone agrees on everything";
  EXPECT_EQ(highest_kappa({}), std::nullopt);
}

TEST(AgreementStatistics, FewPairsHaveNoIntervalOfKappaAndNonePromisesNothing) {
  EXPECT_FALSE(kappa_interval(four(9, 1, 1, 8)));
  EXPECT_TRUE(kappa_interval(four(9, 1, 1, 9)));
  EXPECT_FALSE(kappa_interval(four(30, 0, 0, 0)));
  EXPECT_FALSE(agreed_interval({}));
  EXPECT_FALSE(pabak({}));
  EXPECT_FALSE(kappa_interval(four(10, 0, 0, 10))) << "the standard error would be nothing, and promise what twenty pairs cannot hold";
}

TEST(AgreementStatistics, NotApplicableIsInKappaAndNotInTheFourFoldTable) {
  auto pairs = four(3, 1, 0, 2);
  add(pairs, na, yes, 4);
  EXPECT_EQ(four_fold(pairs), (FourFold{3, 1, 0, 2}));
  EXPECT_EQ(agreement("q", pairs).pairs, 10);
}

std::vector<ReadPair> const read{
    {.key_question = "ASS-E", .first = yes, .second = yes, .first_reader = "Bo", .second_reader = "Al", .finished = base::make_date(2023, 7, 3)},
    {.key_question = "ASS-E", .first = yes, .second = no, .first_reader = "Al", .second_reader = "Bo", .finished = base::make_date(2023, 7, 9)},
    {.key_question = "CRT", .first = no, .second = no, .first_reader = "Al", .second_reader = "Cy", .finished = base::make_date(2023, 7, 10)},
    {.key_question = "OVR", .first = no, .second = no, .first_reader = "Al", .second_reader = "Cy", .finished = base::make_date(2023, 7, 10)}};

TEST(AgreementStatistics, PairsArePutTogetherByReadersStandardAndWeek) {
  auto const readers = by_readers(read);
  ASSERT_EQ(readers.size(), 2u);
  EXPECT_EQ(readers[0].word, "Al and Bo") << "whoever read first";
  EXPECT_EQ(readers[0].pairs.size(), 2u);
  auto const standards = by_standard(small_programme(), read);
  ASSERT_EQ(standards.size(), 2u);
  EXPECT_EQ(standards[0].word, "S-2");
  EXPECT_EQ(standards[1].word, "S-3");
  EXPECT_EQ(by_question(read).size(), 3u);
  EXPECT_TRUE(by_week(read).empty()) << "no week has enough pairs to be compared";
  std::vector<ReadPair> many;
  for (int n = 0; n < enough_pairs; ++n)
    for (auto const day : {9, 10}) many.push_back({.key_question = "ASS-E", .finished = base::make_date(2023, 7, static_cast<unsigned>(day))});
  auto const weeks = by_week(many);
  ASSERT_EQ(weeks.size(), 2u);
  EXPECT_EQ(weeks[0].word, "2023-07-03") << "a Sunday belongs to the week before";
  EXPECT_EQ(weeks[1].word, "2023-07-10");
}

TEST(AgreementStatistics, WhatModerationChangedIsCounted) {
  auto const programme = small_programme();
  std::vector<FinishedCase> cases;
  for (int n = 0; n < 4; ++n) cases.push_back({.crn = std::to_string(n), .answers = {{.key_question = "ASS-E", .answer = n < 2 ? yes : no}}});
  cases[0].answers[0].moderated = no;    // the second stands
  cases[3].answers[0].moderated = no;    // the first stands
  std::vector<ReadPair> const pairs{{.key_question = "ASS-E", .first = yes, .second = no}, {.key_question = "ASS-E", .first = no, .second = yes}, {.key_question = "ASS-E", .first = yes, .second = yes}};
  auto const all = moderated(programme, cases, pairs);
  ASSERT_EQ(all.size(), 1u) << "questions where nothing differed are left out";
  auto const& row = all[0];
  EXPECT_EQ(row.differed, 2);
  EXPECT_EQ(row.settled, 2);
  EXPECT_EQ(row.first_stood, 1);
  EXPECT_EQ(row.second_stood, 1);
  EXPECT_EQ(row.before.yes, 2);
  EXPECT_EQ(row.after.yes, 1);
  EXPECT_TRUE(row.band_moved(programme)) << "50% and 25%";
}

}  // namespace
}  // namespace inspection
