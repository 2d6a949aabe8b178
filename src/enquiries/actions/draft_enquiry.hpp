// A draft, prefilled from the record: one for one or more needs of a person, a kind and an authority.
#pragma once
#include "enquiries/domain/kind.hpp"
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct DraftEnquiry {
  PersonId person = {};
  EnquiryKind kind = EnquiryKind::police_da;
  AgencyId agency = {};
  std::vector<NeedId> meets = {};    // empty: asked without a trigger; `decision_waiting` says why
  std::string decision_waiting = {};
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
// The draft that stands for these needs already, if there is one.
base::Outcome<EnquiryId> run(ledger::Tx&, DraftEnquiry const&);

}  // namespace enquiries
