#pragma once
#include "people/actions/change.hpp"

namespace people {

// Another practitioner of the person's team, or none: the person is then on the team's list.
struct Allocate {
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
  PersonId person = {};
  Version version = {};
  std::optional<StaffId> practitioner = {};
};
// Tells PersonAllocated.
base::Outcome<> run(ledger::Tx&, Allocate const&);

}  // namespace people
