// What actions write of safety arrangements.
#pragma once
#include "risk/store/arrangements.hpp"

namespace risk {

struct NewArrangement {
  PersonId person = {};
  std::optional<AssessmentId> assessment = {};
  std::optional<ChildId> child = {};
  std::optional<LinkId> adult = {};
  Arrangement arrangement = {};
  std::optional<ArrangementId> replaces = {};
  std::vector<std::pair<ItemId, int>> rests_on = {};   // items at the version seen
};
ArrangementId insert_arrangement(ledger::Tx&, NewArrangement const&);
// False if it was changed since `version` was read.
bool agree_arrangement(ledger::Tx&, ArrangementId, std::string const& agreed_with, base::Date from, base::Date review, std::int64_t version);
bool end_arrangement(ledger::Tx&, ArrangementId, ArrangementStatus, std::string const& reason, std::int64_t version);

}  // namespace risk
