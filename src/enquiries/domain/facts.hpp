// What the actions of this area tell, in the transaction that made it so. Later areas answer.
#pragma once
#include "enquiries/domain/codes.hpp"
#include "enquiries/domain/ids.hpp"
#include "enquiries/domain/kind.hpp"

#include <vector>

namespace enquiries {

struct NeedArose { PersonId person = {}; NeedId need = {}; EnquiryKind kind = EnquiryKind::police_da; bool opens_review = false; };
struct NeedDecided { PersonId person = {}; NeedId need = {}; NotNeeded code = NotNeeded::nn1; };
struct EnquirySent { PersonId person = {}; EnquiryId enquiry = {}; bool queued = false; bool again = false; };
struct MoreInformationAsked { PersonId person = {}; EnquiryId enquiry = {}; };
// A return has arrived. A spoken answer is interim until confirmed, and counts as missing until then.
struct AnswerArrived { PersonId person = {}; EnquiryId enquiry = {}; ReturnId answer = {}; bool final_return = false; };
// Assessments that cited a changed or withdrawn item re-open.
struct AnswerCorrected { PersonId person = {}; EnquiryId enquiry = {}; ReturnId answer = {}; std::vector<ItemId> changed = {}; };
// Declined, not ours or cannot identify: it will not come without a further step of probation's.
struct AnswerRefused { PersonId person = {}; EnquiryId enquiry = {}; };
struct EnquiryWithdrawn { PersonId person = {}; EnquiryId enquiry = {}; Withdrawal code = Withdrawal::wd4; };
struct EnquiryClosed { PersonId person = {}; EnquiryId enquiry = {}; };

}  // namespace enquiries
