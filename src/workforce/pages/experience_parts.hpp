// A record of experience as tables: the officer's own page and her senior's show the same.
#pragma once
#include "workforce/domain/experience.hpp"
#include "workforce/pages/training_parts.hpp"

namespace workforce::pages {

Html kinds_table(std::vector<workload::CaseMet> const&);
Html steps_table(std::vector<ExpectedStep> const&, int months);
// What comes next, and with whom.
Html next_words(web::Call&, StaffId, std::vector<ExpectedStep> const&);
Html shadow_form(web::Call&, Of const&, std::string const& action, govuk::FormView const*);

}  // namespace workforce::pages
