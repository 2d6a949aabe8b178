// The partner will not or cannot share, with a policy or legal reason. On the senior's list the same day; neither overdue
// nor chased.
#pragma once
#include "enquiries/domain/codes.hpp"
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct DeclineEnquiry {
  EnquiryId enquiry = {};
  Decline code = Decline::dc1;
  std::string text = {};     // asked for by DC-5
  static constexpr ledger::Permission needs = ledger::Permission::answer_enquiries;
};
base::Outcome<> run(ledger::Tx&, DeclineEnquiry const&);

}  // namespace enquiries
