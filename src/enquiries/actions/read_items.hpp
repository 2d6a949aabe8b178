// A named practitioner reads what came back; when all of it is read, the enquiry is.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct ReadItems {
  EnquiryId enquiry = {};
  std::vector<ItemId> items = {};     // empty: all of them
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, ReadItems const&);

}  // namespace enquiries
