// A draft is asked: numbered, day zero set, and sent, or queued where the partner's agreed intake of the day is reached.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct SendEnquiry {
  EnquiryId enquiry = {};
  int lock_version = 1;
  std::optional<StaffId> on_behalf_of = {};  // a colleague, who then owns it
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
struct SentNow {
  std::string reference = {};
  bool queued = false;
};
base::Outcome<SentNow> run(ledger::Tx&, SendEnquiry const&);

}  // namespace enquiries
