#include "spreadsheets/numbers_and_dates.hpp"

#include <algorithm>

#include <gtest/gtest.h>
#include <sstream>

namespace {

struct Ran {
  int code = 0;
  std::string out = {}, err = {};
};

struct Clock2023 final : base::Clock {
  base::Instant now() const override { return base::from_london(base::local_from_iso("2023-06-28T09:00").value()); }
};

template <class Rule>
Ran run(Rule rule, std::string csv) {
  std::istringstream in{std::move(csv)};
  std::ostringstream out, err;
  int const code = rule(in, out, err);
  return {code, out.str(), err.str()};
}

Ran pnc(std::string csv) {
  return run([](auto& in, auto& out, auto& err) { return spreadsheets::rules_pnc(in, out, err, Clock2023{}); }, std::move(csv));
}
Ran due(std::string rows) { return run(spreadsheets::rules_due_dates, "id,start,days,paused\n" + rows); }

}  // namespace

TEST(spreadsheets_numbers_and_dates, pnc_numbers_are_checked_and_made_canonical) {
  auto const ran = pnc("id,value\n1,81/34u\n2,2003/0011985Z\n3,\n4, 1981/34U \n");
  EXPECT_EQ(ran.out, "id,valid,canonical\n1,true,1981/0000034U\n2,false,\n3,false,\n4,true,1981/0000034U\n");
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.code, 0);
}

TEST(spreadsheets_numbers_and_dates, cro_numbers_of_both_files) {
  auto const ran = run(spreadsheets::rules_cro, "value,other,id\r\n85227/65l,x,a\r\nsf99/1b,y,b\r\n85227/65G,z,c\r\n");
  EXPECT_EQ(ran.out, "id,valid,canonical\na,true,085227/65L\nb,true,SF99/1B\nc,false,\n");
  EXPECT_EQ(ran.code, 0);
}

TEST(spreadsheets_numbers_and_dates, due_dates_by_the_clock_of_enquiries) {
  auto const ran = due("a,2023-06-28T09:00,10,\nb,2023-06-28 17:00,0,\n"
                       "c,2023-06-28T09:00,2,2023-06-29T10:00/2023-06-29T17:01\n"
                       "d,2023-06-28T09:00,2,2023-06-29T10:00/2023-07-03T09:00; 2023-06-30T09:00/2023-07-05T18:00\n");
  EXPECT_EQ(ran.out, "id,due\na,2023-07-12\nb,2023-06-29\nc,2023-07-03\nd,2023-07-07\n");
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.code, 0);
}

// Corners of the clock, worked out by hand from its wording.
TEST(spreadsheets_numbers_and_dates, a_pause_holds_its_first_minute_and_not_its_last) {
  auto const ran = due("from17,2023-06-28T09:00,1,2023-06-29T17:00/2023-06-29T17:01\nto17,2023-06-28T09:00,1,2023-06-29T09:00/2023-06-29T17:00\n"
                       "empty,2023-06-28T09:00,1,2023-06-29T17:00/2023-06-29T17:00\nday0,2023-06-28T09:00,0,2023-06-01T00:00/2023-07-31T00:00\n"
                       "spring,2023-03-24T09:00,1,2023-03-26T01:30/2023-03-27T17:00\nautumn,2023-10-27T16:59,1,2023-10-29T01:10/2023-10-30T17:01\n");
  EXPECT_EQ(ran.out, "id,due\nfrom17,2023-06-30\nto17,2023-06-29\nempty,2023-06-29\nday0,2023-06-28\nspring,2023-03-27\nautumn,2023-10-31\n");
  EXPECT_EQ(ran.err, "");
}

TEST(spreadsheets_numbers_and_dates, bank_holidays_that_were_moved_or_added) {
  auto const ran = due("jubilee,2022-06-01T17:00,0,\nchristmas,2021-12-24T17:00,0,\nve,2020-05-07T10:00,1,\nnotve,2020-05-04T10:00,0,\n"
                       "funeral,2022-09-16T17:00,0,\ncrown,2023-05-05T16:59,1,\nnewyear,2022-01-01T09:00,0,\nleap,2024-02-28T09:00,1,\n");
  EXPECT_EQ(ran.out, "id,due\njubilee,2022-06-06\nchristmas,2021-12-29\nve,2020-05-11\nnotve,2020-05-04\nfuneral,2022-09-20\ncrown,2023-05-09\n"
                     "newyear,2022-01-04\nleap,2024-02-29\n");
}

TEST(spreadsheets_numbers_and_dates, spreadsheets_of_every_habit) {
  auto const ran = pnc("\xEF\xBB\xBF Value ,note,ID\r\n\r\n\"81/34u\",\"x, \"\"y\"\"\",\"1\"\r\n\xC2\xA0" "81/34U\t,,2\r\n81 /34U,,3\r\n8134U,,4\r\n1981034U,,5\r\n198134U,,6");
  EXPECT_EQ(ran.out, "id,valid,canonical\n1,true,1981/0000034U\n2,true,1981/0000034U\n3,false,\n4,true,1981/0000034U\n5,true,1981/0000034U\n6,true,1981/0000034U\n");
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.code, 0);
}

TEST(spreadsheets_numbers_and_dates, bad_rows_are_named_and_the_good_ones_answered) {
  auto const ran = due("a,2023-02-30T09:00,1,\nb,2023-06-28T09:00,-1,\nc,2023-06-28T09:00,1.5,\nd,2023-06-28T09:00,1,tomorrow\n"
                       "e,2023-06-28T09:00,1,2023-06-30T09:00/2023-06-29T09:00\nf,1969-12-31T09:00,1,\ng,2100-12-01T09:00,10000,\n"
                       "h,2023-06-28T09:00\ni,2023-06-28T09:00,99999999999999999999,\nok,2023-06-28T09:00,1,\n");
  EXPECT_EQ(ran.out, "id,due\nok,2023-06-29\n");
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(std::ranges::count(ran.err, '\n'), 9);
  EXPECT_TRUE(ran.err.starts_with("line 2: start: “2023-02-30T09:00” is no date and time")) << ran.err;
  for (auto const* part : {"line 3: days: “-1”", "line 4: days: “1.5”", "line 5: paused: “tomorrow”", "line 6: paused:", "ends before it begins",
                           "line 7: start lies outside the calendar", "line 8: the due date lies outside", "line 9: has 2 fields", "line 10: days:"})
    EXPECT_NE(ran.err.find(part), std::string::npos) << part << "\n" << ran.err;
}

TEST(spreadsheets_numbers_and_dates, a_header_without_the_columns_answers_nothing) {
  auto const ran = pnc("id,number\n1,81/34u\n");
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err, "line 1: has no column “value”; it needs id, value\n");
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(pnc("").code, 1);
  EXPECT_EQ(run(spreadsheets::rules_cro, "\"id\n").code, 1);
}
