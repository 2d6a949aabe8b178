// NN-3: the same question is already open; the need joins it.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct JoinOpenEnquiry {
  NeedId need = {};
  EnquiryId enquiry = {};
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, JoinOpenEnquiry const&);

}  // namespace enquiries
