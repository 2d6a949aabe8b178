#include "policy/map.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <map>
#include <set>

namespace policy {
namespace {

std::string fault(std::string_view toml) {
  try {
    map_layout("map.toml", toml);
    return "no mistake";
  } catch (Mistake const& mistake) {
    return mistake.what();
  }
}

TEST(MapPolicy, EveryRegionHasItsOwnSquaresAndNoTwoOverlap) {
  std::ifstream in(std::string(SOURCE_DIR) + "/policy/map.toml", std::ios::binary);
  auto const layout = map_layout("map.toml", std::string(std::istreambuf_iterator<char>(in), {}));
  EXPECT_EQ(layout.regions.size(), 12u);
  // Units of each region as data/organisation has them.
  std::map<std::string, std::size_t> const units{{"N54", 7}, {"N51", 13}, {"N50", 8}, {"N55", 11}, {"N53", 6}, {"N52", 10}, {"N56", 8}, {"N07", 18}, {"N57", 5}, {"N59", 7}, {"N58", 9}, {"N03", 6}};
  std::set<std::pair<int, int>> taken;
  for (auto const& block : layout.regions) {
    ASSERT_TRUE(units.contains(block.code)) << block.code;
    for (int row = block.row - 1; row < block.row + 2 * block.rows_for(units.at(block.code)); ++row)   // its name stands above
      for (int column = block.column; column < block.column + 2 * block.across; ++column) EXPECT_TRUE(taken.insert({column, row}).second) << block.code << " at " << column << ", " << row;
  }
}

TEST(MapPolicy, MistakesNameFileKeyAndLine) {
  EXPECT_EQ(fault("[[region]]\ncode = \"N1\"\ncolumn = 1\nrow = 2\nacross = 3\n"), "no mistake");
  EXPECT_NE(fault("").find("region"), std::string::npos);
  EXPECT_NE(fault("[[region]]\ncode = \"N1\"\ncolumn = 1\nrow = 1\nacross = 3\n").find("map.toml, line 4, region[1].row"), std::string::npos) << "no room for the name";
  EXPECT_NE(fault("[[region]]\ncode = \"N1\"\ncolumn = 25\nrow = 2\nacross = 3\n").find("beyond 28"), std::string::npos);
  EXPECT_NE(fault("[[region]]\ncode = \"N1\"\ncolumn = 1\nrow = 2\nacross = 3\n[[region]]\ncode = \"N1\"\ncolumn = 9\nrow = 2\nacross = 3\n").find("stands twice"), std::string::npos);
  EXPECT_NE(fault("[[region]]\ncode = \"N1\"\ncolumn = 1\nrow = 2\nacross = 3\ncolour = \"red\"\n").find("colour"), std::string::npos);
}

}  // namespace
}  // namespace policy
