#include "risk/domain/arrangement.hpp"

#include <gtest/gtest.h>

namespace risk {
namespace {

base::Date const today = base::make_date(2023, 6, 28);
using std::chrono::days;

Arrangement good() {
  return {.status = ArrangementStatus::in_place, .what = "Contact at the centre", .who = "Ms Hall, Knowsley",
          .agreed_with = "Ms Hall, social worker, Knowsley", .from = today, .review = today + days{28}};
}

TEST(RiskArrangement, IsInPlaceWhenAgreedBegunAndInDate) { EXPECT_TRUE(in_place(good(), today)); }
TEST(RiskArrangement, IsNotInPlaceUntilItHasBegun) { EXPECT_FALSE(in_place(good(), today - days{1})); }
TEST(RiskArrangement, FallsBackTheDayAfterItsReview) {
  EXPECT_TRUE(in_place(good(), today + days{28}));
  EXPECT_FALSE(in_place(good(), today + days{29}));
}
TEST(RiskArrangement, NeedsANamedPersonWhoAgreed) {
  auto a = good();
  a.agreed_with = "  ";
  EXPECT_FALSE(in_place(a, today));
}
TEST(RiskArrangement, IsOnlyInPlaceInThatStatus) {
  for (auto status : {ArrangementStatus::proposed, ArrangementStatus::changed, ArrangementStatus::ended}) {
    auto a = good();
    a.status = status;
    EXPECT_FALSE(in_place(a, today));
    a.none_needed = true;
    a.rests_on_items = 1;
    EXPECT_FALSE(in_place(a, today));
  }
}
TEST(RiskArrangement, NoneNeededRestsOnItemsNeverOnSilence) {
  Arrangement a{.status = ArrangementStatus::in_place, .none_needed = true};
  EXPECT_FALSE(in_place(a, today));
  a.rests_on_items = 2;
  EXPECT_TRUE(in_place(a, today));
}

}  // namespace
}  // namespace risk
