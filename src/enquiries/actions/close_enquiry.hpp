// A declined enquiry, or one whose person cannot be identified, is closed by a senior with a reason; one that was used or
// set aside is closed by its reader.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct CloseUnanswered {
  EnquiryId enquiry = {};
  std::string reason = {};
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
};
base::Outcome<> run(ledger::Tx&, CloseUnanswered const&);

struct CloseEnquiry {
  EnquiryId enquiry = {};
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, CloseEnquiry const&);

// A senior has read it too: asked for where the training of its reader is missing or long expired (reading_check.hpp).
struct CountersignReading {
  EnquiryId enquiry = {};
  std::string note = {};
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
};
base::Outcome<> run(ledger::Tx&, CountersignReading const&);

}  // namespace enquiries
