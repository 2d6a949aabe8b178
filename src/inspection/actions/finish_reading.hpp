// Finishes a reading: from here its judgements count. Refused with everything that is missing, each as the error of its field.
#pragma once
#include "inspection/actions/open_reading.hpp"

namespace inspection {

struct FinishReading {
  ReadingId reading = {};
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, FinishReading const&);

// What keeps it from being finished, as errors of the fields of its page.
std::vector<base::FieldError> gaps(PromptBook const&, Programme const&, Reading const&);

}  // namespace inspection
