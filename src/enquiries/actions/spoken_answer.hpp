// An answer by telephone or in a meeting: recorded by who heard it, with who said it and when; interim until the partner
// confirms it in writing.
#pragma once
#include "enquiries/domain/returned.hpp"
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct RecordSpokenAnswer {
  EnquiryId enquiry = {};
  ReturnRoute route = ReturnRoute::telephone;   // telephone or meeting
  std::string said_by = {};                     // name, role, agency
  base::Instant said_at = {};
  ReturnContent content = {};                   // kept as interim whatever its kind
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<ReturnId> run(ledger::Tx&, RecordSpokenAnswer const&);

// One step on the partner's page. Final if every question has an answer code.
struct ConfirmSpokenAnswer {
  ReturnId answer = {};
  static constexpr ledger::Permission needs = ledger::Permission::answer_enquiries;
};
base::Outcome<> run(ledger::Tx&, ConfirmSpokenAnswer const&);

}  // namespace enquiries
