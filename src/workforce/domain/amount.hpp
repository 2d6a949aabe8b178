// So much staff, exactly. Hours are in tenths of an hour a week, as a posting has them; a full-time equivalent is 37 hours.
#pragma once
#include "organisation/domain/staff.hpp"

#include <cstdint>
#include <string>

namespace workforce {

// parts / whole: tenths of hours summed over so many days, over full time on each of them; or people over days.
struct Amount {
  std::int64_t parts = 0;
  std::int64_t whole = organisation::full_time;  // above zero
};
constexpr bool operator==(Amount a, Amount b) { return a.parts * b.whole == b.parts * a.whole; }
constexpr Amount of_hours(std::int64_t tenths_of_hours) { return {tenths_of_hours, organisation::full_time}; }
constexpr Amount of_hundredths(std::int64_t hundredths) { return {hundredths, 100}; }
Amount operator+(Amount, Amount);
Amount operator-(Amount, Amount);

// The amount in tenths, hundredths …, half away from zero.
std::int64_t rounded(Amount, std::int64_t scale);
// A number of tenths as it is read: "27.6", "-0.4", "33.0".
std::string decimal(std::int64_t tenths);
std::string in_words(Amount);                        // to one decimal
std::string hours_in_words(std::int64_t tenths);     // "37 hours", "29.6 hours"
std::string hundredths_in_words(std::int64_t);       // "40.0", "12.25"

}  // namespace workforce
