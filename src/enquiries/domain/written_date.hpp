// Dates as people write them in logs, read at one place of a text.
#pragma once
#include "base/time.hpp"
#include "enquiries/domain/item_codes.hpp"

#include <optional>
#include <string_view>

namespace enquiries {

struct WrittenDate {
  base::Date date = {};
  DatePrecision precision = DatePrecision::day;
  std::size_t end = 0;        // behind it
};
// The date that begins exactly at `at`; a name of the day before it belongs to it.
std::optional<WrittenDate> written_date(std::string_view text, std::size_t at, base::Date today);
// Behind a time of day that follows ("at 21:14", "2114hrs", ", 9.30pm"); `at` itself where none does.
std::size_t behind_time(std::string_view text, std::size_t at);

}  // namespace enquiries
