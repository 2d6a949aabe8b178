// Opens a finished reading again, with a reason, until its reader could have seen the other reading of the case.
#pragma once
#include "inspection/actions/open_reading.hpp"

namespace inspection {

struct ReopenReading {
  ReadingId reading = {};
  std::string reason = {};
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, ReopenReading const&);

}  // namespace inspection
