#include "enquiries/store/change.hpp"

#include "enquiries/domain/timetable.hpp"
#include "enquiries/store/agency.hpp"

#include <stdexcept>

namespace enquiries {
namespace {

using ledger::System;
using ledger::Write;

constexpr Write write_state{"enquiries.move", "update enquiry set state = :to, lock_version = lock_version + 1 where id = :id and state = :from"};
constexpr Write write_move{"enquiries.write_move",
                           "insert into enquiry_move (enquiry_id, agency_id, from_state, to_state, at, by_account, by_name, reason) "
                           "values (:id, :agency, :from, :to, :now, :account, :name, :reason)"};
// An answer that waits for a second person goes no further where the enquiry ends or goes on without it.
constexpr Write drop_prepared{"enquiries.drop_prepared", "update enquiry_return set sent_back = :why where enquiry_id = :id and released_at is null and sent_back = '' and route not in ('telephone', 'meeting')"};
constexpr Write write_dates{"enquiries.write_dates",
                            "update enquiry set due_on = :due, due_moment = :due_moment, partner_due_on = :partner_due, next_chase_on = :chase, next_rung_on = :rung, "
                            "ack_by = :ack_by, last_chase_at = :last_chase, telephone_from = :telephone where id = :id"};
constexpr Write write_release{"enquiries.hand_over",
                              "update enquiry set agency_id = :agency, released_at = :now, partner_day_zero = :day0, acknowledged_at = null, taken_by = null, "
                              "taken_at = null, batch_id = null where id = :id"};
constexpr Write open_pause{"enquiries.begin_pause", "insert into enquiry_pause (enquiry_id, starts, question) values (:id, :now, :question)"};
constexpr Write close_pause{"enquiries.end_pause", "update enquiry_pause set ends = :now, reply = :reply where enquiry_id = :id and ends is null"};

bool ends_what_is_prepared(EnquiryState to) {
  using enum EnquiryState;
  return to == returned_final || to == declined || to == not_ours || to == cannot_identify || to == cancelled;
}

constexpr char why[] = "dates are worked out from the whole record, whoever acts";
constexpr System timing_of{"enquiries.timing", why,
                           "select agency_id, state, day_zero, answer_wd, moment, partner_day_zero, priority, rung, need_by, clock_id, released_at, acknowledged_at, "
                           "moment_chased from enquiry where id = :id"};
constexpr System pauses{"enquiries.timing_pauses", why, "select starts, ends from enquiry_pause where enquiry_id = :id order by starts, id"};
constexpr System lock_agency{"enquiries.lock_agency", "releases to one partner are counted one after another", "select id from agency where id = :id {lock}"};
constexpr System released_between{"enquiries.released_between", "a partner's intake is of all probation units together",
                                  "select count(*) from enquiry where agency_id = :id and released_at >= :from and released_at < :to"};

struct TimingRow {
  AgencyId agency;
  EnquiryState state;
  std::optional<base::Date> day_zero;
  std::optional<int> answer_wd;
  std::optional<base::Instant> moment;
  std::optional<base::Date> partner_day_zero;
  Priority priority;
  int rung;
  std::optional<base::Date> need_by;
  std::string clock;
  std::optional<base::Instant> released_at;
  std::optional<base::Instant> acknowledged_at;
  std::optional<base::Instant> moment_chased;
};
struct PauseDates {
  base::LocalTime starts;
  std::optional<base::LocalTime> ends;
};

Timing timing_from(TimingRow const& row, std::vector<PauseDates> const& stored, RuleSet const& rules) {
  Timing timing{.day_zero = *row.day_zero, .answer_wd = row.answer_wd.value_or(0), .by_moment_alone = !row.answer_wd.has_value(), .moment = row.moment,
                .partner_day_zero = row.partner_day_zero, .priority = row.priority, .rung = row.rung, .need_by = row.need_by,
                .clock = rules.clock(row.clock), .released_at = row.released_at, .acknowledged_at = row.acknowledged_at, .moment_chased = row.moment_chased};
  for (auto const& pause : stored) {
    if (pause.ends) timing.pauses.push_back({pause.starts, *pause.ends});
    else timing.paused_since = pause.starts;
  }
  return timing;
}

}  // namespace

void move_to(ledger::Tx& tx, EnquiryRow& enquiry, EnquiryState to, std::string const& reason) {
  if (!may_move(enquiry.state, to)) throw std::logic_error("an enquiry moved in a way that is not listed");
  if (tx.change(write_state, {{"id", enquiry.id}, {"from", enquiry.state}, {"to", to}}) != 1) throw sql::TryAgain("enquiries.move: somebody else moved it");
  tx.change(write_move, {{"id", enquiry.id}, {"agency", enquiry.agency}, {"from", enquiry.state}, {"to", to}, {"now", tx.now()},
                         {"account", tx.scope().account.value ? sql::Value{tx.scope().account} : sql::Value{}}, {"name", tx.scope().name}, {"reason", reason}});
  if (ends_what_is_prepared(to)) tx.change(drop_prepared, {{"id", enquiry.id}, {"why", "The enquiry went on without it: " + std::string(name(to))}});
  enquiry.state = to;
  ++enquiry.lock_version;
}

void retime(ledger::Tx& tx, EnquiryId id) {
  auto const row = tx.row<TimingRow>(timing_of, {{"id", id}});
  if (!row || !row->day_zero) return;
  auto const today = tx.today();
  auto const agency = organisation::find_agency(tx, row->agency);
  if (!agency) throw std::logic_error("an enquiry to no agency");
  auto const agreed = agreement_with(tx, *agency, today);
  auto const& rules = tx.rules<RuleBook>().on(today);
  auto table = timetable(timing_from(*row, tx.rows<PauseDates>(pauses, {{"id", id}}), rules), rules, today,
                         base::working_calendar(base::Nation::england_and_wales), counting_for(tx, agreed, today));
  if (!is_with_partner(row->state)) table.next_chase.reset(), table.last_chase.reset(), table.telephone_from.reset();
  if (!is_waiting(row->state)) table.next_rung.reset();
  tx.change(write_dates, {{"id", id}, {"due", table.due}, {"due_moment", table.due_moment}, {"partner_due", table.partner_due}, {"chase", table.next_chase}, {"rung", table.next_rung},
                          {"ack_by", table.acknowledge_by}, {"last_chase", table.last_chase}, {"telephone", table.telephone_from}});
}

void hand_over(ledger::Tx& tx, EnquiryRow const& enquiry, AgencyId to) {
  auto const agency = organisation::find_agency(tx, to);
  if (!agency) throw std::logic_error("an enquiry to no agency");
  auto const counting = counting_for(tx, agreement_with(tx, *agency, tx.today()), tx.today());
  tx.change(write_release, {{"id", enquiry.id}, {"agency", to}, {"now", tx.now()}, {"day0", day_zero(base::to_london(tx.now()), counting)}});
  retime(tx, enquiry.id);
}

bool intake_reached(ledger::Tx& tx, AgencyId id) {
  auto const agency = organisation::find_agency(tx, id);
  if (!agency) return false;
  auto const most = agreement_with(tx, *agency, tx.today()).max_open_per_day;
  if (!most) return false;
  tx.row<std::int64_t>(lock_agency, {{"id", id}});
  auto const midnight = [](base::Date day) { return base::from_london(base::LocalTime{day}); };
  auto const released = tx.row<std::int64_t>(released_between, {{"id", id}, {"from", midnight(tx.today())}, {"to", midnight(tx.today() + std::chrono::days{1})}});
  return released.value_or(0) >= *most;
}

void begin_pause(ledger::Tx& tx, EnquiryId id, std::string const& question) {
  tx.change(open_pause, {{"id", id}, {"now", base::to_london(tx.now())}, {"question", question}});
}
void end_pause(ledger::Tx& tx, EnquiryId id, std::string const& reply) {
  tx.change(close_pause, {{"id", id}, {"now", base::to_london(tx.now())}, {"reply", reply}});
}

}  // namespace enquiries
