// A senior agrees, or does not, to a decision that no enquiry is needed.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct CountersignNotNeeded {
  NeedId need = {};
  bool agreed = true;
  std::string reason = {};   // asked for when not agreed
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
};
base::Outcome<> run(ledger::Tx&, CountersignNotNeeded const&);

}  // namespace enquiries
