#include "publication/domain/tally.hpp"

#include <algorithm>
#include <map>

namespace publication {

std::vector<Tally> tallied(std::span<Inspection const> register_rows, Subject subject) {
  std::map<std::pair<std::string, std::string>, Tally> found;
  for (auto const& row : register_rows) {
    if (row.subject != subject || precision_of(row.published) == Precision::none) continue;
    auto const year = row.published.substr(0, 4);
    auto& tally = found[{row.programme, year}];
    tally.programme = row.programme;
    tally.year = year;
    ++tally.all;
    ++(row.overall ? tally.rated[static_cast<std::size_t>(inspection::points(*row.overall))] : tally.without);
  }
  std::vector<Tally> all;
  for (auto& [key, tally] : found) all.push_back(std::move(tally));
  return all;
}

Inspection const* latest_of(std::span<Inspection const> newest_first, UnitId unit) {
  auto const found = std::ranges::find_if(newest_first, [&](Inspection const& row) { return row.unit == unit && !row.published.empty(); });
  return found == newest_first.end() ? nullptr : &*found;
}

}  // namespace publication
