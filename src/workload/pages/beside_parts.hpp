// Choosing who works a case beside its practitioner, or covers for her: what is shown against each, and the reason.
#pragma once
#include "govuk/all.hpp"
#include "workload/store/candidates.hpp"

namespace workload::pages {

// Nothing where no conflict stands against any of those to choose from.
govuk::Html all_the_same_field(std::vector<Beside> const&, govuk::FormView const&);

}  // namespace workload::pages
