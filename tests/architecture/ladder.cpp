// Reads every include of src/ and holds it against the ladder that CMakeLists.txt states: rooms and areas in their order,
// and inside an area domain <- store <- actions <- pages | api. An include never points up or forward.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

fs::path const root = SOURCE_DIR;

struct House {
  std::map<std::string, std::set<std::string>> after;  // room or area -> what it stands on, all the way down
  std::set<std::string> areas;
};

std::vector<std::string> words(std::string const& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), {}};
}

House read_house() {
  House house;
  std::ifstream file(root / "CMakeLists.txt");
  std::regex const call(R"(^(room|area)\((\w+)(?: AFTER ([\w ]+?))?(?: USES [\w ]+)?\))");
  for (std::string line; std::getline(file, line);) {
    std::smatch found;
    if (!std::regex_search(line, found, call)) continue;
    std::set<std::string> below;
    for (auto const& earlier : words(found[3].str())) {
      std::string const name = earlier.substr(0, earlier.find('_'));  // "risk_domain" stands on the area's domain
      below.insert(name);
      below.insert(house.after[name].begin(), house.after[name].end());
    }
    house.after[found[2]] = below;
    if (found[1] == "area") house.areas.insert(found[2]);
  }
  return house;
}

// The rooms a shelf may use, and the rung it stands on.
struct Shelf {
  int rung;
  std::set<std::string> rooms;
};
std::map<std::string, Shelf> const shelves{
    {"domain", {0, {"base"}}},
    {"store", {1, {"base", "sql", "ledger"}}},
    {"actions", {2, {"base", "sql", "ledger"}}},
    {"pages", {3, {"base", "sql", "ledger", "govuk", "http", "web"}}},
    {"api", {3, {"base", "sql", "ledger", "http", "web"}}},
};

// Plain identifiers and roles, without SQL: every domain may name them.
std::set<std::string> const pure_headers{"ledger/scope.hpp", "ledger/permission.hpp"};

struct Place {
  std::string room;   // or area
  std::string shelf;  // of an area
};

Place place_of(std::string const& path) {
  auto const first = path.find('/');
  auto const second = path.find('/', first + 1);
  return {path.substr(0, first), second == path.npos ? "" : path.substr(first + 1, second - first - 1)};
}

// Empty if the include is allowed; else why not.
std::string fault(House const& house, Place const& from, std::string const& included) {
  Place const to = place_of(included);
  bool const to_area = house.areas.contains(to.room);
  if (from.room == "app" || from.room == "pch") return {};
  if (!house.areas.contains(from.room)) {
    bool const stands_on_it = house.after.at(from.room).contains(to.room) && to.shelf == "domain";  // policy, mail: room(… AFTER …_domain)
    if (to_area && !stands_on_it) return "a room knows an area";
    return to.room == from.room || to.room == "base" || to_area || house.after.at(from.room).contains(to.room) ? "" : "a room it does not stand on";
  }
  auto const shelf = shelves.find(from.shelf);
  if (shelf == shelves.end()) return "no such shelf";
  if (!to_area) return shelf->second.rooms.contains(to.room) || pure_headers.contains(included) ? "" : "a room this shelf does not use";
  if (to.room != from.room && !house.after.at(from.room).contains(to.room)) return "a later area";
  auto const target = shelves.find(to.shelf);
  if (target == shelves.end()) return "no such shelf";
  bool const sideways = target->second.rung == shelf->second.rung && to.shelf != from.shelf;
  return target->second.rung > shelf->second.rung || sideways ? "up the ladder" : "";
}

TEST(Ladder, NoIncludePointsUpOrForward) {
  auto const house = read_house();
  ASSERT_TRUE(house.areas.contains("people"));
  std::regex const include(R"re(^\s*#include "([\w/]+\.hpp)")re");
  int read = 0;
  for (auto const& entry : fs::recursive_directory_iterator(root / "src")) {
    auto const extension = entry.path().extension();
    if (extension != ".hpp" && extension != ".cpp") continue;
    auto const path = fs::relative(entry.path(), root / "src").string();
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      std::smatch found;
      if (!std::regex_search(line, found, include) || found[1].str().starts_with("embedded/")) continue;
      ++read;
      auto const why = fault(house, place_of(path), found[1]);
      EXPECT_TRUE(why.empty()) << path << " includes " << found[1] << ": " << why;
    }
  }
  EXPECT_GT(read, 100);
}

TEST(Ladder, TheRuleItselfRefusesWhatPointsUp) {
  House const house = read_house();
  EXPECT_FALSE(fault(house, {"people", "domain"}, "people/store/people.hpp").empty());
  EXPECT_FALSE(fault(house, {"people", "store"}, "enquiries/domain/need.hpp").empty());
  EXPECT_FALSE(fault(house, {"people", "domain"}, "sql/connection.hpp").empty());
  EXPECT_FALSE(fault(house, {"people", "pages"}, "people/api/person.hpp").empty());
  EXPECT_FALSE(fault(house, {"base", ""}, "people/domain/person.hpp").empty());
  EXPECT_FALSE(fault(house, {"mail", ""}, "outbox/store/messages.hpp").empty());
  EXPECT_FALSE(fault(house, {"mail", ""}, "people/domain/person.hpp").empty());
  EXPECT_TRUE(fault(house, {"mail", ""}, "outbox/domain/letter.hpp").empty());
  EXPECT_TRUE(fault(house, {"enquiries", "actions"}, "people/store/people.hpp").empty());
}

}  // namespace
