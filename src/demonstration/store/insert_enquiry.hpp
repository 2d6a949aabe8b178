// Needs and enquiries with everything that happened to them.
#pragma once
#include "demonstration/domain/made_enquiry.hpp"
#include "demonstration/store/bulk.hpp"

namespace demonstration {

void insert_need(Bulk&, Keys&, people::PersonId, MadeNeed const&);
void insert_enquiry(Bulk&, Keys&, people::PersonId, MadeEnquiry const&);
// The answer of an enquiry, whose keys are set, read by `reader` if it was.
void insert_return(Bulk&, Keys&, MadeEnquiry const&, Actor const& reader);

void insert_counter(Bulk&, int year, int last);
void insert_proposal(Bulk&, std::int64_t id, enquiries::EnquiryId, std::string_view code, std::string_view cited, base::Instant at);

}  // namespace demonstration
