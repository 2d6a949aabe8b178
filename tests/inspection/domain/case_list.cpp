// The unit's list against the record: each kind of error, who stays in, and the window of weeks.
#include "inspection/domain/case_list.hpp"

#include <gtest/gtest.h>

namespace {

using base::make_date;
using inspection::ListError;
using inspection::RecordedCase;
using people::Rosh;

base::Date const fieldwork = make_date(2023, 3, 6);

RecordedCase good(std::string crn) { return {.crn = std::move(crn), .began = make_date(2022, 8, 1), .sex = people::Sex::male, .rosh = Rosh::medium}; }

std::vector<ListError> kinds(inspection::ListCheck const& check) {
  std::vector<ListError> found;
  for (auto const& each : check.errors) found.push_back(each.kind);
  return found;
}

TEST(CaseList, LooksAtThirtyFiveToTwentySevenWeeksBefore) {  // SMP-01
  auto const window = inspection::eligibility_window(fieldwork);
  EXPECT_EQ(window.first, make_date(2022, 7, 4));
  EXPECT_EQ(window.last, make_date(2022, 8, 29));
}

TEST(CaseList, TakesTheDaysAtBothEnds) {
  for (auto const& [day, errors] : {std::pair{make_date(2022, 7, 3), 1U}, {make_date(2022, 7, 4), 0U}, {make_date(2022, 8, 29), 0U}, {make_date(2022, 8, 30), 1U}}) {
    auto each = good("X1");
    each.began = day;
    EXPECT_EQ(inspection::check_list({"X1"}, {each}, fieldwork).errors.size(), errors) << base::iso(day);
  }
}

TEST(CaseList, NamesEachKindOfErrorAndWhoStays) {  // SMP-02, SMP-12
  struct Row {
    ListError kind;
    bool stays;
    void (*slip)(RecordedCase&);
  };
  for (auto const& row : {Row{ListError::not_in_unit, false, [](RecordedCase& c) { c.in_unit = false; }},
                          Row{ListError::not_in_unit, false, [](RecordedCase& c) { c.test_record = true; }},
                          Row{ListError::began_outside_window, false, [](RecordedCase& c) { c.began = make_date(2022, 1, 1); }},
                          Row{ListError::ended, false, [](RecordedCase& c) { c.ended = make_date(2022, 8, 29); }},
                          Row{ListError::transferred, false, [](RecordedCase& c) { c.transferred_out = make_date(2022, 12, 1); }},
                          Row{ListError::wrong_disposal, false, [](RecordedCase& c) { c.sentence = people::SentenceKind::custody; }},
                          Row{ListError::no_rosh_level, true, [](RecordedCase& c) { c.rosh = Rosh::not_assessed; }},
                          Row{ListError::restricted, true, [](RecordedCase& c) { c.restricted = true; }}}) {
    auto each = good("X1");
    row.slip(each);
    auto const check = inspection::check_list({"X1"}, {each}, fieldwork);
    EXPECT_EQ(kinds(check), std::vector{row.kind}) << base::word(row.kind);
    EXPECT_EQ(check.eligible.size(), row.stays ? 1U : 0U) << base::word(row.kind);
    EXPECT_EQ(inspection::stays_in(row.kind), row.stays);
    EXPECT_EQ(check.errors[0].row, 1U);
  }
}

TEST(CaseList, KeepsACaseThatEndedLater) {
  auto each = good("X1");
  each.ended = make_date(2022, 8, 30);  // four weeks and a day
  EXPECT_TRUE(inspection::check_list({"X1"}, {each}, fieldwork).errors.empty());
}

TEST(CaseList, ACaseNobodyKnowsIsNotInTheUnit) {
  auto const check = inspection::check_list({"X9"}, {}, fieldwork);
  EXPECT_EQ(kinds(check), std::vector{ListError::not_in_unit});
  EXPECT_TRUE(check.eligible.empty());
}

TEST(CaseList, OfTwoSentencesLooksAtTheOneThatBelongs) {
  auto earlier = good("X1"), later = good("X1");
  earlier.began = make_date(2020, 1, 1);
  for (auto const& record : {std::vector{earlier, later}, std::vector{later, earlier}}) {
    auto const check = inspection::check_list({"X1"}, record, fieldwork);
    EXPECT_TRUE(check.errors.empty());
    EXPECT_EQ(check.eligible.at(0).began, later.began);
    EXPECT_EQ(kinds(inspection::check_list({}, record, fieldwork)), std::vector{ListError::missing_from_list});
  }
  later.began = make_date(2021, 1, 1);
  EXPECT_EQ(kinds(inspection::check_list({"X1"}, {later, earlier}, fieldwork)), std::vector{ListError::began_outside_window});
}

TEST(CaseList, OfADuplicateTheFirstRowStays) {
  auto const check = inspection::check_list({"X1", "X1", "X1"}, {good("X1")}, fieldwork);
  EXPECT_EQ(kinds(check), (std::vector{ListError::duplicate, ListError::duplicate}));
  EXPECT_EQ(check.errors[0].row, 2U);
  EXPECT_EQ(check.eligible.size(), 1U);
}

TEST(CaseList, AddsWhatTheListForgotAndNothingElse) {
  auto elsewhere = good("X3"), custody = good("X4"), secret = good("X2");
  elsewhere.in_unit = false;
  custody.sentence = people::SentenceKind::custody;
  secret.restricted = true;
  auto const check = inspection::check_list({"X5"}, {good("X5"), custody, elsewhere, secret, good("X1")}, fieldwork);
  EXPECT_EQ(kinds(check), (std::vector{ListError::missing_from_list, ListError::missing_from_list, ListError::restricted}));
  EXPECT_EQ(check.errors[0].crn, "X1");
  EXPECT_EQ(check.errors[0].row, 0U);
  ASSERT_EQ(check.eligible.size(), 3U);
  EXPECT_EQ(check.eligible[0].crn, "X1") << "by CRN";
  EXPECT_EQ(check.counts.at(ListError::missing_from_list), 2);
  EXPECT_EQ(check.counts.at(ListError::restricted), 1);
  EXPECT_FALSE(check.counts.contains(ListError::duplicate));
}

TEST(CaseList, IsDrawnFromOnceEachHasALevel) {
  auto unknown = good("X1");
  unknown.rosh = Rosh::not_assessed;
  auto const check = inspection::check_list({"X1", "X2"}, {unknown, good("X2")}, fieldwork);
  EXPECT_EQ(check.awaiting_first_look(), 1);
  auto const population = check.population();
  ASSERT_EQ(population.size(), 1U);
  EXPECT_EQ(population[0].stratum, "M/community/low_medium");
}

TEST(CaseList, EveryKindIsExplained) {
  for (auto const& row : base::Words<ListError>::table) EXPECT_FALSE(inspection::explained(row.value).empty());
}

}  // namespace
