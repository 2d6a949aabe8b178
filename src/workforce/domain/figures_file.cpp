#include "workforce/domain/figures_file.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <tuple>

namespace workforce {
namespace {

constexpr auto columns = std::to_array<FileColumns::Column>({{"as_at"}, {"unit"}, {"grade"}, {"fte"}, {"headcount", false}, {"target_fte", false}, {"source"}});

using Key = std::tuple<UnitId, Grade, base::Date, std::string>;

PublishedRow read_row(FileColumns& file, UnitNames const& units, base::Date today) {
  PublishedRow row{.line = file.line()};
  if (auto const day = file.date("as_at", true)) {
    row.as_at = *day;
    if (*day > today) file.fault("as_at", fmt::format("{} is still to come", base::date_in_full(*day)));
  }
  if (auto const typed = file.needed("unit"); !typed.empty()) {
    if (auto const unit = units.find(typed)) row.unit = unit->id;
    else file.fault("unit", unit.error());
  }
  if (auto const grade = file.grade("grade")) row.grade = *grade;
  row.hundredths = file.number("fte", 2, true).value_or(0);
  row.heads = file.number("headcount", 0, false);
  row.target_hundredths = file.number("target_fte", 2, false);
  row.source = file.needed("source", 300);
  if (row.heads && *row.heads * 100 < row.hundredths) file.fault("headcount", "is less than the full-time equivalents of the row");
  return row;
}

}  // namespace

FiguresFile read_figures_file(std::string_view csv, std::span<UnitName const> names, base::Date today) {
  FiguresFile out;
  FileColumns file(csv, columns, out.faults);
  UnitNames const units(names);
  std::map<Key, std::size_t> lines;
  std::set<std::size_t> twice;
  while (file.next()) {
    auto row = read_row(file, units, today);
    if (!file.row_is_good()) continue;
    auto const [first, is_new] = lines.try_emplace({row.unit, row.grade, row.as_at, row.source}, row.line);
    if (!is_new) {
      file.fault("unit", fmt::format("stands with this grade, day and source in line {} too", first->second));
      twice.insert(first->second);
      continue;
    }
    out.rows.push_back(std::move(row));
  }
  for (auto const line : twice) {
    out.faults.push_back({line, "unit", "stands with this grade, day and source in another line too"});
    std::erase_if(out.rows, [&](PublishedRow const& row) { return row.line == line; });
  }
  std::ranges::stable_sort(out.faults, {}, &FileFault::line);
  std::set<std::size_t> bad;
  for (auto const& fault : out.faults) bad.insert(fault.line);
  out.bad = bad.size();
  out.read = file.rows();
  return out;
}

bool stands_already(PublishedRow const& row, std::span<Published const> known) {
  Published const* newest = nullptr;
  for (auto const& one : known)
    if (one.unit == row.unit && one.grade == row.grade && one.as_at == row.as_at && one.source == row.source && (!newest || one.id > newest->id)) newest = &one;
  return newest && newest->hundredths == row.hundredths && newest->heads == row.heads && newest->target_hundredths == row.target_hundredths;
}

}  // namespace workforce
