// People on probation, unit by unit, each with a practitioner.
#pragma once
#include "demonstration/actions/building.hpp"
#include "demonstration/domain/made_person.hpp"

namespace demonstration {

struct Case;

// Makes every person of the plans, writes them, and hands each on with randomness of their own.
void register_people(Building&, std::function<void(base::Random&, Case const&)> const& then);

}  // namespace demonstration
