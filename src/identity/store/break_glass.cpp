#include "identity/store/break_glass.hpp"

#include "sql/compose.hpp"

namespace identity {

namespace {

constexpr ledger::System to_open{
    "identity.person_to_open", "who breaks the glass asks for somebody outside of her place; the opening is logged and alerted",
    "select p.id, p.team_no from person p where p.crn = :crn and not exists "
    "(select 1 from person_exclusion x where x.person_id = p.id and x.account_id = :account)"};

constexpr std::string_view opened_columns = "select b.id, b.account_id, a.full_name, b.person_id, p.crn, b.reason, b.opened_at, b.expires_at, b.alerted_staff_id, b.seen_at "
    "from break_glass b join account a on a.id = b.account_id join person p on p.id = b.person_id ";
constexpr std::string_view mine_to_see = " (b.alerted_staff_id = :staff or (p.team_no >= :from and p.team_no <= :to)) ";
constexpr char const* why_alerts = "an alert reaches the team's manager even where the record is restricted; it shows the CRN and no more of the person";

constexpr ledger::System one{"identity.opened", why_alerts, sql::composed<[] { return sql::pieces(opened_columns, "where b.id = :id"); }>};
constexpr ledger::System now_open{"identity.opened_now", "one's own openings, by CRN as it was typed", sql::composed<[] {
  return sql::pieces(opened_columns, "where b.account_id = :account and b.expires_at > :now order by b.opened_at desc, b.id desc");
}>};
constexpr ledger::System every_alert{"identity.alerts", why_alerts, sql::composed<[] {
  return sql::pieces(opened_columns, "where ", mine_to_see, "order by case when b.seen_at is null then 0 else 1 end, b.opened_at desc, b.id desc limit 200");
}>};
constexpr ledger::System unseen{"identity.alerts_unseen", why_alerts, sql::composed<[] {
  return sql::pieces(opened_columns, "where b.seen_at is null and ", mine_to_see, "order by b.opened_at desc, b.id desc");
}>};
constexpr ledger::System count_unseen{"identity.count_alerts", why_alerts, sql::composed<[] {
  return sql::pieces("select count(*) from break_glass b join person p on p.id = b.person_id where b.seen_at is null and ", mine_to_see);
}>};

constexpr ledger::Write insert{
    "identity.insert_opened",
    "insert into break_glass (account_id, person_id, reason, opened_at, expires_at) "
    "values (:account, :person, :reason, :at, :expires) returning id"};
constexpr ledger::Write end_all{
    "identity.end_opened", "update break_glass set expires_at = :at where account_id = :account and expires_at > :at"};
constexpr ledger::Write end_one{
    "identity.end_opened_person",
    "update break_glass set expires_at = :at where account_id = :account and person_id = :person and expires_at > :at"};
constexpr ledger::Write alerted{"identity.set_alerted", "update break_glass set alerted_staff_id = :staff where id = :id"};
constexpr ledger::Write alert_seen{
    "identity.set_alert_seen", "update break_glass set seen_by = :account, seen_at = :at where id = :id and seen_at is null"};

sql::Params mine(ledger::View const& view) {
  return {{"staff", view.scope().staff}, {"from", view.scope().place.from}, {"to", view.scope().place.to}};
}

}  // namespace

std::optional<ToOpen> person_to_open(ledger::View& view, std::string_view crn, AccountId account) {
  return view.row<ToOpen>(to_open, {{"crn", crn}, {"account", account}});
}

std::int64_t insert_opened(ledger::Tx& tx, AccountId account, PersonId person, std::string_view reason, base::Instant expires_at) {
  return tx.insert(insert, {{"account", account}, {"person", person}, {"reason", reason}, {"at", tx.now()}, {"expires", expires_at}});
}
void end_opened(ledger::Tx& tx, AccountId account, std::optional<PersonId> only) {
  if (only)
    tx.change(end_one, {{"account", account}, {"person", *only}, {"at", tx.now()}});
  else
    tx.change(end_all, {{"account", account}, {"at", tx.now()}});
}
void set_alerted(ledger::Tx& tx, std::int64_t id, StaffId staff) { tx.change(alerted, {{"id", id}, {"staff", staff}}); }
void set_alert_seen(ledger::Tx& tx, std::int64_t id) {
  tx.change(alert_seen, {{"id", id}, {"account", tx.scope().account}, {"at", tx.now()}});
}

std::optional<Opened> find_opened(ledger::View& view, std::int64_t id) { return view.row<Opened>(one, {{"id", id}}); }
std::vector<Opened> opened_now(ledger::View& view) {
  return view.rows<Opened>(now_open, {{"account", view.scope().account}, {"now", view.now()}});
}
std::vector<Opened> alerts(ledger::View& view, bool unseen_only) {
  return view.rows<Opened>(unseen_only ? unseen : every_alert, mine(view));
}
std::int64_t unseen_alerts(ledger::View& view) { return view.row<std::int64_t>(count_unseen, mine(view)).value_or(0); }

}  // namespace identity
