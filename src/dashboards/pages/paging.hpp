// What the pages of rows behind a number share: what was asked for in the address, and the way to the next rows.
#pragma once
#include "govuk/all.hpp"
#include "web/call.hpp"

namespace dashboards::pages {

inline constexpr int per_page = 50;

std::string asked_for(web::Call const&, std::string_view name);
std::int64_t rows_before(web::Call const&);    // the page that was asked for
govuk::Html pager(web::Call const&, std::int64_t total, std::string noun);
govuk::Html person_link(ledger::PersonId, std::string_view surname, std::string_view forenames, std::string_view crn);

}  // namespace dashboards::pages
