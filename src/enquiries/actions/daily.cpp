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

constexpr System queues{"enquiries.queues", why, "select distinct e.agency_id from enquiry e where e.state = 'queued' order by e.agency_id"};
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

// Rungs and chases --------------------------------------------------------------------------------------------------

namespace {

constexpr System due_rungs{"enquiries.due_rungs", why, sql::composed<[] {
  return sql::pieces("select e.id, e.agency_id, e.person_id, e.rung, e.next_rung_on, e.acting_id, p.team_id from enquiry e join person p on p.id = e.person_id "
                     "where e.next_rung_on <= :day and ", sql_of::waiting, " order by e.next_rung_on, e.id limit :chunk");
}>};

struct ChaseDue {
  EnquiryId id;
  AgencyId agency;
  PersonId person;
  base::Date due_on;
  int chases;
  std::optional<StaffId> acting;
  std::string acting_name;
};
constexpr System due_chases{"enquiries.due_chases", why, sql::composed<[] {
  return sql::pieces("select e.id, e.agency_id, e.person_id, e.next_chase_on, e.chases, e.acting_id, coalesce(s.full_name, '') from enquiry e left join staff s on s.id = e.acting_id "
                     "where e.next_chase_on <= :day and ", sql_of::with_partner, " order by e.next_chase_on, e.id limit :chunk");
}>};
constexpr Write mark_chase{"enquiries.mark_chase",
                           "insert into enquiry_mark (enquiry_id, agency_id, kind, step, due_on, done_on, done_at, owner_id, owner_name, result) "
                           "values (:id, :agency, 'chase', :step, :due, :on, :now, :owner, :name, :result)"};
constexpr Write count_chase{"enquiries.count_chase", "update enquiry set chases = chases + 1, next_chase_on = null where id = :id"};
constexpr System due_last_chases{"enquiries.due_last_chases", why, sql::composed<[] {
  return sql::pieces("select e.id, e.agency_id, e.person_id, e.due_on, e.chases, e.acting_id, coalesce(s.full_name, '') from enquiry e left join staff s on s.id = e.acting_id "
                     "where e.last_chase_at <= :now and e.due_on is not null and ", sql_of::with_partner, " order by e.last_chase_at, e.id limit :chunk");
}>};
constexpr Write count_last_chase{"enquiries.count_last_chase", "update enquiry set chases = chases + 1, moment_chased = moment, last_chase_at = null where id = :id"};

void mark(ledger::Tx& tx, ChaseDue const& due, base::Date on, std::string const& result, Write const& count) {
  tx.change(mark_chase, {{"id", due.id}, {"agency", due.agency}, {"step", due.chases + 1}, {"due", due.due_on}, {"on", on}, {"now", tx.now()}, {"owner", due.acting}, {"name", due.acting_name},
                         {"result", result}});
  tx.change(count, {{"id", due.id}});
  retime(tx, due.id);
  tx.record({.what = "enquiry.chased", .person = due.person, .subject = due.id.value, .detail = std::to_string(due.chases + 1)});
}

int chase(ledger::Tx& tx, base::Date day) {
  auto const due = tx.rows<ChaseDue>(due_chases, {{"day", day}, {"chunk", chunk}});
  for (auto const& each : due) mark(tx, each, day, "In the digest of the day", count_chase);
  return static_cast<int>(due.size());
}

int chase_before_moment(ledger::Tx& tx) {
  auto const due = tx.rows<ChaseDue>(due_last_chases, {{"now", tx.now()}, {"chunk", chunk}});
  for (auto const& each : due) mark(tx, each, tx.today(), "Last chase before the moment: in the digest of that morning", count_last_chase);
  return static_cast<int>(due.size());
}

}  // namespace

int take_due_rungs(ledger::Ledger& ledger, base::Date day) {
  return in_chunks(ledger, "Escalation", [&](ledger::Tx& tx) {
    auto const due = tx.rows<RungDue>(due_rungs, {{"day", day}, {"chunk", chunk}});
    for (auto const& each : due) take_rung(tx, each, *each.next_rung_on, day);
    return static_cast<int>(due.size());
  });
}

int make_due_chases(ledger::Ledger& ledger, base::Date day) {
  if (!is_working_day(day)) return 0;
  return in_chunks(ledger, "Chases", [&](ledger::Tx& tx) { return chase(tx, day); });
}

int make_last_chases(ledger::Ledger& ledger) {
  return in_chunks(ledger, "Last chases", [](ledger::Tx& tx) { return chase_before_moment(tx); });
}

void run_minutely(ledger::Ledger& ledger) { make_last_chases(ledger); }

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
  int made = 0;
  for (auto const& count : ledger.read(scope, [&](ledger::View& view) { return view.rows<DigestCount>(digest_counts, of); }, true)) {
    if (count.lines() == 0) continue;
    ledger.write(scope, [&](ledger::Tx& tx) { make_digest(tx, count, day); return true; }, true);
    ++made;
  }
  return made;
}

void run_daily(ledger::Ledger& ledger, base::Date day) {
  settle_owners(ledger, day);
  raise_priorities(ledger, day);
  release_queue(ledger, day);
  make_due_chases(ledger, day);  // before the rungs: a rung works out the dates anew, and a chase due today must not be passed over
  take_due_rungs(ledger, day);
  make_digests(ledger, day);
  propose_withdrawals(ledger, day);
  drop_old_drafts(ledger, day);
}

void run_hourly(ledger::Ledger& ledger) {
  auto const today = base::london_date(ledger.clock().now());
  settle_owners(ledger, today);
  release_queue(ledger, today);
}

}  // namespace enquiries
