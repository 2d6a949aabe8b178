// What the state of an enquiry or a need means for a gate.
#pragma once
#include "enquiries/domain/state.hpp"
#include "risk/domain/gate.hpp"

namespace risk {

// `wrong_person`: the reader found that the newest answer is about somebody else. An answer by telephone or in a
// meeting, not yet confirmed, leaves the enquiry returned in part: it counts as missing.
Standing standing_of(enquiries::EnquiryState, bool wrong_person);

// `decision_written`: somebody has written that none is needed; while the need is still open that waits for a senior.
NeedStanding standing_of(enquiries::NeedState, bool decision_written);

}  // namespace risk
