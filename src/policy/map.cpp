#include "policy/map.hpp"

#include "policy/table.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace policy {

namespace {

constexpr int widest = 28;   // half squares: a square is a finger wide on a telephone, and no more would be
constexpr int longest = 200;

organisation::RegionBlock read_region(Table table, organisation::MapLayout const& known) {
  organisation::RegionBlock block{.code = table.text("code"), .column = table.whole("column", 0, widest), .row = table.whole("row", 2, longest), .across = table.whole("across", 1, widest / 2)};
  if (block.code.empty()) table.mistake("code", "must not be empty");
  if (known.block(block.code)) table.mistake("code", fmt::format("“{}” stands twice", block.code));
  if (block.column + 2 * block.across > widest) table.mistake("across", fmt::format("reaches beyond {} half squares", widest));
  table.finish();
  return block;
}

}  // namespace

organisation::MapLayout map_layout(std::string const& name, std::string_view toml) {
  auto file = Table::parse(name, toml);
  organisation::MapLayout layout;
  for (auto& each : file.tables("region")) layout.regions.push_back(read_region(std::move(each), layout));
  if (layout.regions.empty()) file.mistake("region", "is missing");
  file.finish();
  return layout;
}

organisation::MapLayout map_layout(std::span<base::EmbeddedFile const> files) {
  auto const found = std::ranges::find(files, map_file, &base::EmbeddedFile::path);
  if (found == files.end()) throw Mistake(std::string(map_file), 0, "", "is missing");
  return map_layout(std::string(map_file), found->bytes);
}

}  // namespace policy
