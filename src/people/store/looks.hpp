// Who looked at a person's record, changed it, or disclosed from it: the audit of one person.
#pragma once
#include "ledger/view.hpp"
#include "people/domain/ids.hpp"

namespace people {

struct Look {
  std::int64_t id = 0;
  base::Instant at = {};
  std::string actor = {};
  std::string role = {};
  std::string processing = {};
  std::string what = {};       // "person.viewed"
  std::string why = {};
  std::string recipient = {};
};
// Newest first. Leaves a look of its own.
std::vector<Look> looks_at(ledger::View&, PersonId, std::int64_t offset, std::int64_t limit);
std::int64_t looks_count(ledger::View&, PersonId);

}  // namespace people
