// How long answers take, with those still waiting counted and never dropped: the Kaplan-Meier estimate, in whole
// working days (E. L. Kaplan and P. Meier, 1958). Integers only: the same answer on every machine.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

namespace dashboards {

struct Wait {
  std::int64_t days = 0;       // working days from day 0
  bool returned = true;        // false: still waiting after so many
  std::int64_t count = 1;
};

// The first day by which at least `per_cent` of the enquiries have an answer; nothing if so many have not been
// answered yet. per_cent 1 to 99.
std::optional<std::int64_t> days_until(std::vector<Wait> waits, int per_cent);

}  // namespace dashboards
