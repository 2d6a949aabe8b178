// An alert goes up at 17:00 in London if nobody has acknowledged it.
#include "inspection/domain/alert.hpp"

#include <gtest/gtest.h>

namespace {

using inspection::AlertTo;
using To = std::vector<AlertTo>;

base::Instant at(char const* london) { return base::from_london(*base::local_from_iso(london)); }
To const manager{AlertTo::manager}, head{AlertTo::manager, AlertTo::head_of_pdu}, all{AlertTo::manager, AlertTo::head_of_pdu, AlertTo::region};

TEST(Alert, GoesUpAtFiveInLondonAndOnAnHourLater) {
  inspection::AlertTimes const alert{.raised = at("2023-06-28T10:00")};  // summer time: 16:00 UTC
  auto const before = inspection::standing(alert, at("2023-06-28T17:00") - std::chrono::seconds(1));
  EXPECT_EQ(before.told, manager);
  EXPECT_FALSE(before.lead_told || before.late);
  EXPECT_EQ(base::iso_utc(*before.next_up_at), "2023-06-28T16:00:00Z");
  auto const then = inspection::standing(alert, at("2023-06-28T17:00"));
  EXPECT_EQ(then.told, head);
  EXPECT_TRUE(then.lead_told);
  EXPECT_EQ(then.next_up_at, at("2023-06-28T18:00"));
  auto const later = inspection::standing(alert, at("2023-06-29T09:00"));
  EXPECT_EQ(later.told, all);
  EXPECT_TRUE(later.late);
  EXPECT_FALSE(later.next_up_at);
}

TEST(Alert, InWinterLondonIsUtc) {
  EXPECT_EQ(base::iso_utc(inspection::goes_up_at(AlertTo::head_of_pdu, at("2023-01-10T09:00"))), "2023-01-10T17:00:00Z");
}

TEST(Alert, StopsWhereItIsAcknowledged) {
  inspection::AlertTimes alert{.raised = at("2023-03-07T10:00"), .acknowledged = at("2023-03-07T17:00")};
  auto const in_time = inspection::standing(alert, at("2023-03-09T10:00"));
  EXPECT_EQ(in_time.told, manager);
  EXPECT_FALSE(in_time.late || in_time.lead_told || in_time.next_up_at);
  alert.acknowledged = at("2023-03-07T17:30");
  auto const late = inspection::standing(alert, at("2023-03-09T10:00"));
  EXPECT_EQ(late.told, head);
  EXPECT_TRUE(late.late && late.lead_told);
  EXPECT_FALSE(late.next_up_at);
}

TEST(Alert, RaisedInTheEveningGoesUpAtOnceAndIsLateTheNextDay) {
  inspection::AlertTimes alert{.raised = at("2023-03-07T18:20")};
  EXPECT_EQ(inspection::standing(alert, alert.raised).told, head);
  EXPECT_EQ(inspection::goes_up_at(AlertTo::region, alert.raised), at("2023-03-07T19:20"));
  EXPECT_FALSE(inspection::standing(alert, at("2023-03-07T23:59")).late);
  EXPECT_TRUE(inspection::standing(alert, at("2023-03-08T00:00")).late);
  alert.acknowledged = at("2023-03-07T18:40");
  EXPECT_FALSE(inspection::standing(alert, at("2023-03-09T10:00")).late);
}

TEST(Alert, IsClosedOnceItIsFollowedUp) {
  inspection::AlertTimes alert{.raised = at("2023-03-07T10:00")};
  EXPECT_EQ(inspection::missing_to_close(alert).size(), 3U);
  alert.acknowledged = alert.action_set = at("2023-03-07T11:00");
  EXPECT_EQ(inspection::missing_to_close(alert), std::vector<std::string_view>{"It has not been followed up with a result."});
  alert.followed_up = at("2023-03-08T11:00");
  EXPECT_TRUE(inspection::missing_to_close(alert).empty());
}

}  // namespace
