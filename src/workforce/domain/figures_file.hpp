// Published staff in post by unit and grade. docs/import-workforce.md publishes the columns.
#pragma once
#include "workforce/domain/file_columns.hpp"
#include "workforce/domain/staffing.hpp"

namespace workforce {

struct PublishedRow {
  std::size_t line = 0;
  UnitId unit = {};
  Grade grade = Grade::po;
  base::Date as_at = {};
  std::int64_t hundredths = 0;                      // FTE in post
  std::optional<std::int64_t> heads = {};
  std::optional<std::int64_t> target_hundredths = {};
  std::string source = {};
};
// As it stands in the record: the newest row of a unit, grade, day and source.
struct Published {
  std::int64_t id = 0;
  UnitId unit = {};
  Grade grade = Grade::po;
  base::Date as_at = {};
  std::int64_t hundredths = 0;
  std::optional<std::int64_t> heads = {};
  std::optional<std::int64_t> target_hundredths = {};
  std::string source = {};
  base::Instant recorded_at = {};
};

struct FiguresFile {
  std::vector<PublishedRow> rows = {};
  std::vector<FileFault> faults = {};
  std::size_t read = 0;
  std::size_t bad = 0;
};
FiguresFile read_figures_file(std::string_view csv, std::span<UnitName const> units, base::Date today);

// A figure that stands there already, number for number.
bool stands_already(PublishedRow const&, std::span<Published const>);

}  // namespace workforce
