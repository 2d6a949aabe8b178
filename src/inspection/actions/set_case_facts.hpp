// Settles what the case is: its types, the form it is read by, and whether its risk of serious harm was judged low.
#pragma once
#include "inspection/actions/open_reading.hpp"

namespace inspection {

struct SetCaseFacts {
  ReadingId reading = {};
  CaseFacts facts = {};
  std::int64_t lock_version = 1;
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
// Answers to questions that are not asked any more are kept and not counted.
base::Outcome<> run(ledger::Tx&, SetCaseFacts const&);

}  // namespace inspection
