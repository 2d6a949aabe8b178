// The reader grades a return. `wrong person` quarantines it: a breach is suspected, the sender is told.
#pragma once
#include "enquiries/domain/quality.hpp"
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct GradeReturn {
  ReturnId answer = {};
  QualityTests tests = {};
  Grade grade = Grade::adequate;      // proposed_grade(tests), or the reader's own with a note
  std::string note = {};
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, GradeReturn const&);

}  // namespace enquiries
