// Another force or authority is responsible and is named. The enquiry, or these children of it, goes there at once where
// we know its answering unit; day 0 is kept. Otherwise it waits for its owner to re-route it.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct NotOurs {
  EnquiryId enquiry = {};
  std::string responsible = {};          // code of the force or authority
  std::string reason = {};               // "the child lives in Sefton"
  std::vector<ChildId> children = {};    // children's services: only these; empty: the whole enquiry
  static constexpr ledger::Permission needs = ledger::Permission::answer_enquiries;
};
struct Rerouted {
  std::optional<EnquiryId> enquiry = {}; // where it went on; a new one for some of the children
};
base::Outcome<Rerouted> run(ledger::Tx&, NotOurs const&);

// The owner names the authority where the partner's word did not do.
struct Reroute {
  EnquiryId enquiry = {};
  AgencyId to = {};
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, Reroute const&);

}  // namespace enquiries
