// What each inspector thinks of an organisational standard, one judgement each.
#pragma once
#include "inspection/store/findings.hpp"

namespace inspection {

std::vector<Opinion> opinions_of(ledger::View&, InspectionId);  // by standard, then the lead's, then by name

struct StandardJudgement {
  std::string standard = {};
  Rating rating = {};
  std::string reasons = {};
  std::string apart = {};         // why it is two bands from the casework beside it
  std::int64_t version = 0;       // 0: none yet
  base::Instant at = {};
};
std::optional<StandardJudgement> my_judgement(ledger::View&, InspectionId, std::string_view standard);
std::vector<std::pair<std::string, std::string>> apart_reasons(ledger::View&, InspectionId, std::string_view standard);  // name and reason

// False: it was saved from another page since `version` was read.
bool save_standard_judgement(ledger::Tx&, InspectionId, StandardJudgement const&);

}  // namespace inspection
