#include "identity/store/sessions.hpp"

#include "identity/domain/network.hpp"
#include "sql/compose.hpp"

namespace identity {

namespace {

struct Row {
  SessionId id = {};
  AccountId account = {};
  std::optional<GrantId> grant = {};
  Stage stage = Stage::open;
  std::string csrf = {};
  std::string pending_totp = {};
  base::Instant created_at = {};
  base::Instant seen_at = {};
  std::string full_name = {};
  bool disabled = false;
  std::optional<Role> role = {};
  std::optional<UnitId> unit = {};
  std::optional<AgencyId> agency = {};
  std::optional<StaffId> staff = {};
  std::optional<base::Date> grant_from = {};
  std::optional<base::Date> grant_to = {};
  std::optional<std::int64_t> team_from = {};
  std::optional<std::int64_t> team_to = {};
  std::optional<PersonId> opened = {};
};

constexpr std::string_view account_and_grant = "a.full_name, a.disabled, g.role, g.unit_id, g.agency_id, g.staff_id, g.valid_from, g.valid_to, u.team_from, u.team_to, "
    "(select b.person_id from break_glass b where b.account_id = a.id and b.expires_at > :now order by b.opened_at desc, b.id desc limit 1) ";

constexpr ledger::Scoped by_token{"identity.session_of_token", sql::composed<[] {
  return sql::pieces("select s.id, s.account_id, s.grant_id, s.stage, s.csrf, s.pending_totp, s.created_at, s.seen_at, ", account_and_grant,
                     "from session s join account a on a.id = s.account_id left join role_grant g on g.id = s.grant_id "
                     "left join unit u on u.id = g.unit_id where s.token_hash = :hash and s.ended_at is null");
}>};
constexpr ledger::Scoped by_grant{"identity.grant_alone", sql::composed<[] {
  return sql::pieces("select 0, a.id, g.id, 'open', '', '', a.created_at, a.created_at, ", account_and_grant,
                     "from role_grant g join account a on a.id = g.account_id left join unit u on u.id = g.unit_id where g.id = :grant");
}>};

constexpr ledger::Write new_session{
    "identity.insert_session",
    "insert into session (token_hash, account_id, grant_id, stage, csrf, pending_totp, network, created_at, seen_at) "
    "values (:hash, :account, :grant, :stage, :csrf, :pending, :network, :at, :at) returning id"};
constexpr ledger::Write moved{
    "identity.move_session", "update session set stage = :stage, grant_id = :grant, pending_totp = '' where id = :id"};
constexpr ledger::Write seen{"identity.see_session", "update session set seen_at = :at where id = :id"};
constexpr ledger::Write ended{"identity.end_session", "update session set ended_at = :at where id = :id and ended_at is null"};
constexpr ledger::Write others_ended{
    "identity.end_other_sessions",
    "update session set ended_at = :at where account_id = :account and id <> :but and ended_at is null"};
constexpr ledger::Write all_ended{
    "identity.end_sessions_of", "update session set ended_at = :at where account_id = :account and ended_at is null"};

SessionFound found_from(Row row) {
  SessionFound found{.session = {row.id, row.account, row.grant, row.stage, std::move(row.csrf), std::move(row.pending_totp),
                                 row.created_at, row.seen_at},
                     .full_name = std::move(row.full_name), .disabled = row.disabled, .role = row.role, .unit = row.unit,
                     .agency = row.agency, .staff = row.staff, .grant_from = row.grant_from, .grant_to = row.grant_to,
                     .opened = row.opened};
  if (row.team_from && row.team_to) found.place = {*row.team_from, *row.team_to};
  return found;
}

std::optional<SessionFound> found_from(std::optional<Row> row) {
  if (!row) return std::nullopt;
  return found_from(std::move(*row));
}

}  // namespace

std::optional<SessionFound> session_of_token(ledger::View& view, std::string_view token_hash) {
  return found_from(view.row<Row>(by_token, {{"hash", token_hash}, {"now", view.now()}}));
}
std::optional<SessionFound> grant_alone(ledger::View& view, GrantId grant) {
  return found_from(view.row<Row>(by_grant, {{"grant", grant}, {"now", view.now()}}));
}

SessionId insert_session(ledger::Tx& tx, NewSession const& session) {
  return SessionId{tx.insert(new_session, {{"hash", session.token_hash}, {"account", session.account}, {"grant", session.grant},
                                           {"stage", session.stage}, {"csrf", session.csrf}, {"pending", session.pending_totp}, {"network", network_of(tx.scope().from_address)},
                                           {"at", tx.now()}})};
}
void move_session(ledger::Tx& tx, SessionId id, Stage stage, std::optional<GrantId> grant) {
  tx.change(moved, {{"id", id}, {"stage", stage}, {"grant", grant}});
}
void see_session(ledger::Tx& tx, SessionId id) { tx.change(seen, {{"id", id}, {"at", tx.now()}}); }
void end_session(ledger::Tx& tx, SessionId id) { tx.change(ended, {{"id", id}, {"at", tx.now()}}); }
void end_other_sessions(ledger::Tx& tx, AccountId account, SessionId but) {
  tx.change(others_ended, {{"account", account}, {"but", but}, {"at", tx.now()}});
}
void end_sessions_of(ledger::Tx& tx, AccountId account) { tx.change(all_ended, {{"account", account}, {"at", tx.now()}}); }

}  // namespace identity
