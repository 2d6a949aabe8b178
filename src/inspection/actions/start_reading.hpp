// Begins to read a case: the first reading, or the second by another person, blind to the first.
#pragma once
#include "inspection/actions/open_reading.hpp"

namespace inspection {

struct StartReading {
  InspectionId inspection = {};
  CaseId sampled = {};
  ReadingKind kind = ReadingKind::first;
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<ReadingId> run(ledger::Tx&, StartReading const&);

// An inspector reads no case of a unit worked in on this day or later: three years before (section 7).
base::Date no_service_since(base::Date today);

}  // namespace inspection
