#include "risk/actions/open_assessment.hpp"

#include <fmt/format.h>

namespace risk {

base::Outcome<AssessmentRow> open_assessment(ledger::Tx& tx, AssessmentId id) {
  auto row = lock_assessment(tx, id);
  if (!row) return base::refuse(base::Refused::not_found);
  if (is_open(row->state)) return *row;
  if (row->state == AssessmentState::superseded)
    return base::refuse(base::Refused::conflict, "A later assessment has replaced this one. Start a review to change what is in force.");
  return base::refuse(base::Refused::conflict, fmt::format("{} signed this assessment on {}. It opens again when an answer comes, or you can start a review.",
                                                           row->signed_name, base::date_and_time(*row->signed_at)));
}

tl::unexpected<base::Refusal> changed_meanwhile() {
  return base::refuse(base::Refused::stale, "Somebody changed this assessment after you opened it. Look at what changed, then go on.");
}

}  // namespace risk
