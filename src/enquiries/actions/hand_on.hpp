// What one member of the partner's staff has taken goes to a colleague, or back to the worklist.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct HandOn {
  std::vector<EnquiryId> enquiries = {};
  std::optional<AccountId> to = {};     // of the same partner; none: back to the worklist
  static constexpr ledger::Permission needs = ledger::Permission::answer_enquiries;
};
base::Outcome<int> run(ledger::Tx&, HandOn const&);

}  // namespace enquiries
