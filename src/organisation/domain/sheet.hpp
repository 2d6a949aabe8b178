// One file of the organisation, a row at a time: fields by the name of their column, each checked, every problem kept.
#pragma once
#include "base/csv.hpp"
#include "base/text.hpp"
#include "organisation/domain/files.hpp"

#include <charconv>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <sstream>

namespace organisation {

inline bool any_text(std::string_view) { return true; }
inline bool some_text(std::string_view text) { return !text.empty(); }

inline std::optional<int> whole_number(std::string_view text) {
  int number = 0;
  auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || end != text.data() + text.size() || number < 0) return std::nullopt;
  return number;
}

class Sheet {
 public:
  Sheet(std::string file, std::string_view text, std::vector<FileProblem>& problems)
      : file_(std::move(file)), stream_(std::string(text)), reader_(stream_), problems_(problems) {
    if (auto const& fault = reader_.header_fault()) problem(fault->line, "", "The header " + fault->why + ".");
  }

  bool next() {
    for (;;) {
      auto row = reader_.next();
      if (row && !*row) return false;
      if (row) {
        row_ = std::move(**row);
        return true;
      }
      problem(row.error().line, "", "The row " + row.error().why + ".");
    }
  }

  std::string field(std::string_view column, bool (*is_right)(std::string_view), std::string_view what) {
    auto const place = reader_.column(column);
    if (!place) {
      if (missing_.emplace(column, true).second) problem(1, column, "The column is missing.");
      return {};
    }
    std::string value(base::trim(row_.fields[*place]));
    if (!is_right(value)) problem(row_.line, column, fmt::format("\"{}\" is not {}.", value, what));
    return value;
  }
  std::string text(std::string_view column) { return field(column, any_text, ""); }
  std::string name(std::string_view column) { return field(column, some_text, "a name"); }

  Codes list(std::string_view column, bool (*is_right)(std::string_view), std::string_view what) {
    Codes parts;
    auto const whole = text(column);
    if (whole.empty()) return parts;
    for (auto const part : base::split(whole, ';')) {
      parts.emplace_back(base::trim(part));
      if (!is_right(parts.back())) problem(row_.line, column, fmt::format("\"{}\" is not {}.", parts.back(), what));
    }
    return parts;
  }

  int number(std::string_view column) {
    auto const value = text(column);
    if (value.empty()) return 0;
    if (auto const number = whole_number(value)) return *number;
    problem(row_.line, column, fmt::format("\"{}\" is not a whole number.", value));
    return 0;
  }

  void problem(std::size_t line, std::string_view column, std::string why) {
    problems_.push_back({.file = file_, .line = line, .column = std::string(column), .why = std::move(why)});
  }
  std::size_t line() const { return row_.line; }

 private:
  std::string file_;
  std::istringstream stream_;
  base::CsvReader reader_;
  std::vector<FileProblem>& problems_;
  std::map<std::string, bool, std::less<>> missing_ = {};
  base::CsvRow row_ = {};
};

}  // namespace organisation
