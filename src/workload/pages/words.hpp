// How figures of workload read on every page: per cent, bands in words beside their colour, and on what they rest.
#pragma once
#include "govuk/all.hpp"
#include "web/call.hpp"
#include "workload/store/officer_workload.hpp"

namespace workload::pages {

std::string percent(std::int64_t tenths);                        // "124.0%"
std::string hours(int tenths);                                   // "37", "18.5"
std::string_view words(CaseType);                                // "community", "licence", "custody"
std::string_view words(Band);                                    // "over 110%"
std::string_view heat_class(Band);
std::string tier_words(std::string_view tier);                   // "B2"; "not tiered yet"

Weights const& weights_of(ledger::View&);
// The capacity with its band in words; why there is none where nothing is available.
govuk::Html capacity_tag(Weights const&, OfficerWorkload const&);
govuk::Html capacity_tag(Weights const&, std::int64_t capacity);
// The same for a narrow column: the number on the ground of its band, the words for who hears them.
govuk::Cell capacity_cell(Weights const&, OfficerWorkload const&);
govuk::Cell capacity_cell(Weights const&, std::int64_t capacity);
govuk::Html weeks_words(Weights const&, OfficerWorkload const&);  // "4 weeks: excessive"

// Which day and which weights every figure of the page is by; seed weights are called seed.
govuk::Html basis(ledger::View&);

std::string officer_url(StaffId, UnitId team);

}  // namespace workload::pages
