// Which cases are read twice, and how far that is.
#pragma once
#include "inspection/domain/agreement.hpp"
#include "inspection/store/readings.hpp"

namespace inspection {

struct SecondReading {
  ReadTwice why = {};
  ReadingRow first = {};                   // finished
  std::optional<ReadingRow> second = {};
};
struct SecondReadings {
  std::string seed = {};                   // of the sample; empty: not recorded yet
  std::vector<SecondReading> cases = {};   // by CRN; also those read twice by choice
  std::size_t finished() const;            // second readings
  bool all_made() const { return !cases.empty() && finished() == cases.size(); }
};
// By the first answers, so that moderation does not change the list.
SecondReadings second_readings(ledger::View&, Inspection const&);

}  // namespace inspection
