// A map of the country without geography: each region is a block of squares, one for each of its delivery units, laid roughly as
// the country lies (policy/map.toml). Lengths are in half squares.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace organisation {

struct RegionBlock {
  std::string code = {};   // of the region
  int column = 0;          // of its first square, from the left
  int row = 0;             // from above; the region's name stands over it
  int across = 1;          // squares side by side
  int rows_for(std::size_t units) const { return static_cast<int>((units + static_cast<std::size_t>(across) - 1) / static_cast<std::size_t>(across)); }
};

struct MapLayout {
  std::vector<RegionBlock> regions = {};
  RegionBlock const* block(std::string_view code) const {
    for (auto const& one : regions)
      if (one.code == code) return &one;
    return nullptr;
  }
};

struct Square {
  int column = 0;
  int row = 0;
};
// The square of the nth unit of a region.
constexpr Square square_of(int column, int row, int across, int nth) { return {column + 2 * (nth % across), row + 2 * (nth / across)}; }

// How far the drawing reaches, given how many units each region has.
struct Extent {
  int columns = 0;
  int rows = 0;
  void take(RegionBlock const& block, std::size_t units) {
    columns = std::max(columns, block.column + 2 * block.across);
    rows = std::max(rows, block.row + 2 * block.rows_for(units));
  }
};

}  // namespace organisation
