// What the service does by itself, each in transactions of their own, so that any of it may be run again.
#pragma once
#include "ledger/ledger.hpp"

namespace enquiries {

// At the start of the day: the week counted, owners settled, chases, priorities raised, queue released, rungs, digests,
// withdrawal proposals, old drafts.
void run_daily(ledger::Ledger&, base::Date day);
// Through the day: owners settled, queue released.
void run_hourly(ledger::Ledger&);

// Every minute: what comes near its moment.
void run_minutely(ledger::Ledger&);

// The steps of run_daily, for tests and for the jobs page.
int settle_owners(ledger::Ledger&, base::Date day);          // absent owners' enquiries pass on; returns how many moved
int raise_priorities(ledger::Ledger&, base::Date day);       // a hearing or release has come within two working days
int release_queue(ledger::Ledger&, base::Date day);
int take_due_rungs(ledger::Ledger&, base::Date day);
int make_due_chases(ledger::Ledger&, base::Date day);
int make_last_chases(ledger::Ledger&);                       // hours before a hearing or decision
int make_digests(ledger::Ledger&, base::Date day);
int propose_withdrawals(ledger::Ledger&, base::Date day);
int count_week(ledger::Ledger&, base::Date day);             // of the first working day of a week; returns how many counts were kept
int drop_old_drafts(ledger::Ledger&, base::Date day);

}  // namespace enquiries
