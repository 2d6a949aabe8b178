// Which nightly extract a figure is from: half past six in the evening to the next, but for the one begun on Tuesday,
// which ends an hour later. The end belongs to the earlier period.
#pragma once
#include "base/time.hpp"
#include "workload/domain/weights.hpp"

namespace workload {

struct Period {
  base::LocalTime start = {};
  base::LocalTime end = {};
};

Period batch_period(BatchTimes const&, base::LocalTime at);

}  // namespace workload
