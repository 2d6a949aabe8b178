// The published vectors (tests/workload/vectors) as tables, and what two lists of k=v pairs say differently.
#pragma once
#include "base/csv.hpp"
#include "base/text.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace vectors {

using Row = std::map<std::string, std::string>;

inline std::vector<Row> table(std::istream& csv) {
  base::CsvReader reader{csv};
  std::vector<Row> rows;
  while (true) {
    auto const row = reader.next();
    EXPECT_TRUE(row) << (row ? "" : row.error().why);
    if (!row || !*row) return rows;
    auto& one = rows.emplace_back();
    for (std::size_t i = 0; i < reader.header().size(); ++i) one[reader.header()[i]] = (*row)->fields[i];
  }
}
inline std::string text(std::string const& name) {
  std::ostringstream all;
  all << std::ifstream(SOURCE_DIR "/tests/workload/vectors/" + name).rdbuf();
  return all.str();
}
inline std::vector<Row> table(std::string const& csv) {
  std::istringstream stream{csv};
  return table(static_cast<std::istream&>(stream));
}
inline std::map<std::string, Row> by_id(std::string const& csv) {
  std::map<std::string, Row> rows;
  for (auto& row : table(csv)) rows[row["id"]] = row;
  return rows;
}
inline Row pairs(std::string_view text) {
  Row all;
  for (auto part : base::split(text, ';'))
    if (auto const equals = part.find('='); equals != part.npos) all[std::string(part.substr(0, equals))] = part.substr(equals + 1);
  return all;
}
// Each pair of `expected` that `got` does not have, as "key: expected, got".
inline std::vector<std::string> missing(std::string_view expected, std::string_view got) {
  std::vector<std::string> all;
  auto said = pairs(got);
  for (auto const& [key, value] : pairs(expected))
    if (!said.contains(key) || said[key] != value) all.push_back(key + ": " + value + ", " + (said.contains(key) ? said[key] : "nothing"));
  return all;
}

}  // namespace vectors
