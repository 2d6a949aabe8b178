// Who is in the team, and where its inspectors worked before.
#pragma once
#include "inspection/store/inspections.hpp"
#include "ledger/ledger.hpp"

namespace inspection {

// Conflict if they worked in the unit in the last three years (section 7): they read none of its cases.
struct AddMember {
  InspectionId inspection = {};
  AccountId account = {};
  TeamRole role = TeamRole::inspector;
  bool cleared = false;   // may read people whose record is restricted
  static constexpr ledger::Permission needs = ledger::Permission::lead_inspection;
};
base::Outcome<> run(ledger::Tx&, AddMember const&);

struct EndMembership {
  InspectionId inspection = {};
  std::int64_t member = 0;
  static constexpr ledger::Permission needs = ledger::Permission::lead_inspection;
};
base::Outcome<> run(ledger::Tx&, EndMembership const&);   // the lead inspector cannot leave

// An inspector's own declaration of a post held before.
struct DeclareService {
  UnitId unit = {};
  std::optional<base::Date> until = {};
  std::string note = {};
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, DeclareService const&);

}  // namespace inspection
