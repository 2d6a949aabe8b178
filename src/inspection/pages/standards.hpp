// The standards of an inspection's programme, as words and as choices.
#pragma once
#include "govuk/all.hpp"
#include "inspection/store/inspections.hpp"

namespace inspection::pages {

std::string standard_name(ledger::View&, Inspection const&, std::string_view id);   // "The whole inspection" for none
std::vector<govuk::Option> standard_options(ledger::View&, Inspection const&, std::string const& none);

}  // namespace inspection::pages
