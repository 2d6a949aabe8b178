#include "app/running.hpp"
#include "audit/actions/seal.hpp"
#include "enquiries/actions/daily.hpp"
#include "sql/error.hpp"

namespace app {
namespace {

void seal_audit(ledger::Ledger& ledger, SealFiles const& files) {
  try {
    if (auto const head = audit::seal(ledger, seal_key(files))) keep_head(files, *head);
  } catch (sql::Refused const&) {
    // Another server of this database sealed at the same moment: what it sealed is sealed.
  }
}

}  // namespace

jobs::Schedule schedule(SealFilesOf seals) {
  using jobs::Every;
  return jobs::Schedule({
      {"enquiries.daily", {.every = Every::day, .hour = 6}, [](ledger::Ledger& ledger, base::Instant due) { enquiries::run_daily(ledger, base::london_date(due)); }},
      {"enquiries.hourly", {.every = Every::hour, .minute = 10}, [](ledger::Ledger& ledger, base::Instant) { enquiries::run_hourly(ledger); }},
      {"audit.seal", {.every = Every::minute}, [seals = std::move(seals)](ledger::Ledger& ledger, base::Instant) { seal_audit(ledger, seals(ledger)); }},
  });
}

}  // namespace app
