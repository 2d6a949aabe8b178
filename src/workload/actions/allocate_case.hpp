// Gives a person to an officer: checked against the grade and the access lists, everything else shown and reasoned, recorded,
// and carried out by people::Allocate (or Transfer, to another team), so that history, facts and open enquiries follow.
#pragma once
#include "base/outcome.hpp"
#include "ledger/permission.hpp"
#include "ledger/tx.hpp"
#include "workload/store/allocation_records.hpp"

namespace workload {

inline constexpr int most_notes = 4000;

struct AllocateCase {
  static constexpr ledger::Permission needs = ledger::Permission::allocate;
  PersonId person = {};
  std::optional<StaffId> seen = {};              // who had the person when the form was opened; nothing: nobody
  StaffId to = {};
  UnitId team = {};
  std::optional<AllocationReason> reason = {};
  std::string notes = {};
  bool notes_sensitive = false;
  std::string oversight = {};
  bool oversight_sensitive = false;
  std::string concern_reason = {};               // asked for where anything is shown against it
  std::string handover = {};                     // of a held case; empty: it is still to be written
  std::optional<ReallocationId> part_of = {};
};
// The record: that of five minutes ago where it was the same. Refused as stale, with what changed, where somebody else has
// allocated the person since (ALL-03).
base::Outcome<AllocationRecordId> run(ledger::Tx&, AllocateCase const&);

}  // namespace workload
