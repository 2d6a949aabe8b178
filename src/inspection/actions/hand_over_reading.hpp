// The lead inspector gives an unfinished reading to another reader of the team: the first has left, or is ill. What is written
// goes with it.
#pragma once
#include "inspection/actions/open_reading.hpp"

namespace inspection {

struct HandOverReading {
  InspectionId inspection = {};
  CaseId sampled = {};
  ReadingKind kind = ReadingKind::first;
  AccountId to = {};
  std::string reason = {};
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, HandOverReading const&);

}  // namespace inspection
