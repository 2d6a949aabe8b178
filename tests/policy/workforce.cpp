#include "policy/workforce.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace policy_workforce {
namespace {

using namespace policy;

std::string shipped() {
  std::ostringstream all;
  all << std::ifstream(SOURCE_DIR "/policy/workforce.toml").rdbuf();
  return all.str();
}

TEST(PolicyWorkforce, TheShippedFileIsTheDefault) {
  auto const rules = staffing_rules("workforce.toml", shipped());
  EXPECT_EQ(rules.long_sickness_days, workforce::StaffingRules{}.long_sickness_days);
  EXPECT_EQ(rules.valid_from, base::make_date(2021, 6, 26));
}

TEST(PolicyWorkforce, NamesWhatIsWrong) {
  EXPECT_THROW(staffing_rules("workforce.toml", shipped() + "\nlong_sickness_weeks = 4\n"), Mistake);
  EXPECT_THROW(staffing_rules("workforce.toml", "version = \"x\"\nvalid_from = 2023-01-01\nlong_sickness_days = 0\n"), Mistake);
  EXPECT_THROW(staffing_rules("workforce.toml", "version = \"x\"\nvalid_from = 2023-01-01\n"), Mistake);
  EXPECT_THROW(staffing_book({}), Mistake);
}

TEST(PolicyWorkforce, ADayHasTheVersionOfItsTime) {
  std::string const first = "version = \"1\"\nvalid_from = 2021-06-26\nlong_sickness_days = 28\n", second = "version = \"2\"\nvalid_from = 2024-04-01\nlong_sickness_days = 21\n";
  std::vector<base::EmbeddedFile> const files{{"workforce-2024-1.toml", second}, {"workforce.toml", first}, {"workload.toml", "x"}};
  auto const book = staffing_book(files);
  EXPECT_EQ(book.on(base::make_date(2024, 3, 31)).version, "1");
  EXPECT_EQ(book.on(base::make_date(2024, 4, 1)).version, "2");
  EXPECT_EQ(book.on(base::make_date(2020, 1, 1)).version, "1");
}

}  // namespace
}  // namespace policy_workforce
