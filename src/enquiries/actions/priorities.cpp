#include "enquiries/actions/priorities.hpp"

#include "enquiries/actions/daily.hpp"
#include "enquiries/store/change.hpp"
#include "enquiries/store/known.hpp"
#include "enquiries/store/waiting.hpp"
#include "sql/compose.hpp"

namespace enquiries {
namespace {

using ledger::System;
using ledger::Write;

constexpr char why[] = "priorities follow the record, whoever acts";
constexpr System open_enquiries{"enquiries.open_priorities", why, sql::composed<[] {
  return sql::pieces("select e.id, e.priority, e.moment from enquiry e where e.person_id = :person and e.priority <> 'first' and (", sql_of::waiting,
                     " or e.state in ('draft', 'undeliverable')) order by e.id");
}>};
constexpr System open_needs{"enquiries.open_need_priorities", why,
                            "select id, priority, moment from need where person_id = :person and state = 'needed' and priority <> 'first' order by id"};
// Whose hearing, decision or release comes within the days, with something open that could rise.
constexpr std::string_view risable_enquiry = sql::composed<[] { return sql::pieces(sql_of::waiting, " and e.priority <> 'first'"); }>;
constexpr std::string_view risable_need = "n.state = 'needed' and n.priority <> 'first'";
constexpr std::string_view something_open = sql::composed<[] {
  return sql::pieces("(exists (select 1 from enquiry e where e.person_id = s.person_id and ", risable_enquiry, ") or exists (select 1 from need n where n.person_id = s.person_id and ", risable_need, "))");
}>;
// From the few that come near, each by its own index.
constexpr System comes_near{"enquiries.comes_near", why, sql::composed<[] {
  return sql::pieces("select e.person_id from enquiry e where e.moment >= :from and e.moment < :until and ", risable_enquiry,
                     " union select n.person_id from need n where n.moment >= :from and n.moment < :until and ", risable_need,
                     " union select s.person_id from sentence s where s.ended is null and s.hearing_at >= :from and s.hearing_at < :until and ", something_open,
                     " union select s.person_id from sentence s where s.ended is null and s.release_date >= :day and s.release_date < :last and ", something_open, " order by 1");
}>};
constexpr Write raise_enquiry{"enquiries.raise_priority", "update enquiry set priority = :priority, priority_reason = :reason, lock_version = lock_version + 1 where id = :id"};
constexpr Write raise_need{"enquiries.raise_need_priority", "update need set priority = :priority, priority_reason = :reason where id = :id"};

struct Open {
  std::int64_t id;
  Priority priority;
  std::optional<base::Instant> moment;
};

// The higher priority it has today; nothing where it stays.
std::optional<people::PriorityReason> risen(ledger::View& view, KnownPerson const& known, Open const& open) {
  auto now = priority_today(known, view.today(), open.moment);
  return now.level < open.priority ? std::optional(std::move(now)) : std::nullopt;
}

}  // namespace

int raise_priority(ledger::Tx& tx, PersonId person) {
  auto const known = known_person(tx, person);
  if (!known) return 0;
  int rose = 0;
  for (auto const& open : tx.rows<Open>(open_enquiries, {{"person", person}})) {
    auto const now = risen(tx, *known, open);
    if (!now) continue;
    tx.change(raise_enquiry, {{"id", open.id}, {"priority", now->level}, {"reason", now->reason}});
    retime(tx, EnquiryId{open.id});
    tx.record({.what = "enquiry.priority_raised", .person = person, .subject = open.id, .detail = std::string(base::word(now->level)), .why = now->reason});
    ++rose;
  }
  for (auto const& open : tx.rows<Open>(open_needs, {{"person", person}})) {
    auto const now = risen(tx, *known, open);
    if (!now) continue;
    tx.change(raise_need, {{"id", open.id}, {"priority", now->level}, {"reason", now->reason}});
    tx.record({.what = "need.priority_raised", .person = person, .subject = open.id, .detail = std::string(base::word(now->level)), .why = now->reason});
    ++rose;
  }
  return rose;
}

void follow_flag(ledger::Tx& tx, people::FlagAdded const& fact) { raise_priority(tx, fact.person); }
void follow_rosh(ledger::Tx& tx, people::RoshChanged const& fact) { raise_priority(tx, fact.person); }
void follow_child(ledger::Tx& tx, people::ChildLinked const& fact) { raise_priority(tx, fact.person); }

int raise_priorities(ledger::Ledger& ledger, base::Date day) {
  auto const past = base::working_calendar(base::Nation::england_and_wales).add_working_days(day, 3);  // the first day that is not within two
  auto const midnight = [](base::Date of) { return base::from_london(base::LocalTime{of}); };
  sql::Params const near{{"from", midnight(day)}, {"until", midnight(past)}, {"day", day}, {"last", past}};
  auto const scope = ledger::system_scope("Priorities");
  int all = 0;
  for (auto const person : ledger.read(scope, [&](ledger::View& view) { return view.rows<PersonId>(comes_near, near); }, true)) {
    int rose = 0;
    ledger.write(scope, [&](ledger::Tx& tx) { return (rose = raise_priority(tx, person)) > 0; }, true);
    all += rose;
  }
  return all;
}

}  // namespace enquiries
