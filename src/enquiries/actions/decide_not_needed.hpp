// A reasoned decision that no enquiry is needed (NN-2, NN-4, NN-5): an outcome of equal standing.
// Where a senior must decide, it waits for her countersignature.
#pragma once
#include "enquiries/domain/codes.hpp"
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct DecideNotNeeded {
  NeedId need = {};
  NotNeeded code = NotNeeded::nn2;
  std::string text = {};     // NN-2: what was checked; NN-5: which agency, which answer
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
enum class DecisionNow { decided, waits_for_spo };
base::Outcome<DecisionNow> run(ledger::Tx&, DecideNotNeeded const&);

}  // namespace enquiries
