// What probation may do with an enquiry that is on its way, beside waiting: each a small form of its own.
#pragma once
#include "enquiries/store/enquiry.hpp"
#include "web/call.hpp"

namespace enquiries::pages {

govuk::Html further_steps(web::Call&, EnquiryRow const&, govuk::FormView const& typed);

}  // namespace enquiries::pages
