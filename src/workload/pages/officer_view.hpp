// One officer's figures with the working shown, for her senior's page and her own.
#pragma once
#include "workload/pages/words.hpp"

namespace workload::pages {

// What is available, what is held, each term of the sum, and what it comes to.
govuk::Html working(Weights const&, OfficerWorkload const&);
// Cases by tier and type with points; then each case that who asks may see, and how many more there are.
govuk::Html cases_view(web::Call&, OfficerWorkload const&);
// Reports of the last 30 days and contacts of the last 7 with the people who asks may see.
govuk::Html other_work_view(web::Call&, Weights const&, OfficerWorkload const&);
// `may_change`: with the ways to add and change.
govuk::Html reductions_view(web::Call&, OfficerWorkload const&, bool may_change);
govuk::Html history_view(web::Call&, OfficerWorkload const&);

}  // namespace workload::pages
