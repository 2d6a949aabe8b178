// Probation answers the partner's question; the clock goes on, the due date moves by the time it stood still.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct AnswerMoreInformation {
  EnquiryId enquiry = {};
  std::string reply = {};
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, AnswerMoreInformation const&);

}  // namespace enquiries
