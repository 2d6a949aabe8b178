// People on probation, unit by unit, each with a practitioner.
#pragma once
#include "demonstration/actions/building.hpp"
#include "demonstration/domain/made_person.hpp"

namespace demonstration {

// Makes every person of the plans, writes them, and hands each to `then` with its unit and its number there.
void register_people(Building&, std::function<void(MadePerson const&, Pdu const&, Team const&, int nth)> const& then);

}  // namespace demonstration
