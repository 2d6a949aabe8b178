#pragma once
#include "base/strong.hpp"

namespace workforce {

using SessionId = base::Strong<struct SessionTag>;
using BookingId = base::Strong<struct BookingTag>;
using TrainingRequestId = base::Strong<struct TrainingRequestTag>;
using OneToOneId = base::Strong<struct OneToOneTag>;
using OneToOneActionId = base::Strong<struct OneToOneActionTag>;

}  // namespace workforce
