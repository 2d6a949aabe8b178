#include "outbox/store/messages.hpp"

#include "sql/compose.hpp"

namespace outbox {
namespace {

constexpr std::string_view message = "select o.id, o.made_at, o.kind, o.recipient, o.agency_id, coalesce(g.name, ''), o.message_key, o.subject, o.body, o.link, "
    "o.attempts, o.next_attempt_at, o.last_tried_at, o.last_error, o.delivered_at, o.given_up_at, o.set_aside_at, "
    "o.set_aside_by, o.set_aside_why from outbox o left join agency g on g.id = o.agency_id ";
constexpr std::string_view still_waiting = "o.delivered_at is null and o.given_up_at is null ";
constexpr std::string_view not_deliverable = "o.given_up_at is not null and o.delivered_at is null and o.set_aside_at is null ";

constexpr ledger::Scoped waiting{"outbox.waiting", sql::composed<[] { return sql::pieces(message, "where ", still_waiting, "and o.id > :past order by o.id limit :most"); }>};
constexpr ledger::Scoped undeliverable{"outbox.undeliverable", sql::composed<[] { return sql::pieces(message, "where ", not_deliverable, "and o.id > :past order by o.id limit :most"); }>};
constexpr ledger::Scoped delivered{"outbox.delivered", sql::composed<[] {
  return sql::pieces(message, "where o.delivered_at is not null and o.set_aside_at is null and (o.id < :past or :past = 0) order by o.id desc limit :most");
}>};
constexpr ledger::Scoped aside{"outbox.set_aside", sql::composed<[] {
  return sql::pieces(message, "where o.set_aside_at is not null and o.given_up_at is not null and (o.id < :past or :past = 0) order by o.id desc limit :most");
}>};
constexpr ledger::Scoped one{"outbox.message", sql::composed<[] { return sql::pieces(message, "where o.id = :id"); }>};
constexpr ledger::Scoped refused{"outbox.refused_by", sql::composed<[] {
  return sql::pieces(message, "where o.agency_id = :agency and ", not_deliverable,
                     "and not exists (select 1 from outbox l where l.agency_id = :agency and l.id > o.id and l.delivered_at is not null) "
                     "order by o.id desc limit 1");
}>};
constexpr ledger::Scoped count{"outbox.counts", sql::composed<[] {
  return sql::pieces("select (select count(*) from outbox o where ", still_waiting, "), (select count(*) from outbox o where ", not_deliverable, "), "
                     "(select count(*) from outbox o where o.delivered_at is not null and o.set_aside_at is null), "
                     "(select count(*) from outbox o where o.set_aside_at is not null and o.given_up_at is not null)");
}>};

constexpr ledger::Scoped count_pending{"outbox.pending", sql::composed<[] {
  return sql::pieces("select (select count(*) from outbox o where ", still_waiting, "), (select count(*) from outbox o where ", not_deliverable, ")");
}>};

constexpr ledger::System due{"outbox.due", "delivery belongs to the program", sql::composed<[] {
  return sql::pieces("select o.id from outbox o where ", still_waiting, "and o.next_attempt_at <= :now and o.leased_until <= :now "
                     "order by o.next_attempt_at, o.id limit 1 {lock}");
}>};
// Without the agency: PostgreSQL locks no row that an outer join may leave out.
constexpr ledger::System locked{
    "outbox.message_locked", "delivery belongs to the program",
    "select o.id, o.made_at, o.kind, o.recipient, o.agency_id, '', o.message_key, o.subject, o.body, o.link, "
    "o.attempts, o.next_attempt_at, o.last_tried_at, o.last_error, o.delivered_at, o.given_up_at, o.set_aside_at, "
    "o.set_aside_by, o.set_aside_why from outbox o where o.id = :id {lock}"};

constexpr ledger::Write in_hand{"outbox.take_in_hand", "update outbox set leased_until = :until, leased_by = :who where id = :id"};
constexpr ledger::Write was_delivered{
    "outbox.was_delivered", "update outbox set delivered_at = :now, given_up_at = null, attempts = :attempts, last_tried_at = :now, last_error = '', "
                            "leased_until = 0, leased_by = '' where id = :id and delivered_at is null"};
constexpr ledger::Write was_not{
    "outbox.was_not_delivered", "update outbox set attempts = :attempts, next_attempt_at = :next, last_tried_at = :now, last_error = :error, "
                                "given_up_at = :given_up, leased_until = 0, leased_by = '' where id = :id and leased_by = :who and delivered_at is null"};
constexpr ledger::Write again{
    "outbox.send_again", "update outbox set given_up_at = null, next_attempt_at = :now, attempts = 0, set_aside_at = null, set_aside_by = '', set_aside_why = '' where id = :id"};
constexpr ledger::Write put_aside{
    "outbox.put_aside", "update outbox set given_up_at = coalesce(given_up_at, :now), set_aside_at = :now, set_aside_by = :by, set_aside_why = :why where id = :id"};

ledger::Scoped const& list_of(Standing standing) {
  switch (standing) {
    case Standing::waiting: return waiting;
    case Standing::undeliverable: return undeliverable;
    case Standing::delivered: return delivered;
    case Standing::set_aside: break;
  }
  return aside;
}

}  // namespace

Counts counts(ledger::View& view) { return view.row<Counts>(count).value(); }

Pending pending(ledger::View& view) { return view.row<Pending>(count_pending).value(); }

std::vector<Message> messages(ledger::View& view, Standing standing, MessageId past, int at_most) {
  return view.rows<Message>(list_of(standing), {{"past", past}, {"most", at_most}});
}
std::optional<Message> find_message(ledger::View& view, MessageId id) { return view.row<Message>(one, {{"id", id}}); }
std::optional<Message> refused_by(ledger::View& view, ledger::AgencyId agency) { return view.row<Message>(refused, {{"agency", agency}}); }

std::optional<MessageId> next_due(ledger::Tx& tx) { return tx.row<MessageId>(due, {{"now", tx.now()}}); }
std::optional<Message> message_locked(ledger::Tx& tx, MessageId id) { return tx.row<Message>(locked, {{"id", id}}); }

void take_in_hand(ledger::Tx& tx, MessageId id, std::string_view holder, base::Instant until) {
  tx.change(in_hand, {{"id", id}, {"who", holder}, {"until", until}});
}

bool write_next(ledger::Tx& tx, MessageId id, Next const& next, std::string_view holder) {
  if (next.delivered) return tx.change(was_delivered, {{"id", id}, {"now", tx.now()}, {"attempts", next.attempts}}) > 0;
  return tx.change(was_not, {{"id", id}, {"now", tx.now()}, {"attempts", next.attempts}, {"next", next.next_attempt_at},
                             {"error", next.error}, {"given_up", next.given_up ? std::optional(tx.now()) : std::nullopt}, {"who", holder}}) > 0;
}

void send_again(ledger::Tx& tx, MessageId id) { tx.change(again, {{"id", id}, {"now", tx.now()}}); }
void set_aside(ledger::Tx& tx, MessageId id, std::string_view reason) {
  tx.change(put_aside, {{"id", id}, {"now", tx.now()}, {"by", tx.scope().name}, {"why", reason}});
}

}  // namespace outbox
