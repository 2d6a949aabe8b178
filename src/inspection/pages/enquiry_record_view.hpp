// What the enquiry record shows, to stand beside an empty answer; and what was entered after the announcement.
#pragma once
#include "govuk/all.hpp"
#include "inspection/store/after_announcement.hpp"
#include "inspection/store/enquiry_record.hpp"

namespace inspection::pages {

// One kind's needs and enquiries, with links. What came after the announcement is marked.
govuk::Html enquiry_record_view(std::vector<EnquiryLine> const&, EnquiryKind, std::optional<base::Instant> announced);
govuk::Html entered_after_view(std::vector<LateEntry> const&, std::optional<base::Instant> announced);

}  // namespace inspection::pages
