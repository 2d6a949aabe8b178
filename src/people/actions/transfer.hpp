#pragma once
#include "people/actions/change.hpp"

namespace people {

// To another team, perhaps another delivery unit's. Out of the sender's place the sender no longer sees the person.
struct Transfer {
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
  PersonId person = {};
  Version version = {};
  UnitId team = {};
  std::optional<StaffId> practitioner = {};   // of the new team; none: on its list
  std::string reason = {};
};
// Tells PersonTransferred.
base::Outcome<> run(ledger::Tx&, Transfer const&);

}  // namespace people
