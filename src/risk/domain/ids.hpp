// Keys of this area's rows, and those of other areas that it refers to.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "people/domain/ids.hpp"

namespace risk {

using AssessmentId = base::Strong<struct AssessmentTag>;
using UseGroupId = base::Strong<struct UseGroupTag>;
using ArrangementId = base::Strong<struct ArrangementTag>;
using SignatureId = base::Strong<struct SignatureTag>;
using OnwardId = base::Strong<struct OnwardTag>;
using GateDecisionId = base::Strong<struct GateDecisionTag>;

using enquiries::EnquiryId;
using enquiries::ItemId;
using ledger::AccountId;
using ledger::StaffId;
using people::ChildId;
using people::LinkId;
using people::PersonId;

}  // namespace risk
