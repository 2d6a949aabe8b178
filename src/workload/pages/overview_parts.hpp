// What the overview of a unit's workforce says of workload.
#pragma once
#include "govuk/html.hpp"
#include "organisation/domain/unit.hpp"
#include "web/call.hpp"

namespace workload::pages {

struct Overview {
  govuk::Html basis = {};
  govuk::Html figures = {};
  govuk::Html heaviest = {};   // over 110% for four weeks in a row
  govuk::Html parts = {};      // the next units below
};
Overview overview_of(web::Call&, organisation::Unit const&);

}  // namespace workload::pages
