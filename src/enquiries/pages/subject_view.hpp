// Who is asked about, set out as the partner sees it: the same for the preview and the partner's page.
#pragma once
#include "enquiries/store/enquiry.hpp"
#include "govuk/all.hpp"

namespace enquiries::pages {

govuk::Html subject_view(Subject const& subject, base::Date today);
// Purpose, gateway, necessity, limits on use, the decision waiting, period and questions.
govuk::Html request_view(EnquiryRow const& enquiry, std::vector<Question> const& questions);
// The details as plain text, for one copy button.
std::string subject_text(EnquiryRow const& enquiry, Subject const& subject, base::Date today);

}  // namespace enquiries::pages
