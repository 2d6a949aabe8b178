// Children's services: an open case is passed to the allocated social worker; the enquiry stays the authority's and the
// clock runs on. And: the authority opened its own contact on what it read.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct PassToWorker {
  EnquiryId enquiry = {};
  std::optional<ChildId> child = {};
  std::string worker = {};
  std::string team = {};
  static constexpr ledger::Permission needs = ledger::Permission::answer_enquiries;
};
base::Outcome<> run(ledger::Tx&, PassToWorker const&);

struct OpenOwnContact {
  EnquiryId enquiry = {};
  std::optional<ChildId> child = {};
  base::Date on = {};
  std::string reference = {};
  static constexpr ledger::Permission needs = ledger::Permission::answer_enquiries;
};
base::Outcome<> run(ledger::Tx&, OpenOwnContact const&);

}  // namespace enquiries
