// Whose counts the inspection of a region adds up, and whose are not there yet.
#pragma once
#include "govuk/all.hpp"
#include "inspection/store/inspections.hpp"

namespace inspection::pages {

govuk::Html pooled_view(ledger::View&, Inspection const&);  // nothing where nothing is pooled

}  // namespace inspection::pages
