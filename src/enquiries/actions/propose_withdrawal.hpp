// A withdrawal proposed by hand, by probation or by the partner; and a proposal turned down.
#pragma once
#include "enquiries/domain/codes.hpp"
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct ProposeWithdrawal {
  EnquiryId enquiry = {};
  Withdrawal code = Withdrawal::wd4;
  std::string cited = {};
  std::string text = {};
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<ProposalId> run(ledger::Tx&, ProposeWithdrawal const&);

// The same from the partner's side.
struct PartnerProposesWithdrawal {
  EnquiryId enquiry = {};
  Withdrawal code = Withdrawal::wd4;
  std::string text = {};
  static constexpr ledger::Permission needs = ledger::Permission::answer_enquiries;
};
base::Outcome<ProposalId> run(ledger::Tx&, PartnerProposesWithdrawal const&);

// The enquiry is still wanted; the same proposal is not made again.
struct KeepEnquiry {
  ProposalId proposal = {};
  std::string reason = {};
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
};
base::Outcome<> run(ledger::Tx&, KeepEnquiry const&);

}  // namespace enquiries
