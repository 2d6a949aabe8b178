// Writes a need, or merges it into one that stands open. Used by the reactions only.
#pragma once
#include "enquiries/domain/triggers.hpp"
#include "enquiries/store/known.hpp"
#include "enquiries/store/need.hpp"
#include "enquiries/store/agency.hpp"

namespace enquiries {

struct NeedFor {
  KnownPerson const& person;
  EnquiryKind kind = EnquiryKind::police_da;
  std::optional<Agency> agency = {};           // none: to be chosen
  std::vector<ChildId> children = {};
  std::vector<Asked> asked = {};
  std::string event = {};
  std::optional<base::Instant> moment = {};
  bool proposed = false;
};
NeedId raise_need(ledger::Tx&, NeedFor const&);

}  // namespace enquiries
