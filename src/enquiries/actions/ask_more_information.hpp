// The partner asks us something; the clock stands still until we answer.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct AskMoreInformation {
  EnquiryId enquiry = {};
  std::string question = {};
  static constexpr ledger::Permission needs = ledger::Permission::answer_enquiries;
};
base::Outcome<> run(ledger::Tx&, AskMoreInformation const&);

}  // namespace enquiries
