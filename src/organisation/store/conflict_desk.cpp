#include "organisation/store/conflict_desk.hpp"

namespace organisation {

std::vector<StandsAgainst> against_deputy(ledger::View& view, StaffId staff, UnitId team, StaffId deputy) {
  auto const& desk = view.rules<ConflictDesk>();
  return desk.against ? desk.against(view, staff, team, deputy) : std::vector<StandsAgainst>{};
}

}  // namespace organisation
