// Teams, staff, postings, absences, accounts and roles, the people of the story among them.
#pragma once
#include "demonstration/actions/building.hpp"

namespace demonstration {

// Fills in the teams, heads and partners' staff of building.world.
void staff_units(Building&);

// How many the practitioner of the story holds: the first people of her PDU.
inline constexpr int cases_of_the_story = 40;

}  // namespace demonstration
