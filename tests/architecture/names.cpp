// A type of one name stands once in a namespace. Two headers that each had one built and linked, and the program took the
// members of the one for those of the other: tiers came out wrong. Read from the sources, because no compiler says so.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>

namespace {

namespace fs = std::filesystem;

std::string namespace_of(std::string const& line, std::string const& before) {
  static std::regex const opens(R"(^namespace ([\w:]+) \{)");
  std::smatch found;
  return std::regex_search(line, found, opens) ? found[1].str() : before;
}

}  // namespace

TEST(names, a_type_stands_once_in_its_namespace) {
  std::regex const type(R"(^(?:struct|class|enum class) (\w+)(?: final)?(?: : [^;]+)? \{)");
  std::map<std::string, std::string> where;
  for (auto const& entry : fs::recursive_directory_iterator(fs::path(SOURCE_DIR) / "src")) {
    if (entry.path().extension() != ".hpp") continue;
    std::ifstream file(entry.path());
    std::string line, space;
    while (std::getline(file, line)) {
      space = namespace_of(line, space);
      std::smatch found;
      if (!std::regex_search(line, found, type)) continue;
      auto const [at, is_new] = where.emplace(space + "::" + found[1].str(), entry.path().string());
      EXPECT_TRUE(is_new || at->second == entry.path().string()) << at->first << " stands in " << at->second << " and in " << entry.path().string();
    }
  }
  EXPECT_GT(where.size(), 300u);
}
