// Hours taken off an officer in a team: by who arranges staff there, with its reason, and each step kept.
#pragma once
#include "ledger/ledger.hpp"
#include "workload/store/reductions.hpp"

namespace workload {

struct ReductionFields {
  std::string reason = {};                        // a name of policy/workload.toml
  std::optional<Decimal> hours = {};              // a week, one decimal place; none: not a number
  std::optional<base::Date> from = {};            // from the beginning of this day
  std::optional<base::Date> to = {};              // to the beginning of this day: the first without it
  std::string notes = {};
};

struct AddReduction {
  static constexpr ledger::Permission needs = ledger::Permission::arrange_staff;
  StaffId staff = {};
  UnitId team = {};
  ReductionFields fields = {};
};
base::Outcome<ReductionId> run(ledger::Tx&, AddReduction const&);

struct ChangeReduction {
  static constexpr ledger::Permission needs = ledger::Permission::arrange_staff;
  ReductionId id = {};
  std::int64_t lock_version = 0;
  ReductionFields fields = {};
};
base::Outcome<> run(ledger::Tx&, ChangeReduction const&);

// It was wrong from the beginning. One that ends early is changed instead.
struct DeleteReduction {
  static constexpr ledger::Permission needs = ledger::Permission::arrange_staff;
  ReductionId id = {};
  std::int64_t lock_version = 0;
  std::string reason = {};
};
base::Outcome<> run(ledger::Tx&, DeleteReduction const&);

// Contracted tenths of hours in the team today, for who may arrange them; nothing for somebody not posted there.
std::optional<int> contracted_hours(ledger::View&, StaffId, UnitId team);

}  // namespace workload
