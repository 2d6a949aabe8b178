// The cases of somebody who leaves, given on together: proposed, changed by hand, kept as a draft, checked again line by line
// and carried out in one action.
#pragma once
#include "base/outcome.hpp"
#include "ledger/permission.hpp"
#include "ledger/tx.hpp"
#include "workload/store/reallocations.hpp"
#include "workload/store/waiting_cases.hpp"

namespace workload {

// Another proposal for what is still hers, in place of what stood in the draft.
struct ProposeReallocation {
  static constexpr ledger::Permission needs = ledger::Permission::allocate;
  StaffId staff = {};
};
base::Outcome<ReallocationId> run(ledger::Tx&, ProposeReallocation const&);

struct SaveReallocation {
  static constexpr ledger::Permission needs = ledger::Permission::allocate;
  ReallocationId id = {};
  std::int64_t lock_version = 0;
  std::string why = {};
  std::vector<ReallocationMove> moves = {};   // the lines that the form had
};
base::Outcome<> run(ledger::Tx&, SaveReallocation const&);

// Saves what was typed, then carries out every line that is included: all of them, or none and what is wrong with which.
struct ConfirmReallocation {
  static constexpr ledger::Permission needs = ledger::Permission::allocate;
  SaveReallocation draft = {};
};
base::Outcome<std::int64_t> run(ledger::Tx&, ConfirmReallocation const&);   // how many cases were given on

// The field of a line's error: "to-17".
std::string field_of(PersonId);

}  // namespace workload
