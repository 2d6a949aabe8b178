// What the actions of this area say when the rule says no.
#pragma once
#include "inspection/store/inspections.hpp"
#include "risk/actions/typed.hpp"

#include <algorithm>

namespace inspection {

using risk::Typed;

inline auto not_there() { return base::refuse(base::Refused::not_found); }
inline auto not_now(std::string message) { return base::refuse(base::Refused::conflict, std::move(message)); }
inline auto somebody_changed_it() { return base::refuse(base::Refused::stale, "Somebody changed this after you opened it. Look at it as it is now, then go on."); }
inline auto not_your_part(std::string_view who) { return base::refuse(base::Refused::conflict, fmt::format("This is for {} of the inspection.", who)); }

inline bool stands(Inspection const& inspection, std::initializer_list<Status> statuses) { return std::ranges::find(statuses, inspection.status) != statuses.end(); }

}  // namespace inspection
