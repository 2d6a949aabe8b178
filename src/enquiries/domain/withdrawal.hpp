// Requests that need no answer any more are proposed for withdrawal every night.
#pragma once
#include "enquiries/domain/codes.hpp"
#include "enquiries/domain/held.hpp"

namespace enquiries {

bool may_be_withdrawn(EnquiryState);   // draft apart: queued, sent, undeliverable, acknowledged, more information asked, returned in part

}  // namespace enquiries
