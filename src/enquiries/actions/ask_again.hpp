// Asked again: for quality after a final return, in another way after it was declined, or with better identifiers. A new
// version with a new day 0.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct AskAgain {
  EnquiryId enquiry = {};
  std::string why = {};               // what is missing, as the partner reads it
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, AskAgain const&);

}  // namespace enquiries
