// One inspector's judgement of an organisational standard against its characteristics. Those that differ stand beside each other.
#pragma once
#include "inspection/store/standard_judgements.hpp"
#include "ledger/ledger.hpp"

namespace inspection {

struct JudgeStandard {
  InspectionId inspection = {};
  std::string standard = {};            // its id
  std::optional<Rating> rating = {};
  std::string reasons = {};
  std::string apart = {};               // why leadership is two bands from the casework (RUL-07)
  std::int64_t version = 0;
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, JudgeStandard const&);

// The band that a judgement of this standard is held beside: of casework, for leadership; nothing for the others.
std::optional<Rating> casework_beside(ledger::View&, Inspection const&, Standard const&);

}  // namespace inspection
