// Keys of the area's rows. The keys shared with the ledger are the ledger's own types, named here without its headers.
#pragma once
#include "people/domain/ids.hpp"

namespace ledger {
struct AgencyTag;
}

namespace enquiries {

using people::AccountId;
using people::ChildId;
using people::LinkId;
using people::PersonId;
using people::StaffId;
using people::UnitId;

using AgencyId = base::Strong<ledger::AgencyTag>;
using NeedId = base::Strong<struct NeedTag>;
using EnquiryId = base::Strong<struct EnquiryTag>;
using ReturnId = base::Strong<struct ReturnTag>;
using ItemId = base::Strong<struct ItemTag>;
using MarkId = base::Strong<struct MarkTag>;
using ProposalId = base::Strong<struct ProposalTag>;
using BatchId = base::Strong<struct BatchTag>;
using LetterId = base::Strong<struct LetterTag>;
using AttachmentId = base::Strong<struct AttachmentTag>;

}  // namespace enquiries
