// What was entered into a sampled person's record after the inspection was announced: entries, edits and late answers alike.
#pragma once
#include "inspection/store/inspections.hpp"

namespace inspection {

struct LateEntry {
  std::string what = {};        // "Main address changed"
  std::string by = {};          // whose name stands at the entry; empty: not known
  base::Instant at = {};
  std::string path = {};        // of the page that shows it
};
// The oldest first; nothing before the announcement.
std::vector<LateEntry> entered_after(ledger::View&, base::Instant announced, PersonId);

}  // namespace inspection
