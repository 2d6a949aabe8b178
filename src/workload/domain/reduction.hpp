// Hours taken off a practitioner: their status, what counts now, what changes next.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"
#include "workload/domain/decimal.hpp"
#include "workload/domain/weights.hpp"

#include <optional>
#include <vector>

namespace workload {

enum class ReductionStatus { scheduled, active, archived, deleted };

struct Reduction {
  Decimal hours = {};
  base::LocalTime from = {};
  base::LocalTime to = {};
  ReductionStatus status = ReductionStatus::scheduled;
};

// As the nightly run leaves it. One whose whole period is past before it ever began to count stays scheduled.
ReductionStatus nightly_status(Reduction const&, base::LocalTime now);
// As it is saved: from its dates.
ReductionStatus status_on_saving(Reduction const&, base::LocalTime now);

// All that is inside its dates, unless archived or deleted: a scheduled one counts before the night updates it.
Decimal reduction_hours(std::vector<Reduction> const&, base::LocalTime now);

struct NextChange {
  base::LocalTime at = {};
  std::size_t which = 0;  // place in the list
  bool is_end = false;
};
// The earliest start or end still to come.
std::optional<NextChange> next_change(std::vector<Reduction> const&, base::LocalTime now);

// What is wrong with a reduction as typed, by the rules of the form; empty if nothing.
std::vector<std::string> reduction_faults(ReductionReason const&, Reduction const&, Decimal contracted_hours, std::size_t characters_of_notes);

}  // namespace workload

template <>
struct base::Words<workload::ReductionStatus> {
  static constexpr std::array table{
      base::Word{workload::ReductionStatus::scheduled, "SCHEDULED"},
      base::Word{workload::ReductionStatus::active, "ACTIVE"},
      base::Word{workload::ReductionStatus::archived, "ARCHIVED"},
      base::Word{workload::ReductionStatus::deleted, "DELETED"},
  };
};
