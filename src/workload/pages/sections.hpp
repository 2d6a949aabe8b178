// The frame of every page about staff and their work: sections of one unit, the same on each page of workload and workforce.
#pragma once
#include "organisation/domain/unit.hpp"
#include "web/call.hpp"

namespace workload::pages {

enum class Section { overview, workload, allocation, staffing, recruitment, training, experience, supervision };

// "/workforce/training?unit=7"; `below` is "/places".
std::string url_of(Section, organisation::Unit const&, std::string_view below = {});

// The page of a section, the unit's name above its title. `typed`: a form that failed is shown again with its errors.
http::Response show(web::Call&, organisation::Unit const&, Section, std::string_view title, govuk::Html const& body, govuk::FormView const* typed = nullptr);

}  // namespace workload::pages
