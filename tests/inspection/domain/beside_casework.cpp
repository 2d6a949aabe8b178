#include "inspection/domain/beside_casework.hpp"

#include "inspection/programme.hpp"

#include <gtest/gtest.h>

namespace inspection {
namespace {

TEST(BesideCasework, TheMiddleBandTheLowerOfTwo) {
  auto const programme = small_programme();
  EXPECT_EQ(middle_band(rate(programme, {})), std::nullopt);
  EXPECT_EQ(middle_band(rate(programme, {{.standard = "S-2", .counts = {{"ASS-E", {9, 10}}}}})), Rating::outstanding);
  EXPECT_EQ(middle_band(rate(programme, {{.standard = "S-2", .counts = {{"ASS-E", {9, 10}}}}, {.standard = "S-3", .counts = {{"CRT", {1, 10}}}}})), Rating::inadequate);
  EXPECT_EQ(middle_band(rate(programme, {{.standard = "S-1", .judged = Rating::good}})), std::nullopt) << "an organisational standard is no casework";
}

TEST(BesideCasework, TwoBandsApartEitherWay) {
  EXPECT_FALSE(two_bands_apart(Rating::good, Rating::requires_improvement));
  EXPECT_TRUE(two_bands_apart(Rating::good, Rating::inadequate));
  EXPECT_TRUE(two_bands_apart(Rating::inadequate, Rating::outstanding));
}

}  // namespace
}  // namespace inspection
