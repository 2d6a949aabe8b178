// The officer and the team a page is about.
#pragma once
#include "organisation/domain/unit.hpp"
#include "workload/pages/words.hpp"

namespace workload::pages {

struct OfficerAsked {
  OfficerWorkload figures = {};
  organisation::Unit team = {};
  std::vector<OfficerWorkload> others = {};  // her figures in other teams of the place
};
// The member of staff :id in ?team=…, or in the first of her teams; nothing outside the place of who asks.
std::optional<OfficerAsked> officer_asked(web::Call&, StaffId, UnitId team);

}  // namespace workload::pages
