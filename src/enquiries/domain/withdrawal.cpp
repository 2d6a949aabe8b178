#include "enquiries/domain/withdrawal.hpp"

namespace enquiries {

bool may_be_withdrawn(EnquiryState state) { return is_waiting(state) || state == EnquiryState::undeliverable; }

}  // namespace enquiries
