// `fullpicture rules workload FILE.csv`: `id,function,inputs` to `id,result`, by the functions of
// docs/rules-tier-and-workload.md. `inputs` and `result` are k=v pairs joined by ;.
#pragma once
#include "spreadsheets/inputs.hpp"
#include "base/time.hpp"
#include "workload/domain/weights.hpp"

#include <iosfwd>
#include <span>

namespace spreadsheets {

int rules_workload(std::istream& csv, std::ostream& out, std::ostream& err, base::Clock const& = base::SystemClock{});

// What every function is worked out with.
struct WorkloadDay {
  workload::Weights const& weights;
  base::LocalTime now = {};
};
struct WorkloadFunction {
  std::string_view name = {};
  std::string (*answer)(Inputs&, WorkloadDay const&) = nullptr;
};
// The functions of the older tool, whose names begin with wmt.
std::span<WorkloadFunction const> older_workload_functions();

}  // namespace spreadsheets
