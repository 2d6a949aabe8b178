// What a page about a place is about: the unit of who asks, or a unit below it that she chose.
#pragma once
#include "organisation/domain/unit.hpp"
#include "web/call.hpp"

namespace organisation::pages {

// The unit in ?unit=…, if it lies in the place of who asks; else her own. Nothing where she has none.
std::optional<Unit> unit_asked(web::Call&);

}  // namespace organisation::pages
