// An alert as both sides see it.
#pragma once
#include "govuk/all.hpp"
#include "inspection/store/alerts.hpp"
#include "web/call.hpp"

namespace inspection::pages {

govuk::Html alert_state(web::Call&, AlertRow const&);    // a tag: acknowledged, late, closed …
govuk::Html alert_summary(web::Call&, AlertRow const&);

}  // namespace inspection::pages
