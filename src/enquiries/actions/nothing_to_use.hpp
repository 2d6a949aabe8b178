// An answer of which nothing can be used: every question came back "cannot be shared". Its reader grades it and may ask again, or
// says here why it is left at that; the enquiry is complete then, and is counted apart from those that were used.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct NothingToUse {
  EnquiryId enquiry = {};
  std::string reason = {};   // why it is not asked again
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, NothingToUse const&);

// No item of its answers can be cited or set aside.
bool leaves_nothing(ledger::View&, EnquiryId);

}  // namespace enquiries
