// The partner searched and cannot tell which person or child is meant.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct CannotIdentify {
  EnquiryId enquiry = {};
  std::string tried = {};
  static constexpr ledger::Permission needs = ledger::Permission::answer_enquiries;
};
base::Outcome<> run(ledger::Tx&, CannotIdentify const&);

}  // namespace enquiries
