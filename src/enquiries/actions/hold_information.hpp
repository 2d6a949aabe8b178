// NN-1: up-to-date information is held; the answer is cited with its date.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct HoldInformation {
  NeedId need = {};
  ReturnId cited = {};       // a final return about the same person and kind
  std::string text = {};
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, HoldInformation const&);

}  // namespace enquiries
