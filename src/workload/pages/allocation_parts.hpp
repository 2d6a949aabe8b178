// What several pages of allocation show alike.
#pragma once
#include "govuk/all.hpp"
#include "web/call.hpp"
#include "workload/store/allocation_records.hpp"
#include "workload/pages/words.hpp"
#include "workload/store/candidates.hpp"

namespace workload::pages {

std::string allocate_url(PersonId, std::string_view rest = {});   // "/workforce/allocation/17"
std::string case_url(PersonId);                                   // "/people/17/allocation"
govuk::Html day_words(base::Date);
// "98.2% → 104.3%", read out as "now 98.2%, with this case 104.3%".
govuk::Html effect(std::int64_t before, std::int64_t after);
govuk::Html kind_words(WaitingCase const&);                       // "Community order, since 26 June 2023"
govuk::Html due_words(std::optional<base::Date> due, base::Date today);
govuk::Html tier_words(WaitingCase const&);                       // "B2, 115 points", "no tier yet"
govuk::Html person_words(WaitingCase const&, std::string_view href);
govuk::Html handovers_table(std::vector<Handover> const&, base::Date today);
std::string name_of(WaitingCase const&);

}  // namespace workload::pages
