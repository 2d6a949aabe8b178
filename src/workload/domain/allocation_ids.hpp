#pragma once
#include "workload/domain/ids.hpp"

namespace workload {

using AllocationRecordId = base::Strong<struct AllocationRecordTag>;
using HandoverId = base::Strong<struct HandoverTag>;
using CoWorkingId = base::Strong<struct CoWorkingTag>;
using ConflictId = base::Strong<struct ConflictTag>;
using ReallocationId = base::Strong<struct ReallocationTag>;

}  // namespace workload
