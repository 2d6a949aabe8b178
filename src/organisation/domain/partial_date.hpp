// Dates as they were published: "2018", "2021-06" or "2019-02-22". Where only the month or the year is known, it counts
// from its last day, and pages say what is known and no more.
#pragma once
#include "base/time.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace organisation {

std::optional<base::Date> last_day_of(std::string_view partial);  // nothing if it is no such date
std::string partial_in_words(std::string_view partial);           // "2018", "June 2021", "22 February 2019"; as it is if it is no date

}  // namespace organisation
