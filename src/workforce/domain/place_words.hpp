// The words of places, of one-to-ones and of how somebody is.
#pragma once
#include "base/words.hpp"

#include <string_view>

namespace workforce {

enum class OfferedBy { region, other };
enum class BookingState { booked, attended, did_not_attend, cancelled_by_provider, released };
enum class Whose { staff, senior };
enum class Wellbeing { well, strained, concern };

std::string_view shown(OfferedBy);
std::string_view shown(BookingState);
std::string_view shown(Wellbeing);

}  // namespace workforce

template <>
struct base::Words<workforce::OfferedBy> {
  static constexpr std::array table{base::Word{workforce::OfferedBy::region, "region"}, base::Word{workforce::OfferedBy::other, "other"}};
};
template <>
struct base::Words<workforce::BookingState> {
  using enum workforce::BookingState;
  static constexpr std::array table{base::Word{booked, "booked"}, base::Word{attended, "attended"}, base::Word{did_not_attend, "did_not_attend"},
                                    base::Word{cancelled_by_provider, "cancelled_by_provider"}, base::Word{released, "released"}};
};
template <>
struct base::Words<workforce::Whose> {
  static constexpr std::array table{base::Word{workforce::Whose::staff, "staff"}, base::Word{workforce::Whose::senior, "senior"}};
};
template <>
struct base::Words<workforce::Wellbeing> {
  using enum workforce::Wellbeing;
  static constexpr std::array table{base::Word{well, "well"}, base::Word{strained, "strained"}, base::Word{concern, "concern"}};
};
