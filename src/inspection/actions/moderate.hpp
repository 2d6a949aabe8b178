// The quality lead says what stands where two readings of a case differ. Both answers are kept, with both names and the reason.
#pragma once
#include "inspection/store/comparison.hpp"
#include "ledger/ledger.hpp"

namespace inspection {

struct Moderate {
  InspectionId inspection = {};
  CaseId sampled = {};
  std::string key_question = {};
  std::optional<Answer> stands = {};
  std::string reason = {};
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, Moderate const&);

}  // namespace inspection
