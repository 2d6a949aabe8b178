// Hours taken off staff, each for a pair of staff and team. Read by herself and by who leads her; sums by everybody.
#pragma once
#include "ledger/tx.hpp"
#include "workload/domain/ids.hpp"
#include "workload/domain/reduction.hpp"

namespace workload {

struct KeptReduction {
  ReductionId id = {};
  StaffId staff = {};
  UnitId team = {};
  std::string reason = {};           // a name of policy/workload.toml
  int hours = 0;                     // tenths, a week
  base::Instant starts_at = {};
  base::Instant ends_at = {};
  ReductionStatus status = ReductionStatus::scheduled;
  std::string notes = {};
  std::string by_name = {};
  std::int64_t lock_version = 1;

  Reduction rule() const { return {.hours = tenths(hours), .from = base::to_london(starts_at), .to = base::to_london(ends_at), .status = status}; }
  static Decimal tenths(int hours) { return Decimal::ratio(hours, 10, 1); }
};

std::vector<KeptReduction> reductions_of(ledger::View&, StaffId);                  // of every team, newest start first
std::vector<KeptReduction> reductions_of(ledger::View&, StaffId, UnitId team);
std::vector<KeptReduction> reductions_within(ledger::View&, ledger::Place);        // not archived or deleted, by staff
std::optional<KeptReduction> find_reduction(ledger::View&, ReductionId);

struct ReductionStep {
  std::string what = {};
  std::string note = {};
  base::Instant at = {};
  std::string by_name = {};
};
std::vector<ReductionStep> steps_of(ledger::View&, ReductionId);                   // oldest first

// Tenths of hours that count now, whatever the reason.
int hours_taken_off(ledger::View&, StaffId, UnitId team);

// For the night: those whose status may have to move by then.
std::vector<KeptReduction> reductions_to_move(ledger::View&, base::Instant now);

ReductionId insert_reduction(ledger::Tx&, KeptReduction const&);
bool update_reduction(ledger::Tx&, KeptReduction const&);                          // false: somebody changed it meanwhile
bool set_status(ledger::Tx&, KeptReduction const&, ReductionStatus);
void note_step(ledger::Tx&, ReductionId, std::string_view what, std::string_view note);

}  // namespace workload
