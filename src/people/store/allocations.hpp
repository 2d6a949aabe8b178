// Whose a person is: the row on the person, and the dated line beside it.
#pragma once
#include "ledger/tx.hpp"
#include "people/domain/ids.hpp"

namespace people {

struct Allocation {
  UnitId team = {};
  std::int64_t team_no = 0;
  std::optional<StaffId> practitioner = {};
  std::optional<StaffId> cover = {};
};
void write_allocation(ledger::Tx&, PersonId, Allocation const&);

}  // namespace people
