// A member of the partner's staff takes the next enquiries of the worklist, or these; they are acknowledged by it.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct TakeBatch {
  int how_many = 10;                    // the next of the worklist that nobody has; 1 to 200
  std::vector<EnquiryId> these = {};    // or exactly these
  static constexpr ledger::Permission needs = ledger::Permission::answer_enquiries;
};
base::Outcome<BatchId> run(ledger::Tx&, TakeBatch const&);

}  // namespace enquiries
