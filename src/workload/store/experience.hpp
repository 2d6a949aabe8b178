// Kinds of case that an officer has held, worked beside or watched: from the history of allocation and of co-working and
// what was recorded as shadowed. Kinds and counts only; whose cases they were stays in the record.
#pragma once
#include "ledger/view.hpp"
#include "workload/domain/kind_of_case.hpp"

namespace workload {

using ledger::StaffId;

// One a person she met, by when she met it first; empty for somebody whose matters who asks may not read ({led s}).
std::vector<CaseMet> cases_met(ledger::View&, StaffId);
// What allocation shows beside a candidate (ALL-07).
std::vector<KindMet> kinds_held(ledger::View&, StaffId);
// Who has held or watched cases of this kind and leads or sits beside her: the members of these teams who could oversee the
// next one, the most experienced first.
struct CouldOversee {
  StaffId id = {};
  std::string name = {};
  int cases = 0;
};
std::vector<CouldOversee> could_oversee(ledger::View&, StaffId newcomer, KindAsked const&, std::size_t at_most = 3);

}  // namespace workload
