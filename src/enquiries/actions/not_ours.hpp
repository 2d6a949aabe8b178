// Another force or authority is responsible and is named. The enquiry, or these children of it, goes there at once where
// we know its answering unit; day 0 is kept. Otherwise it waits for its owner to re-route it. Said of some children only,
// in a return or apart from one, these split off into an enquiry of their own; both are linked, the other children stay.
#pragma once
#include "enquiries/store/enquiry.hpp"
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

// The children of a return that has arrived of whom it says *not ours*, by the authority named. A reaction of arrive().
void split_not_ours(ledger::Tx&, EnquiryRow const&, ReturnId);

// The owner names the authority where the partner's word did not do.
struct Reroute {
  EnquiryId enquiry = {};
  AgencyId to = {};
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, Reroute const&);

}  // namespace enquiries
