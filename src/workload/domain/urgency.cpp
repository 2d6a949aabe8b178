#include "workload/domain/urgency.hpp"

namespace workload {
namespace {

int level(people::Rosh rosh) {
  switch (rosh) {
    case people::Rosh::very_high: return 0;
    case people::Rosh::high: return 1;
    case people::Rosh::not_assessed: return 2;
    case people::Rosh::medium: return 3;
    case people::Rosh::low: return 4;
  }
  return 4;
}

auto rank(Waiting const& w) { return std::tuple{w.rosh != people::Rosh::very_high && w.mappa < 2, w.by, level(w.rosh), w.id}; }

}  // namespace

base::Date allocate_by(AllocationRules const& rules, people::SentenceKind kind, base::Date started, std::optional<base::Date> hearing, base::WorkingCalendar const& calendar) {
  auto const found = rules.allocate_within.find(kind);
  auto const days = found == rules.allocate_within.end() ? 0 : found->second;
  return hearing ? calendar.add_working_days(*hearing, -days) : calendar.add_working_days(started, days);
}

bool more_urgent(Waiting const& a, Waiting const& b) { return rank(a) < rank(b); }

}  // namespace workload
