#include "policy/allocation.hpp"

#include "workload/rules.hpp"

#include <gtest/gtest.h>

namespace {

using workload_test::shipped;

std::string with(std::string_view what, std::string_view instead) {
  auto text = shipped("allocation.toml");
  auto const at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return text.replace(at, what.size(), instead);
}
std::string mistake(std::string const& toml) {
  try {
    policy::allocation_rules("allocation.toml", toml);
  } catch (policy::Mistake const& mistake) {
    return mistake.what();
  }
  return "none";
}

}  // namespace

TEST(policy_allocation, the_shipped_file_is_sound) {
  auto const rules = policy::allocation_rules("allocation.toml", shipped("allocation.toml"));
  EXPECT_EQ(rules.grades.size(), 3u);
  EXPECT_EQ(rules.allocate_within.at(people::SentenceKind::licence), 1);
  EXPECT_EQ(rules.repeat_minutes, 5);
  EXPECT_FALSE(rules.impact_as_source);
  EXPECT_TRUE(policy::allocation_rules("allocation.toml", with("\"old_tier\"", "\"as_source\"")).impact_as_source);
}

TEST(policy_allocation, a_slip_is_named_with_file_line_and_key) {
  struct Slip {
    char const *what, *instead, *said;
  };
  for (auto const& [what, instead, said] : {
           Slip{"PO = {", "SPO = {", "is no grade of practitioner"},
           Slip{"PSO = {", "PXO = {", "is no grade of practitioner"},
           Slip{"rosh = \"very_high\"", "rosh = \"severe\"", "is not one of"},
           Slip{"rosh = \"very_high\"", "rosh = \"not_assessed\"", "must be a level"},
           Slip{"rosh = \"very_high\"", "rosh = \"high\"", "nobody may hold every case"},
           Slip{"mappa = 3", "mappa = 2", "nobody may hold every case"},
           Slip{"mappa = 3", "mappa = 4", "must be a whole number"},
           Slip{"licence = 1\n", "", "is missing"},
           Slip{"licence = 1", "license = 1\nlicence = 1", "this key is not known here"},
           Slip{"earlier = 8", "earlier = 11", "must rise"},
           Slip{"\"old_tier\"", "\"new_tier\"", "must be old_tier or as_source"},
           Slip{"repeat_minutes = 5", "repeat_minutes = -5", "must be a whole number"},
       })
    EXPECT_NE(mistake(with(what, instead)).find(said), std::string::npos) << what << "\n" << mistake(with(what, instead));
  EXPECT_TRUE(mistake(with("mappa = 3", "mappa = 4")).starts_with("allocation.toml, line "));
}

TEST(policy_allocation, the_book_gives_the_version_of_the_day) {
  auto const first = shipped("allocation.toml");
  auto const later = with("2023-01-01", "2024-01-01");
  std::array const files{base::EmbeddedFile{"allocation-2024-1.toml", later}, base::EmbeddedFile{"allocation.toml", first}};
  auto const book = policy::allocation_rule_book(files);
  EXPECT_EQ(book.on(base::make_date(2023, 6, 28)).valid_from, base::make_date(2023, 1, 1));
  EXPECT_EQ(book.on(base::make_date(2022, 1, 1)).valid_from, base::make_date(2023, 1, 1));
  EXPECT_EQ(book.on(base::make_date(2024, 1, 1)).valid_from, base::make_date(2024, 1, 1));
}
