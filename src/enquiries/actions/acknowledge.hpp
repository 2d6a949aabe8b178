// The partner has it.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct Acknowledge {
  EnquiryId enquiry = {};
  std::string partner_ref = {};
  static constexpr ledger::Permission needs = ledger::Permission::answer_enquiries;
};
base::Outcome<> run(ledger::Tx&, Acknowledge const&);

}  // namespace enquiries
