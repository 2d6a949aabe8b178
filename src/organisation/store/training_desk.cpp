#include "organisation/store/training_desk.hpp"

namespace organisation {

TrainingStanding training_for(ledger::View& view, CriticalWork work) {
  auto const& desk = view.rules<TrainingDesk>();
  if (!desk.standing || view.scope().staff == StaffId{}) return {};
  auto standing = desk.standing(view, view.scope().staff, work);
  if (standing.needs_senior() && !takes_countersignature(work)) standing.asks = TrainingAsks::warning;
  return standing;
}

}  // namespace organisation
