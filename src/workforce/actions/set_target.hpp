// How many a unit should have of a grade, from a day on: a row of its own, with who and why. Nothing is overwritten.
#pragma once
#include "ledger/ledger.hpp"
#include "workforce/domain/staffing.hpp"

namespace workforce {

struct SetTarget {
  UnitId unit = {};
  std::optional<Grade> grade = {};
  std::optional<std::int64_t> hundredths = {};   // of a full-time equivalent; 0: there should be none
  std::optional<base::Date> from = {};
  std::string why = {};
  static constexpr ledger::Permission needs = ledger::Permission::plan_workforce;
};
base::Outcome<std::int64_t> run(ledger::Tx&, SetTarget const&);

}  // namespace workforce
