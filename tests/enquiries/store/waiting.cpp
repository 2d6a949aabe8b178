#include "enquiries/store/waiting.hpp"

#include "enquiries/domain/due.hpp"
#include "enquiries/domain/state.hpp"
#include "kit/dates.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace enquiries;

// The definition in SQL and the one in the domain are one.
TEST(enquiries_waiting, the_sql_names_exactly_the_waiting_states) {
  for (auto const& row : base::Words<EnquiryState>::table) {
    auto const quoted = "'" + std::string(row.word) + "'";
    EXPECT_EQ(sql_of::waiting.find(quoted) != std::string_view::npos, is_waiting(row.value)) << row.word;
    EXPECT_EQ(sql_of::with_partner.find(quoted) != std::string_view::npos, is_with_partner(row.value)) << row.word;
    EXPECT_EQ(sql_of::beside.find(quoted) != std::string_view::npos, is_beside_waiting(row.value)) << row.word;
    EXPECT_EQ(sql_of::open.find(quoted) != std::string_view::npos, is_over(row.value)) << row.word;
  }
}

// The band that SQL gives by comparing dates is the band of the working days late.
RC_GTEST_PROP(enquiries_waiting, bands_by_date_are_bands_by_working_days, ()) {
  auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
  auto const today = *kit::day_between(base::make_date(2022, 1, 1), base::make_date(2025, 12, 31));
  auto const due = today - std::chrono::days{*rc::gen::inRange(-20, 150)};
  auto const params = age_starts(today, calendar);
  auto const start = [&](std::string_view name) {
    for (auto const& param : params)
      if (param.name == name) return std::get<std::string>(param.value.stored());
    return std::string{};
  };
  auto const at = base::iso(due);
  auto const by_date = at >= start("late_0")    ? AgeBand::not_yet_due
                       : at >= start("late_5")  ? AgeBand::to_5
                       : at >= start("late_10") ? AgeBand::to_10
                       : at >= start("late_20") ? AgeBand::to_20
                       : at >= start("late_60") ? AgeBand::to_60
                                                : AgeBand::over_60;
  RC_ASSERT(by_date == age_band(working_days_late(due, today, calendar)));
}
