// The programmes as they are shipped, against the table of section 4.4 and its one formula; and mistakes named.
#include "policy/inspection.hpp"

#include "inspection/domain/rate.hpp"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace {

using inspection::Rating;

std::string read(std::filesystem::path const& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inspection::Programme shipped(std::string const& id) {
  auto const file = std::filesystem::path(SOURCE_DIR) / "policy/inspection" / (id + ".toml");
  return policy::inspection_programme("inspection/" + id + ".toml", read(file));
}

TEST(Programmes, BandTheirTotalsByTheFormula) {
  struct Row {
    char const* id;
    int standards, maximum;
  };
  for (auto const& row : {Row{"2018", 12, 30}, Row{"2021", 10, 27}, Row{"2023", 7, 21}, Row{"2023-regional", 8, 24}, Row{"youth", 12, 36}}) {
    auto const programme = shipped(row.id);
    EXPECT_EQ(programme.standards.size(), static_cast<std::size_t>(row.standards)) << row.id;
    EXPECT_EQ(programme.max_points, row.maximum) << row.id;
    for (int total = 0; total <= programme.max_points; ++total) {
      auto const expected = 6 * total <= row.maximum ? Rating::inadequate : 2 * total <= row.maximum ? Rating::requires_improvement
                          : 6 * total <= 5 * row.maximum ? Rating::good : Rating::outstanding;
      EXPECT_EQ(inspection::overall(programme, total), expected) << row.id << " " << total;
    }
  }
}

TEST(Programmes, OfTwoFifthStandardsTheOtherMayBeConfigured) {
  auto toml = read(std::filesystem::path(SOURCE_DIR) / "policy/inspection/2021.toml");
  EXPECT_EQ(shipped("2021").by_id("P21-2.6")->in_place_of, "court");
  toml.replace(toml.find("fifth_casework_standard = \"court\""), 33, "fifth_casework_standard = \"outcomes\"");
  auto const programme = policy::inspection_programme("2021.toml", toml);
  EXPECT_EQ(programme.by_id("P21-2.1")->in_place_of, "outcomes");
  EXPECT_TRUE(programme.by_id("P21-2.6")->in_place_of.empty());
}

TEST(Programmes, AMistakeNamesFileLineAndKey) {
  auto const good = read(std::filesystem::path(SOURCE_DIR) / "policy/inspection/2023.toml");
  struct Slip {
    char const* was;
    char const* is;
    char const* says;
  };
  for (auto const& slip : {Slip{"RI = 10", "RI = 3", "overall_upper: RI must be above I"}, Slip{"max = 21", "max = 24", "overall_upper: O must be the maximum"},
                           Slip{"O = 21", "O = 21, X = 22", "overall_upper: has a name"}, Slip{"\"ASS-D\"", "\"ASS-E\"", "stands twice"},
                           Slip{"id = \"P23-1.2\"", "id = \"P23-1.1\"", "stands twice"}, Slip{"kind = \"casework\"", "kind = \"case\"", "is not one of"},
                           Slip{"\"lowest\"", "\"average\"", "must be \"lowest\""}, Slip{"one_case = true", "one_kase = true", "not known here"}}) {
    auto toml = good;
    toml.replace(toml.find(slip.was), std::string_view(slip.was).size(), slip.is);
    try {
      policy::inspection_programme("2023.toml", toml);
      ADD_FAILURE() << slip.is;
    } catch (policy::Mistake const& mistake) {
      EXPECT_NE(std::string(mistake.what()).find("2023.toml, line"), std::string::npos) << mistake.what();
      EXPECT_NE(std::string(mistake.what()).find(slip.says), std::string::npos) << mistake.what();
    }
  }
}

}  // namespace
