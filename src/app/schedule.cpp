// The jobs of the product, in the order they run when due at the same instant.
#include "app/running.hpp"
#include "enquiries/actions/daily.hpp"

namespace app {

jobs::Schedule schedule() {
  using jobs::Every;
  return jobs::Schedule({
      {"enquiries.daily", {.every = Every::day, .hour = 6}, [](ledger::Ledger& ledger, base::Instant due) { enquiries::run_daily(ledger, base::london_date(due)); }},
      {"enquiries.hourly", {.every = Every::hour, .minute = 10}, [](ledger::Ledger& ledger, base::Instant) { enquiries::run_hourly(ledger); }},
  });
}

}  // namespace app
