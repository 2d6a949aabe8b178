#include "web/fields.hpp"

#include <gtest/gtest.h>

namespace {

std::string read(std::string_view text) {
  auto const time = web::typed_time(text);
  return time ? std::to_string(time->count() / 60) + ':' + std::to_string(time->count() % 60) : "none";
}

}  // namespace

TEST(web_fields, a_time_is_read_as_people_type_it) {
  for (auto const* text : {"14:20", "14.20", "1420", "2:20pm", "2.20 pm", "2.20PM", " 14:20 "}) EXPECT_EQ(read(text), "14:20") << text;
  for (auto const* text : {"9:05", "09:05", "9.05am", "905", "0905"}) EXPECT_EQ(read(text), "9:5") << text;
  EXPECT_EQ(read("9am"), "9:0");
  EXPECT_EQ(read("12am"), "0:0");
  EXPECT_EQ(read("12.30pm"), "12:30");
  EXPECT_EQ(read("0:01"), "0:1");
}

TEST(web_fields, what_is_no_time_is_none) {
  for (auto const* text : {"", "14", "25:00", "14:60", "13pm", "0am", "2:2", "14:20:30", "noon", "-1:20", "1 4 2 0 0", ":20", "14:"}) EXPECT_EQ(read(text), "none") << text;
}
