// Probation withdraws requests that need no answer any more, singly or together, each with its own reason. They stay in
// the record and in the figures; the partner is told in its digest.
#pragma once
#include "enquiries/domain/codes.hpp"
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct WithdrawOne {
  EnquiryId enquiry = {};
  Withdrawal code = Withdrawal::wd4;
  std::string cited = {};    // WD-2, WD-3: reference of the enquiry kept, or what answered it
  std::string text = {};     // asked for by WD-4
};
struct WithdrawEnquiries {
  std::vector<WithdrawOne> each = {};   // at most 200
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
};
// How many were withdrawn: all, or none and the reasons by field "0-cited", "1-text" …
base::Outcome<int> run(ledger::Tx&, WithdrawEnquiries const&);

}  // namespace enquiries
