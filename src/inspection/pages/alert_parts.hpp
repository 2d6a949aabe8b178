// An alert as both sides see it.
#pragma once
#include "govuk/all.hpp"
#include "inspection/store/alerts.hpp"

namespace inspection::pages {

govuk::Html alert_state(AlertRow const&, base::Instant now);    // a tag: acknowledged, late, closed …
govuk::Html alert_summary(AlertRow const&, base::Instant now);

}  // namespace inspection::pages
