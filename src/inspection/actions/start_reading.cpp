#include "inspection/actions/start_reading.hpp"

#include "inspection/store/proposed_facts.hpp"
#include "people/store/record.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace inspection {
namespace {

base::Outcome<> check_reader(ledger::Tx& tx, Inspection const& inspection) {
  if (!has_role(tx, inspection.id, {TeamRole::lead, TeamRole::inspector, TeamRole::quality}))
    return base::refuse(base::Refused::conflict, "Cases are read by inspectors, the lead inspector and quality leads of the team.");
  if (worked_in_unit(tx, inspection.id, tx.scope().account, no_service_since(tx.today())))
    return base::refuse(base::Refused::conflict, "You worked in this unit in the last three years, so you cannot read its cases. Ask the lead inspector to give them to somebody else.");
  return base::Done{};
}

base::Outcome<> check_first(ledger::Tx& tx, CaseRow const& row) {
  if (row.inspector && *row.inspector != tx.scope().account)
    return base::refuse(base::Refused::conflict, fmt::format("This case is given to {}.", row.inspector_name));
  return base::Done{};
}

base::Outcome<> check_second(ledger::Tx& tx, CaseRow const& row) {
  auto const readings = readings_of_case(tx, row.id);
  auto const first = std::ranges::find(readings, ReadingKind::first, &ReadingRow::kind);
  if (first == readings.end() || !first->finished_at) return base::refuse(base::Refused::conflict, "A case is read a second time once its first reading is finished.");
  if (first->reader == tx.scope().account) return base::refuse(base::Refused::conflict, "You made the first reading of this case. The second is another person's.");
  return base::Done{};
}

base::Outcome<> check_case(ledger::Tx& tx, StartReading const& asked, CaseRow const& row) {
  if (row.state != CaseState::drawn) return base::refuse(base::Refused::conflict, "This case is not in the sample.");
  if (!people::find_person(tx, row.person))
    return base::refuse(base::Refused::conflict, "This person's record is restricted. A cleared inspector reads the case.");
  return asked.kind == ReadingKind::first ? check_first(tx, row) : check_second(tx, row);
}

}  // namespace

base::Date no_service_since(base::Date today) {
  auto const earlier = std::chrono::year_month_day{today} - std::chrono::years{3};
  return earlier.ok() ? base::Date{earlier} : base::Date{earlier.year() / earlier.month() / std::chrono::last};
}

base::Outcome<ReadingId> run(ledger::Tx& tx, StartReading const& asked) {
  auto const inspection = find_inspection(tx, asked.inspection);
  auto const row = find_case(tx, asked.sampled);
  if (!inspection || !row || row->inspection != inspection->id) return base::refuse(base::Refused::not_found);
  if (auto const now = check_reads_cases(*inspection); !now) return tl::unexpected(now.error());
  if (auto const reader = check_reader(tx, *inspection); !reader) return tl::unexpected(reader.error());
  if (auto const fits = check_case(tx, asked, *row); !fits) return tl::unexpected(fits.error());
  auto const made = insert_reading(tx, {.sampled = row->id, .kind = asked.kind, .facts = proposed_facts(tx, *inspection, *row)});
  if (!made) return base::refuse(base::Refused::conflict, "Somebody reads this case already. Two people never write one reading.");
  tx.record({.what = "inspection.reading_started", .subject = made->value, .detail = std::string(base::word(asked.kind))});
  return *made;
}

}  // namespace inspection
