#include "policy/workload.hpp"

#include "workload/rules.hpp"

#include <gtest/gtest.h>

namespace {

using workload_test::shipped;

std::string with(std::string_view what, std::string_view instead) {
  auto text = shipped("workload.toml");
  auto const at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return text.replace(at, what.size(), instead);
}
std::string mistake(std::string const& toml) {
  try {
    policy::workload_weights("workload.toml", toml);
  } catch (policy::Mistake const& mistake) {
    return mistake.what();
  }
  return "none";
}

}  // namespace

TEST(policy_workload, the_shipped_file_is_sound_and_whole) {
  auto const& weights = workload_test::weights();
  EXPECT_EQ(weights.cases.size(), 16u);
  EXPECT_EQ(weights.contacts.size(), 36u + 12u + 10u);
  EXPECT_EQ(weights.contacts.at("CMS06"), 26);
  EXPECT_EQ(weights.contacts.at("CMS29"), 9);
  EXPECT_EQ(weights.reductions.size(), 26u);
  EXPECT_EQ(weights.grade_codes.size(), 100u);
}

TEST(policy_workload, a_slip_is_named_with_file_line_and_key) {
  EXPECT_EQ(mistake(shipped("workload.toml")), "none");
  struct Slip {
    char const *what, *instead, *said;
  };
  for (auto const& [what, instead, said] : {
           Slip{"A3 = {", "A4 = {", "is no tier from A3 to D0"},
           Slip{"D0 = { community = 29, license = 0, custody = 0 }\n", "", "is missing"},
           Slip{"community = 206", "community = -1", "must be a whole number"},
           Slip{"community = 206, ", "", "is missing"},
           Slip{"hours = \"37\"", "hours = \"370\"", "must be from 0 to 168"},
           Slip{"hours = \"37\"", "hours = 37", "must be a text in quotes"},
           Slip{"other = { points = 2176, hours = \"0\" }", "", "is missing"},
           Slip{"long_day = \"wednesday\"", "long_day = \"midweek\"", "must be a day of the week"},
           Slip{"left_out = [\"L\"", "left_out = [\"N\"", "names the row type that counts"},
           Slip{"red_from = 100", "red_from = 80", "must be a whole number from 90"},
           Slip{"PSO = [\"Q\"", "PSO = [\"M\"", "“M” stands twice"},
           Slip{"category = \"work\"", "category = \"leisure\"", "must be personal, learning or work"},
           Slip{"report_days = 30", "report_days = 30\nmistyped = 1", "this key is not known here"},
       })
    EXPECT_NE(mistake(with(what, instead)).find(said), std::string::npos) << what << "\n" << mistake(with(what, instead));
  EXPECT_TRUE(mistake(with("community = 206", "community = -1")).starts_with("workload.toml, line "));
}

TEST(policy_workload, the_file_must_be_there) { EXPECT_THROW(policy::workload_weight_book({}), policy::Mistake); }
