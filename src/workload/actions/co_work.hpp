// Working a case beside its practitioner, and conflicts of interest.
#pragma once
#include "base/outcome.hpp"
#include "ledger/permission.hpp"
#include "ledger/tx.hpp"
#include "workload/store/co_working.hpp"

namespace workload {

struct StartCoWorking {
  static constexpr ledger::Permission needs = ledger::Permission::allocate;
  PersonId person = {};
  StaffId staff = {};
  std::string purpose = {};
  std::optional<base::Date> from = {};   // today
  std::string concern_reason = {};       // asked for where a conflict of interest stands; kept in the audit, as a matter of staff
};
base::Outcome<CoWorkingId> run(ledger::Tx&, StartCoWorking const&);

struct EndCoWorking {
  static constexpr ledger::Permission needs = ledger::Permission::allocate;
  CoWorkingId co_working = {};
};
base::Outcome<> run(ledger::Tx&, EndCoWorking const&);

// By herself, or by who leads her. The person need not be in her sight: that is the point of it.
struct DeclareConflict {
  static constexpr ledger::Permission needs = ledger::Permission::read_people;
  StaffId staff = {};
  std::string crn = {};
  std::string grounds = {};
};
base::Outcome<ConflictId> run(ledger::Tx&, DeclareConflict const&);

struct EndConflict {
  static constexpr ledger::Permission needs = ledger::Permission::allocate;
  ConflictId conflict = {};
  std::string reason = {};
};
base::Outcome<> run(ledger::Tx&, EndConflict const&);

}  // namespace workload
