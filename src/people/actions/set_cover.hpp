#pragma once
#include "people/actions/change.hpp"

namespace people {

// Who acts for the practitioner while she is away, or nobody any more.
struct SetCover {
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
  PersonId person = {};
  Version version = {};
  std::optional<StaffId> cover = {};
};
base::Outcome<> run(ledger::Tx&, SetCover const&);

}  // namespace people
