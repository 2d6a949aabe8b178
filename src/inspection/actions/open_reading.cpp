#include "inspection/actions/open_reading.hpp"

#include "inspection/domain/open_work.hpp"

namespace inspection {
namespace {

base::Outcome<OpenReading> reading_now(ledger::Tx& tx, ReadingId id) {
  auto row = lock_my_reading(tx, id);
  if (!row) return base::refuse(base::Refused::not_found);
  auto inspection = find_inspection(tx, row->inspection);
  if (!inspection) return base::refuse(base::Refused::not_found);
  if (row->state != CaseState::drawn) return base::refuse(base::Refused::conflict, "This case has left the sample. Nothing more can be written about it.");
  if (auto const open = check_reads_cases(*inspection); !open) return tl::unexpected(open.error());
  auto const& book = tx.rules<RuleBook>();
  auto const* programme = &book.programme(inspection->programme, inspection->variant);
  return OpenReading{.row = std::move(*row), .inspection = std::move(*inspection), .programme = programme, .book = &book.prompts};
}

}  // namespace

base::Outcome<> check_reads_cases(Inspection const& inspection) {
  if (reads_cases(inspection.status)) return base::Done{};
  return base::refuse(base::Refused::conflict, "Cases are read from the first day of fieldwork until moderation ends. This inspection is not there now.");
}

base::Outcome<OpenReading> open_reading(ledger::Tx& tx, ReadingId id) {
  auto reading = reading_now(tx, id);
  if (reading && reading->row.finished_at) return base::refuse(base::Refused::conflict, "This reading is finished. Reopen it with a reason to change it.");
  return reading;
}

base::Outcome<OpenReading> finished_reading(ledger::Tx& tx, ReadingId id) {
  auto reading = reading_now(tx, id);
  if (reading && !reading->row.finished_at) return base::refuse(base::Refused::conflict, "This reading is not finished.");
  return reading;
}

}  // namespace inspection
