// A rung taken early by hand, the next one only; and what came of rungs taken.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct TakeRung {
  std::vector<EnquiryId> enquiries = {};
  std::string reason = {};
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<int> run(ledger::Tx&, TakeRung const&);

struct RecordRungResult {
  AgencyId agency = {};
  int step = 1;
  std::string result = {};   // "Superintendent agreed to send 20 by Friday"
  static constexpr ledger::Permission needs = ledger::Permission::take_rungs;   // the last rung is the region's
};
// How many marks of the place it was written to.
base::Outcome<int> run(ledger::Tx&, RecordRungResult const&);

}  // namespace enquiries
