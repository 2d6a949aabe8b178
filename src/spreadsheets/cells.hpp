// The cells of a rule's spreadsheet, read strictly: what cannot be read is said, with the name of the column.
#pragma once
#include "base/text.hpp"
#include "base/time.hpp"
#include "base/words.hpp"
#include "workload/domain/decimal.hpp"

#include <fmt/format.h>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace spreadsheets {

// Thrown by the readers below and caught once for each row.
struct Unreadable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Parts between separators, trimmed, without the empty ones.
std::vector<std::string_view> parts(std::string_view text, char separator);

bool yes_or_no(std::string_view column, std::string_view text);  // empty: no
std::int64_t whole_number(std::string_view column, std::string_view text, std::int64_t least, std::int64_t most);
workload::Decimal decimal(std::string_view column, std::string_view text);       // any sign
workload::Decimal score(std::string_view column, std::string_view text);         // 0 or more

// "today", "today-1y+1d", "2023-06-28", "2023-06-28+2w": days, weeks, months, years; no day of that date: the last of its month.
base::Date day(std::string_view column, std::string_view text, base::Date today);
// "now", "now-2d", "now+1h", "2023-06-28T09:00", "2023-06-28".
base::LocalTime moment(std::string_view column, std::string_view text, base::LocalTime now);

// One of an enum's words in any letter case.
template <base::Worded E>
E word(std::string_view column, std::string_view text) {
  for (auto const& row : base::Words<E>::table)
    if (base::ascii_upper(row.word) == base::ascii_upper(base::trim(text))) return row.value;
  std::string allowed;
  for (auto const& row : base::Words<E>::table)
    if (!row.word.empty()) allowed += (allowed.empty() ? "" : ", ") + std::string(row.word);
  throw Unreadable(fmt::format("{}: “{}” is not one of: {}", column, text, allowed));
}

}  // namespace spreadsheets
