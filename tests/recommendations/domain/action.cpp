// An action: where it stands on a day, and who hears of it when it is late.
#include "recommendations/domain/action.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using base::make_date;
using recommendations::ActionFacts;
using recommendations::ActionStatus;
using recommendations::Rung;

auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
base::Date const due = make_date(2023, 8, 21);  // a Monday; the 28th is a bank holiday

TEST(Action, StandsWhereTheDayPutsIt) {
  ActionFacts facts{.due = due};
  auto const day = std::chrono::days(1);
  EXPECT_EQ(recommendations::status_on(facts, due), ActionStatus::not_started);
  EXPECT_EQ(recommendations::status_on(facts, due + day), ActionStatus::late);
  facts.started = due - day;
  EXPECT_EQ(recommendations::status_on(facts, due - 2 * day), ActionStatus::not_started);
  EXPECT_EQ(recommendations::status_on(facts, due), ActionStatus::in_progress);
  EXPECT_EQ(recommendations::status_on(facts, due + day), ActionStatus::late);
  facts.done = due + 2 * day;
  EXPECT_EQ(recommendations::status_on(facts, due + 30 * day), ActionStatus::done);
  facts.verified = due + 5 * day;
  EXPECT_EQ(recommendations::status_on(facts, due + 30 * day), ActionStatus::verified);
}

TEST(Action, IsHeardOfOnDaysNoughtFiveTenAndTwenty) {
  EXPECT_EQ(recommendations::escalates_on(Rung::owner, due, calendar), due);
  EXPECT_EQ(recommendations::escalates_on(Rung::head_of_pdu, due, calendar), make_date(2023, 8, 29)) << "over the bank holiday";
  EXPECT_EQ(recommendations::escalates_on(Rung::regional_director, due, calendar), make_date(2023, 9, 5));
  EXPECT_EQ(recommendations::escalates_on(Rung::national, due, calendar), make_date(2023, 9, 19));
  ActionFacts facts{.due = due};
  auto const reached = [&](base::Date day) { return recommendations::reached(facts, day, calendar).size(); };
  EXPECT_EQ(reached(make_date(2023, 8, 20)), 0U);
  EXPECT_EQ(reached(due), 1U);
  EXPECT_EQ(reached(make_date(2023, 8, 28)), 1U);
  EXPECT_EQ(reached(make_date(2023, 8, 29)), 2U);
  EXPECT_EQ(reached(make_date(2023, 12, 1)), 4U);
  facts.done = make_date(2023, 9, 1);
  EXPECT_EQ(reached(make_date(2023, 12, 1)), 0U);
}

RC_GTEST_PROP(Action, NeverComesDownWhileItIsNotDone, ()) {
  ActionFacts const facts{.due = due + std::chrono::days(*rc::gen::inRange(0, 1000))};
  auto const day = facts.due + std::chrono::days(*rc::gen::inRange(-10, 60));
  RC_ASSERT(recommendations::reached(facts, day, calendar).size() <= recommendations::reached(facts, day + std::chrono::days(1), calendar).size());
}

TEST(Action, NeedsAMeasureAnOwnerAndDates) {
  EXPECT_EQ(recommendations::mistakes(recommendations::Action{}).size(), 5U);
  recommendations::Action action{.text = "Check every enquiry.", .measure = "All acted on by the due date.", .owner = "Head of PDU", .start = due, .due = due};
  EXPECT_TRUE(recommendations::mistakes(action).empty());
  action.due = due - std::chrono::days(1);
  EXPECT_EQ(recommendations::mistakes(action).at(0).field, "due");
}

}  // namespace
