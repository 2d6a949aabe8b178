#include "enquiries/actions/daily.hpp"

#include "enquiries/actions/rungs.hpp"
#include "enquiries/actions/steps.hpp"
#include "enquiries/domain/facts.hpp"
#include "enquiries/store/agency.hpp"
#include "enquiries/store/escalation.hpp"
#include "enquiries/store/waiting.hpp"
#include "sql/compose.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <span>

namespace enquiries {
namespace {

using ledger::System;
using ledger::Write;

constexpr int chunk = 100;
constexpr char why[] = "what the service does by itself, for every unit";

// Runs a step in transactions of at most `chunk` until it finds nothing more. The bound is a guard against a step that
// never comes to an end.
int in_chunks(ledger::Ledger& ledger, std::string const& name, std::function<int(ledger::Tx&)> const& step) {
  int all = 0;
  auto const scope = ledger::system_scope(name);
  for (int round = 0; round < 100000; ++round) {
    int done = 0;
    ledger.write(scope, [&](ledger::Tx& tx) { return (done = step(tx)) > 0; }, true);
    all += done;
    if (done == 0) break;
  }
  return all;
}

bool is_working_day(base::Date day) { return base::working_calendar(base::Nation::england_and_wales).is_working_day(day); }

}  // namespace

// Queue -------------------------------------------------------------------------------------------------------------

namespace {

constexpr System queues{"enquiries.queues", why, "select g.id from agency g where exists (select 1 from enquiry e where e.agency_id = g.id and e.state = 'queued') order by g.id"};
constexpr System next_queued{"enquiries.next_queued", why, sql::composed<[] {
  return sql::pieces("select e.id from enquiry e where e.state = 'queued' and e.agency_id = :agency order by ", sql_of::priority_rank, ", e.due_on nulls last, e.id limit 1");
}>};

// One enquiry out of the queue, if the intake of the day allows it.
int release_next(ledger::Tx& tx, AgencyId agency) {
  if (intake_reached(tx, agency)) return 0;
  auto const id = tx.row<EnquiryId>(next_queued, {{"agency", agency}});
  auto enquiry = id ? find_enquiry(tx, *id) : std::nullopt;
  if (!enquiry) return 0;
  move_to(tx, *enquiry, EnquiryState::sent, "Released from the queue");
  hand_over(tx, *enquiry, agency);
  record(tx, *enquiry, "enquiry.sent", ledger::Processing::disclosure, enquiry->trigger_ids, enquiry->decision_waiting, enquiry->agency_name);
  tx.tell(EnquirySent{enquiry->person, enquiry->id, false, false});
  return 1;
}

}  // namespace

int release_queue(ledger::Ledger& ledger, base::Date day) {
  if (!is_working_day(day)) return 0;
  auto const scope = ledger::system_scope("Queue");
  int released = 0;
  for (auto agency : ledger.read(scope, [](ledger::View& view) { return view.rows<AgencyId>(queues); }, true)) {
    for (int i = 0; i < 100000; ++i) {
      int done = 0;
      ledger.write(scope, [&](ledger::Tx& tx) { return (done = release_next(tx, agency)) > 0; }, true);
      if (done == 0) break;
      ++released;
    }
  }
  return released;
}

// Rungs -----------------------------------------------------------------------------------------------------------

namespace {

constexpr System due_rungs{"enquiries.due_rungs", why, sql::composed<[] {
  return sql::pieces("select e.id, e.agency_id, e.person_id, e.rung, e.next_rung_on, e.acting_id, p.team_id from enquiry e join person p on p.id = e.person_id "
                     "where e.next_rung_on <= :day and ", sql_of::waiting, " order by e.next_rung_on, e.id limit :chunk");
}>};

}  // namespace

int take_due_rungs(ledger::Ledger& ledger, base::Date day) {
  return in_chunks(ledger, "Escalation", [&](ledger::Tx& tx) {
    auto const due = tx.rows<RungDue>(due_rungs, {{"day", day}, {"chunk", chunk}});
    for (auto const& each : due) take_rung(tx, each, *each.next_rung_on, day);
    return static_cast<int>(due.size());
  });
}

// Digests -----------------------------------------------------------------------------------------------------------

namespace {

struct DigestCount {
  AgencyId agency;
  std::int64_t chased;
  std::int64_t withdrawn;
  std::int64_t today;      // needed at a moment of today
  std::int64_t lines() const { return chased + withdrawn + today; }
};
constexpr System digest_counts{"enquiries.digest_counts", why,
                               "select g.id, (select count(*) from enquiry_mark k join enquiry e on e.id = k.enquiry_id and e.agency_id = k.agency_id "
                               "where k.agency_id = g.id and k.kind = 'chase' and k.done_on = :day), "
                               "(select count(*) from enquiry_move m join enquiry e on e.id = m.enquiry_id and e.agency_id = m.agency_id where m.agency_id = g.id "
                               "and m.to_state = 'cancelled' and m.at >= :from and m.at < :to and e.released_at is not null), "
                               "(select count(*) from enquiry e where e.agency_id = g.id and e.last_chase_at >= :to and e.last_chase_at < :end) "
                               "from agency g where not exists (select 1 from digest d where d.agency_id = g.id and d.day = :day) order by g.id"};
constexpr Write write_digest{"enquiries.write_digest", "insert into digest (agency_id, day, lines, made_at, sent_to) values (:agency, :day, :lines, :now, :to) on conflict do nothing"};

void make_digest(ledger::Tx& tx, DigestCount const& count, base::Date day) {
  auto const body = fmt::format("{} of the enquiries waiting with you are followed up today. {} were withdrawn since the last digest. {} are needed at a set hour of today, for a hearing or a decision.\n\nSign in to Full Picture to see the list. This message holds no case data.\n",
                                count.chased, count.withdrawn, count.today);
  auto const sent = tell_partner(tx, count.agency, "digest", fmt::format("digest/{}/{}", count.agency.value, base::iso(day)), "Enquiries waiting with you: " + base::date_in_full(day), body);
  tx.change(write_digest, {{"agency", count.agency}, {"day", day}, {"lines", count.lines()}, {"now", tx.now()}, {"to", sent ? "mailbox" : ""}});
  tx.record({.what = sent ? "digest.sent" : "digest.kept", .subject = count.agency.value, .detail = std::to_string(count.lines())});
}

}  // namespace

int make_digests(ledger::Ledger& ledger, base::Date day) {
  if (!is_working_day(day)) return 0;
  auto const scope = ledger::system_scope("Digests");
  sql::Params const of{{"day", day}, {"from", withdrawn_since(day)}, {"to", base::from_london(base::LocalTime{day})}, {"end", base::from_london(base::LocalTime{day + std::chrono::days{1}})}};
  auto counts = ledger.read(scope, [&](ledger::View& view) { return view.rows<DigestCount>(digest_counts, of); }, true);
  std::erase_if(counts, [](DigestCount const& count) { return count.lines() == 0; });
  for (std::span<DigestCount const> left = counts; !left.empty(); left = left.subspan(std::min<std::size_t>(chunk, left.size()))) {
    ledger.write(scope, [&](ledger::Tx& tx) {
      for (auto const& count : left.first(std::min<std::size_t>(chunk, left.size()))) make_digest(tx, count, day);
      return true;
    }, true);
  }
  return static_cast<int>(counts.size());
}

void run_daily(ledger::Ledger& ledger, base::Date day) {
  count_week(ledger, day);
  settle_owners(ledger, day);
  make_due_chases(ledger, day);  // before priorities and rungs: both work out the dates anew, and a chase due today must not be passed over
  raise_priorities(ledger, day);
  release_queue(ledger, day);
  take_due_rungs(ledger, day);
  make_digests(ledger, day);
  propose_withdrawals(ledger, day);
  drop_old_drafts(ledger, day);
}

void run_minutely(ledger::Ledger& ledger) { make_last_chases(ledger); }

void run_hourly(ledger::Ledger& ledger) {
  auto const today = base::london_date(ledger.clock().now());
  settle_owners(ledger, today);
  release_queue(ledger, today);
}

}  // namespace enquiries
