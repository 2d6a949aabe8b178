// The authority that a need waits for is chosen by hand, where the record did not tell it.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct ChooseAuthority {
  NeedId need = {};
  AgencyId agency = {};
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, ChooseAuthority const&);

}  // namespace enquiries
