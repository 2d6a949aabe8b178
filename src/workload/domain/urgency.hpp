// Which case waits most urgently for somebody.
#pragma once
#include "base/calendar.hpp"
#include "workload/domain/allocation_rules.hpp"

namespace workload {

// The last day on which the case should have somebody: so many working days from the start; of a report, before the hearing.
base::Date allocate_by(AllocationRules const&, people::SentenceKind, base::Date started, std::optional<base::Date> hearing, base::WorkingCalendar const&);

struct Waiting {
  people::Rosh rosh = people::Rosh::not_assessed;
  int mappa = 0;
  base::Date by = {};
  std::int64_t id = 0;
};
// Very high risk and MAPPA 2 and 3 first, whatever the day; then the earliest deadline; then the higher level; then the key.
// Who is not yet assessed stands before medium: it is not known that there is less to lose.
bool more_urgent(Waiting const&, Waiting const&);

}  // namespace workload
