// How it was decided who has a person, and the notes that were handed over with the case.
#pragma once
#include "ledger/tx.hpp"
#include "workload/domain/allocation_ids.hpp"
#include "workload/domain/allocation_reason.hpp"

namespace workload {

struct AllocationRecord {
  AllocationRecordId id = {};
  PersonId person = {};
  StaffId staff = {};
  std::string staff_name = {};
  UnitId team = {};
  std::optional<StaffId> former = {};
  std::string former_name = {};         // empty: the person had nobody
  AllocationReason reason = AllocationReason::initial;
  std::string notes = {};
  bool notes_sensitive = false;
  std::string oversight = {};
  bool oversight_sensitive = false;
  std::string concerns = {};            // words of workload::Concern, separated by a space
  std::string concern_reason = {};
  std::string tier = {};
  int points = 0;
  std::int64_t capacity_before = 0;     // tenths of a per cent
  std::int64_t capacity_after = 0;
  std::string rules_version = {};
  std::optional<ReallocationId> part_of = {};
  base::Instant at = {};
  std::string by_name = {};
  std::optional<base::Instant> ended_at = {};
  bool withheld = false;                // of the concerns something is the officer's own matter: it and the reason are for her and who leads her
};
std::vector<AllocationRecord> allocation_records_of(ledger::View&, PersonId);   // newest first
std::optional<AllocationRecord> find_allocation_record(ledger::View&, AllocationRecordId);

// Ends the record in force and writes this one; its key, names, `at`, `by_name`, `ended_at` and `withheld` are passed over.
AllocationRecordId insert_allocation_record(ledger::Tx&, AllocationRecord const&);
void end_allocation_record(ledger::Tx&, PersonId);

struct Handover {
  HandoverId id = {};
  PersonId person = {};
  std::string crn = {};
  std::string surname = {};
  std::string forenames = {};
  StaffId from = {};
  std::string from_name = {};
  StaffId to = {};
  std::string to_name = {};
  base::Date due = {};
  std::string must_know = {};
  std::optional<base::Instant> written_at = {};
  std::string written_by = {};
  std::optional<base::Instant> acknowledged_at = {};
  std::optional<base::Instant> withdrawn_at = {};

  bool open() const { return !acknowledged_at && !withdrawn_at; }
  bool overdue(base::Date today) const { return open() && due < today; }
};
std::vector<Handover> handovers_of(ledger::View&, PersonId);                    // newest first
std::optional<Handover> find_handover(ledger::View&, HandoverId);
std::vector<Handover> handovers_to_write(ledger::View&, StaffId);               // by due day
std::vector<Handover> handovers_to_read(ledger::View&, StaffId);
std::vector<Handover> open_handovers_within(ledger::View&, ledger::Place);

struct NewHandover {
  PersonId person = {};
  AllocationRecordId record = {};
  StaffId from = {};
  StaffId to = {};
  base::Date due = {};
  std::string must_know = {};           // empty: still to be written
};
HandoverId insert_handover(ledger::Tx&, NewHandover const&);
void write_handover(ledger::Tx&, HandoverId, std::string_view must_know);
void acknowledge_handover(ledger::Tx&, HandoverId);
void withdraw_handovers(ledger::Tx&, PersonId);                                 // those not read yet

}  // namespace workload
