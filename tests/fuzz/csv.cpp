// The reader takes any bytes, in bounded memory; what it gives is UTF-8, has the header's width, and can be written
// and read back unchanged.
#include "base/csv.hpp"

#include "base/text.hpp"

#include <cstdint>
#include <cstdlib>
#include <fmt/format.h>
#include <sstream>

namespace {

void check(bool holds) {
  if (!holds) std::abort();
}

std::string rewritten(base::CsvRow const& row) {
  std::ostringstream out;
  base::CsvWriter writer{out};
  for (std::size_t i = 0; i < row.fields.size(); ++i) writer.text(fmt::format("c{}", i));
  writer.end_row();
  writer.row(row.fields);
  return out.str();
}

void check_row(base::CsvRow const& row, std::size_t width) {
  check(row.fields.size() == width);
  for (auto const& field : row.fields) check(base::is_utf8(field) && field.size() <= 256);
  std::istringstream in{rewritten(row)};
  base::CsvReader again{in};
  auto const read = again.next();
  check(read.has_value() && read->has_value());
  for (std::size_t i = 0; i < width; ++i) check(base::csv_plain((*read)->fields[i]) == row.fields[i]);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::istringstream in{std::string{reinterpret_cast<char const*>(data), size}};
  base::CsvReader reader{in, {.field_bytes = 256, .columns = 20}};
  std::size_t last_line = 0;
  for (;;) {
    auto const row = reader.next();
    if (!row) {
      check(row.error().line > 0 && !row.error().why.empty());
      continue;
    }
    if (!*row) return 0;
    check((*row)->line > last_line);
    last_line = (*row)->line;
    check_row(**row, reader.header().size());
  }
}
