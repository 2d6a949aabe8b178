// `fullpicture rules tier FILE.csv`: the tier of each row by the model it names, as docs/rules-tier-and-workload.md says.
// The columns are those of the published vectors; only `id` and `model` must be there.
#pragma once
#include "base/time.hpp"

#include <iosfwd>

namespace spreadsheets {

int rules_tier(std::istream& csv, std::ostream& out, std::ostream& err, base::Clock const& = base::SystemClock{});

}  // namespace spreadsheets
