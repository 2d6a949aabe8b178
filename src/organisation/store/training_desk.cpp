#include "organisation/store/training_desk.hpp"

namespace organisation {

TrainingStanding training_for(ledger::View& view, CriticalWork work) { return training_of(view, view.scope().staff, work); }

TrainingStanding training_of(ledger::View& view, StaffId staff, CriticalWork work) {
  auto const& desk = view.rules<TrainingDesk>();
  if (!desk.standing || staff == StaffId{}) return {};
  auto standing = desk.standing(view, staff, work);
  if (standing.needs_senior() && !takes_countersignature(work)) standing.asks = TrainingAsks::warning;
  return standing;
}

}  // namespace organisation
