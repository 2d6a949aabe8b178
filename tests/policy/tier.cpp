#include "policy/tier.hpp"

#include "workload/rules.hpp"

#include <gtest/gtest.h>

namespace {

using workload_test::shipped;

std::string with(std::string_view what, std::string_view instead) {
  auto text = shipped("tier.toml");
  auto const at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return text.replace(at, what.size(), instead);
}
std::string mistake(std::string const& toml) {
  try {
    policy::tier_rules("tier.toml", toml);
  } catch (policy::Mistake const& mistake) {
    return mistake.what();
  }
  return "none";
}

}  // namespace

TEST(policy_tier, the_shipped_file_is_sound_and_whole) {
  auto const rules = workload_test::tier_rules();
  EXPECT_EQ(rules.codes.complexity.size(), 10u);
  EXPECT_EQ(rules.codes.enforcement_outcomes.size(), 14u);
  EXPECT_EQ(rules.change.needs.sections.size(), 10u);
  EXPECT_EQ(rules.single.reoffending.rows.size(), 5u);
  EXPECT_EQ(rules.protect.levels.front().level, workload::Protect::a);
}

TEST(policy_tier, a_slip_is_named_with_file_line_and_key) {
  EXPECT_EQ(mistake(shipped("tier.toml")), "none");
  struct Slip {
    char const *what, *instead, *said;
  };
  for (auto const& [what, instead, said] : {
           Slip{"RVHR = \"very_high\"", "RVHR = \"highest\"", "“highest” is no level of risk of serious harm"},
           Slip{"to = \"99.989999999999994884\"", "to = \"6\"", "ends before it begins"},
           Slip{"from = \"7\"", "from = 7", "must be a text in quotes"},
           Slip{"from = \"7\"", "from = \"seven\"", "must be a decimal in quotes"},
           Slip{"levels = { A = 150, B = 20", "levels = { A = 20, B = 20", "a higher level must begin at more points"},
           Slip{"C = 10, D = 0 }", "C = 10 }", "the lowest level must begin at 0"},
           Slip{"M3 = 150 }", "M9 = 150 }", "“M9” is not among the levels of [codes]"},
           Slip{"severe = 7\nsan_standard = 3", "severe = 1\nsan_standard = 3", "comes before standard"},
           Slip{"section = \"ATTITUDES\"", "section = \"DRUG_MISUSE\"", "stands twice"},
           Slip{"section = \"EMOTIONAL_WELL_BEING\"", "section = \"EMOTIONS\"", "is not one of: ACCOMMODATION"},
           Slip{"\"2\" = 10", "\"5\" = 10", "“5” is no level from 0 to 3"},
           Slip{"SEVERE = 2 }", "WORSE = 2 }", "“WORSE” is not known here"},
           Slip{"unknown = 0, never = 0", "never = 0", "“unknown” is left out"},
           Slip{"csrp_from = \"3.0\"", "csrp_from = \"7\"", "must be less than in the row before"},
           Slip{"tiers = [\"A\", \"A\",", "tiers = [\"A\",", "must have as many as arp_from"},
           Slip{"\"15\", \"0\"]", "\"15\", \"16\"]", "must be falling decimals"},
           Slip{"within_years = 5", "within_years = 1", "must rise"},
           Slip{"stalking = \"F\"", "stalking = \"H\"", "is not one of"},
           Slip{"ignored = [\"HREG\"]", "ignored = []", "must name at least one code"},
           Slip{"ogrs_divisor = 10", "ogrs_divisor = 0", "must be a whole number from 1 to 100"},
           Slip{"iom = 2", "iom = 2\nmistyped = 1", "this key is not known here"},
       })
    EXPECT_NE(mistake(with(what, instead)).find(said), std::string::npos) << what << "\n" << mistake(with(what, instead));
  EXPECT_TRUE(mistake(with("ogrs_divisor = 10", "ogrs_divisor = 0")).starts_with("tier.toml, line "));
}

TEST(policy_tier, versions_by_their_date) {
  auto const text = shipped("tier.toml"), later = with("valid_from = 2023-01-01", "valid_from = 2027-01-01");
  std::array const files{base::EmbeddedFile{"tier-2027-1.toml", later}, base::EmbeddedFile{"tier.toml", text}};
  auto const book = policy::tier_rule_book(files);
  EXPECT_EQ(book.on(base::make_date(2027, 1, 1)).valid_from, base::make_date(2027, 1, 1));
  EXPECT_EQ(book.on(base::make_date(2026, 12, 31)).valid_from, base::make_date(2023, 1, 1));
  EXPECT_EQ(book.on(base::make_date(2000, 1, 1)).valid_from, base::make_date(2023, 1, 1));
  std::array const twice{base::EmbeddedFile{"tier.toml", text}, base::EmbeddedFile{"tier-2.toml", text}};
  EXPECT_THROW(policy::tier_rule_book(twice), policy::Mistake);
  EXPECT_THROW(policy::tier_rule_book({}), policy::Mistake);
}
