// A draft is dropped; the needs it was to meet stand as before.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct DiscardDraft {
  EnquiryId enquiry = {};
  std::string reason = {};
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, DiscardDraft const&);

}  // namespace enquiries
