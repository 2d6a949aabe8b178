// The officers for one case, best first, each with what stands for and against.
#pragma once
#include "govuk/all.hpp"
#include "workload/store/candidates.hpp"

namespace workload::pages {

govuk::Html candidates_explained(CaseInView const&);
govuk::Html candidates_table(Weights const&, CaseInView const&, std::vector<Candidate> const&, govuk::FormView const&);

}  // namespace workload::pages
