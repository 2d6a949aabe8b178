// Who works a case beside its practitioner, and who had better not hold it: conflicts of interest.
#pragma once
#include "ledger/tx.hpp"
#include "workload/domain/allocation_ids.hpp"

namespace workload {

struct CoWorking {
  CoWorkingId id = {};
  PersonId person = {};
  StaffId staff = {};
  std::string staff_name = {};
  std::string purpose = {};
  base::Date from = {};
  std::optional<base::Date> to = {};   // the first day without it
  std::string by_name = {};

  bool in_force(base::Date day) const { return from <= day && (!to || day < *to); }
};
std::vector<CoWorking> co_working_of(ledger::View&, PersonId);                // newest first, ended ones too
std::optional<CoWorking> find_co_working(ledger::View&, CoWorkingId);
CoWorkingId insert_co_working(ledger::Tx&, CoWorking const&);
void end_co_working(ledger::Tx&, CoWorkingId, base::Date on);
void end_co_working_of(ledger::Tx&, PersonId, StaffId, base::Date on);        // who becomes the practitioner works beside nobody

struct Conflict {
  ConflictId id = {};
  StaffId staff = {};
  std::string staff_name = {};
  PersonId person = {};
  std::string crn = {};
  std::string surname = {};
  std::string forenames = {};
  std::string grounds = {};
  base::Date declared_on = {};
  std::string by_name = {};
  std::optional<base::Date> ended_on = {};
  std::string end_reason = {};
};
// Her own, and of whom she leads, about people she may see; newest first.
std::vector<Conflict> conflicts_readable(ledger::View&);
std::optional<Conflict> find_conflict(ledger::View&, ConflictId);
// Conflicts of hers that stand with people whom who asks may not see: a number only.
std::int64_t conflicts_unseen(ledger::View&, StaffId);
// The person of a case reference number, whoever asks: somebody declares that she knows a person whose record she may not open.
std::optional<PersonId> person_to_declare(ledger::View&, std::string_view crn);
ConflictId insert_conflict(ledger::Tx&, StaffId, PersonId, std::string_view grounds);
void end_conflict(ledger::Tx&, ConflictId, std::string_view reason);
bool conflict_stands(ledger::View&, StaffId, PersonId);

}  // namespace workload
