#include "app/running.hpp"
#include "audit/actions/seal.hpp"
#include "enquiries/actions/daily.hpp"
#include "identity/actions/keep_form.hpp"
#include "inspection/actions/alerts.hpp"
#include "organisation/actions/change_units.hpp"
#include "publication/actions/release_embargo.hpp"
#include "recommendations/actions/escalate.hpp"
#include "sql/error.hpp"
#include "workforce/actions/remind.hpp"
#include "workload/actions/nightly.hpp"

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
      {"organisation.changes", {.every = Every::day, .minute = 1}, [](ledger::Ledger& ledger, base::Instant due) { organisation::carry_out_unit_changes(ledger, base::london_date(due)); }},
      {"identity.kept_forms", {.every = Every::day, .hour = 2}, [](ledger::Ledger& ledger, base::Instant) { identity::forget_old_forms(ledger); }},
      {"workload.nightly", {.every = Every::day, .minute = 20}, [](ledger::Ledger& ledger, base::Instant due) { workload::run_nightly(ledger, base::london_date(due)); }},
      {"enquiries.daily", {.every = Every::day, .hour = 6}, [](ledger::Ledger& ledger, base::Instant due) { enquiries::run_daily(ledger, base::london_date(due)); }},
      {"enquiries.hourly", {.every = Every::hour, .minute = 10}, [](ledger::Ledger& ledger, base::Instant) { enquiries::run_hourly(ledger); }},
      {"enquiries.moments", {.every = Every::minute}, [](ledger::Ledger& ledger, base::Instant) { enquiries::run_minutely(ledger); }},
      {"inspection.alerts", {.every = Every::hour, .minute = 1}, [](ledger::Ledger& ledger, base::Instant) { inspection::send_alerts_up(ledger); }},
      {"publication.releases", {.every = Every::minute}, [](ledger::Ledger& ledger, base::Instant) { publication::note_releases(ledger); }},
      {"recommendations.daily", {.every = Every::day, .hour = 6, .minute = 30}, [](ledger::Ledger& ledger, base::Instant due) { recommendations::run_daily(ledger, base::london_date(due)); }},
      {"workforce.training", {.every = Every::day, .hour = 6, .minute = 45}, [](ledger::Ledger& ledger, base::Instant due) { workforce::remind_of_training(ledger, base::london_date(due)); }},
      {"audit.seal", {.every = Every::minute}, [seals = std::move(seals)](ledger::Ledger& ledger, base::Instant) { seal_audit(ledger, seals(ledger)); }},
  });
}

}  // namespace app
