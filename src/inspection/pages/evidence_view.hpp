// One piece of evidence about the unit, with the standards it bears on.
#pragma once
#include "inspection/pages/papers.hpp"
#include "inspection/store/organisational_evidence.hpp"

namespace inspection::pages {

govuk::Html evidence_card(Papers const&, EvidenceRow const&, std::vector<EvidenceLink> const&, bool may_change = false);

}  // namespace inspection::pages
