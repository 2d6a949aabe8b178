#include "workload/domain/decimal.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace workload {
namespace {

Decimal of(std::string_view text) { return Decimal::from(text).value(); }

TEST(WorkloadDecimal, ReadsDigitsAndOnePoint) {
  for (auto const* text : {"0", "7", "7.0", "-0.5", "99.989999999999994884", "999999999999999"}) EXPECT_EQ(of(text).text(), text);
  for (auto const* text : {"", ".5", "5.", "1e3", "+1", "1,5", " 1", "1 ", "--1", "1.2.3", "0.1234567890123456789", "1000000000000000", "NaN"})
    EXPECT_FALSE(Decimal::from(text)) << text;
}

TEST(WorkloadDecimal, ComparesByValueWhateverThePlaces) {
  EXPECT_EQ(of("7"), of("7.00"));
  EXPECT_LT(of("6.99"), of("6.995"));
  EXPECT_LT(of("-1"), of("-0.5"));
  EXPECT_EQ(of("7.50").plain(), "7.5");
  EXPECT_EQ(of("100").plain(), "100");
}

TEST(WorkloadDecimal, RoundsHalfUpAwayFromZero) {
  EXPECT_EQ(Decimal::ratio(1, 2000, 3).text(), "0.001");
  EXPECT_EQ(Decimal::ratio(1, 2001, 3).text(), "0.000");
  EXPECT_EQ(Decimal::ratio(-1, 2000, 3).text(), "-0.001");
  EXPECT_EQ(Decimal::ratio(1, 3, 15).text(), "0.333333333333333");
  EXPECT_EQ(Decimal::ratio(2, 3, 0), Decimal(1));
  EXPECT_EQ(of("2.5").rounded(), 3);
  EXPECT_EQ(of("-2.5").rounded(), -3);
  EXPECT_EQ(of("-2.9").cut(), -2);
}

TEST(WorkloadDecimal, TooManyDigitsAreNotPassedOff) {
  auto const large = of("999999999999999.999999999999999999");
  EXPECT_THROW(large * large, std::overflow_error);
}

RC_GTEST_PROP(WorkloadDecimal, AddsAndTakesAwayExactly, (std::int32_t a, std::int32_t b)) {
  auto const x = Decimal(a) * of("0.001"), y = Decimal(b) * of("0.01");
  RC_ASSERT(x + y - y == x);
  RC_ASSERT(((x <=> y) == 0) == (a == static_cast<std::int64_t>(b) * 10));
  RC_ASSERT(Decimal::from((x + y).text()) == x + y);
}

}  // namespace
}  // namespace workload
