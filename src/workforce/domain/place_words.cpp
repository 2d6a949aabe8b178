#include "workforce/domain/place_words.hpp"

namespace workforce {

std::string_view shown(OfferedBy by) { return by == OfferedBy::region ? "the region" : "another provider"; }

std::string_view shown(BookingState state) {
  switch (state) {
    case BookingState::booked: return "Booked";
    case BookingState::attended: return "Attended";
    case BookingState::did_not_attend: return "Did not attend";
    case BookingState::cancelled_by_provider: return "Cancelled by provider";
    case BookingState::released: return "Released";
  }
  return {};
}

std::string_view shown(Wellbeing mark) {
  switch (mark) {
    case Wellbeing::well: return "Well";
    case Wellbeing::strained: return "Strained";
    case Wellbeing::concern: return "A concern";
  }
  return {};
}

}  // namespace workforce
