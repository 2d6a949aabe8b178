// The route to the partner failed; the owner is told at once.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct MarkUndeliverable {
  EnquiryId enquiry = {};
  std::string why = {};
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, MarkUndeliverable const&);

struct SendByNewRoute {
  EnquiryId enquiry = {};
  std::string route = {};    // page, mail, telephone …
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, SendByNewRoute const&);

}  // namespace enquiries
