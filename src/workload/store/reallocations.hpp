// The cases of somebody who leaves, as they are to be given on: a draft and its lines.
#pragma once
#include "ledger/tx.hpp"
#include "workload/domain/allocation_ids.hpp"
#include "workload/domain/allocation_reason.hpp"

namespace workload {

struct Reallocation {
  ReallocationId id = {};
  StaffId staff = {};
  std::int64_t lock_version = 1;
  AllocationReason reason = AllocationReason::officer_left;
  std::string why = {};
  base::Instant at = {};
  std::string by_name = {};
  std::optional<base::Instant> finished_at = {};
};
struct ReallocationMove {
  PersonId person = {};
  std::optional<StaffId> to = {};
  std::optional<UnitId> team = {};
  std::optional<StaffId> proposed = {};   // as the proposal had it
  bool included = true;
  std::string concern_reason = {};
  std::optional<base::Instant> done_at = {};
};

std::optional<Reallocation> open_reallocation_of(ledger::View&, StaffId);
std::optional<Reallocation> find_reallocation(ledger::View&, ReallocationId);
std::vector<ReallocationMove> moves_of(ledger::View&, ReallocationId);   // of people in sight, by person

ReallocationId insert_reallocation(ledger::Tx&, StaffId);
// False: somebody saved it meanwhile.
bool update_reallocation(ledger::Tx&, Reallocation const&);
void put_move(ledger::Tx&, ReallocationId, ReallocationMove const&);
void finish_move(ledger::Tx&, ReallocationId, PersonId);
void finish_reallocation(ledger::Tx&, ReallocationId);

}  // namespace workload
