// All that tiers of some people are worked out from, read the same whoever acts: for reactions, the night and the run over
// everybody. The people need not be in sight; nothing read here is shown.
#pragma once
#include "ledger/tx.hpp"
#include "workload/domain/tier_facts.hpp"
#include "workload/store/case_workload.hpp"
#include "workload/store/tiers.hpp"

namespace workload {

// With whom the person is, and what was worked out before.
struct Subject {
  TierFacts facts = {};
  std::optional<StaffId> staff = {};
  UnitId team = {};
  std::int64_t team_no = 0;
  base::Date since = {};                              // with this practitioner in this team
  std::optional<TierCalculation> before = {};
  std::optional<CaseWeight> weight = {};              // as it stands
};
// In the order of the ids; those that are nobody are left out.
std::vector<Subject> subjects(ledger::View&, std::vector<PersonId> const&);
std::optional<Subject> subject(ledger::View&, PersonId);

// For the run over everybody: the next people in order of key.
std::vector<PersonId> people_after(ledger::View&, PersonId, int limit);
// Whose tier or weight the day itself may change: an order that began or is over, an assessment that grew too old, enforcement
// a year ago; `days` back from the day. Each once, in order.
struct TooOld {
  base::Date assessed_from = {}, assessed_to = {};    // completed between these, both included: usable no longer
  base::Date referred_from = {}, referred_to = {};
};
std::vector<PersonId> people_the_day_changes(ledger::View&, base::Date day, TooOld const&);

// With which weights and rules everybody was last worked out; nothing if never.
struct LastRun {
  std::string weights_version = {};
  std::string rules_version = {};
  base::Date on_day = {};
};
std::optional<LastRun> last_run(ledger::View&);
void note_run(ledger::Tx&, LastRun const&, std::int64_t people, std::int64_t changed);

// Calculations and weights of many people at once.
struct Outcomes {
  std::vector<std::pair<PersonId, TierCalculation>> calculations = {};
  std::vector<CaseWeight> weights = {};               // in place of what stood
  std::vector<PersonId> dropped = {};                 // no order in force any more
  std::vector<std::pair<PersonId, std::string>> shown = {};  // the tier of the model of the day, for the record
};
void keep_all(ledger::Tx&, Outcomes const&);

}  // namespace workload
