#include "inspection/actions/reopen_reading.hpp"

#include "inspection/actions/saved.hpp"
#include "risk/actions/typed.hpp"

#include <algorithm>

namespace inspection {

base::Outcome<> run(ledger::Tx& tx, ReopenReading const& asked) {
  auto const of = finished_reading(tx, asked.reading);
  if (!of) return tl::unexpected(of.error());
  auto const both = readings_of_case(tx, of->row.sampled);
  if (both.size() == 2 && std::ranges::all_of(both, [](ReadingRow const& row) { return row.finished_at.has_value(); }))
    return base::refuse(base::Refused::conflict, "Both readings of this case are finished and open to both readers. What differs is settled in moderation.");
  risk::Typed typed;
  auto const reason = typed.needed("reason", asked.reason, static_cast<int>(longest_reason), "Reason", "Say why you reopen it");
  if (!typed.good()) return typed.refusal();
  mark_reopened(tx, of->row, reason);
  tx.record({.what = "inspection.reading_reopened", .subject = of->row.id.value, .detail = std::string(base::word(of->row.kind))});
  return base::Done{};
}

}  // namespace inspection
