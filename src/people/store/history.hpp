// What changed on a record, who had the person, and how the level of risk moved: in words, newest first.
#pragma once
#include "ledger/view.hpp"
#include "people/domain/ids.hpp"
#include "people/domain/rosh.hpp"

namespace people {

struct HistoryEntry {
  std::int64_t id = 0;
  int version = 0;            // of the record after this change
  std::string what = {};      // "Main address changed"
  std::string before = {};
  std::string after = {};
  std::string by_name = {};
  base::Instant at = {};
};
std::vector<HistoryEntry> history_of(ledger::View&, PersonId, int most = 200);
// What others changed after a form was opened on `version`.
std::vector<HistoryEntry> history_since(ledger::View&, PersonId, std::int64_t version);

struct Allocated {
  std::optional<StaffId> staff = {};
  std::string staff_name = {};        // empty: unallocated
  std::string team_name = {};
  base::Date from = {};
  std::optional<base::Date> to = {};
};
std::vector<Allocated> allocations_of(ledger::View&, PersonId);

struct RoshLevel {
  Rosh level = Rosh::not_assessed;
  base::Date decided_on = {};
  std::optional<std::int64_t> assessment = {};
};
std::vector<RoshLevel> rosh_levels_of(ledger::View&, PersonId);

}  // namespace people
