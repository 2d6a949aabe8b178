#include "enquiries/actions/daily.hpp"
#include "enquiries/actions/steps.hpp"
#include "enquiries/store/waiting.hpp"
#include "sql/compose.hpp"

namespace enquiries {
namespace {

using ledger::System;
using ledger::Write;

constexpr char why[] = "withdrawals are proposed for every unit at night";
constexpr int chunk = 100;

constexpr std::string_view may_be_withdrawn = sql::composed<[] { return sql::pieces("(", sql_of::waiting, " or e.state = 'undeliverable')"); }>;
// Once proposed, decided or not, the same is not proposed again.
constexpr std::string_view not_proposed = "not exists (select 1 from withdrawal_proposal w where w.enquiry_id = e.id and w.code = ";

struct Proposed {
  EnquiryId id;
  std::string code;
  std::string cited;
};
// WD-1: every sentence of the person has ended, and there was one.
constexpr System order_ended{"enquiries.wd1", why, sql::composed<[] {
  return sql::pieces("select e.id, 'WD-1', '' from enquiry e where ", may_be_withdrawn, " and ", not_proposed, "'WD-1') "
                     "and exists (select 1 from sentence s where s.person_id = e.person_id) "
                     "and not exists (select 1 from sentence s where s.person_id = e.person_id and (s.ended is null or s.ended > :day)) order by e.id limit :chunk");
}>};
// Nothing this one asks about that the other does not: each of its children, and whoever lives at the address.
constexpr std::string_view same_children =
    "not exists (select 1 from enquiry_child c where c.enquiry_id = e.id and not exists (select 1 from enquiry_child d where d.enquiry_id = o.id and d.child_id = c.child_id)) "
    "and (e.search_by_address = 0 or o.search_by_address = 1) ";
// WD-2: asked twice; the earlier one is kept.
constexpr System asked_twice{"enquiries.wd2", why, sql::composed<[] {
  return sql::pieces("select e.id, 'WD-2', min(o.reference) from enquiry e join enquiry o on o.person_id = e.person_id and o.kind = e.kind and o.agency_id = e.agency_id and o.id < e.id "
                     "and o.state in ('queued', 'sent', 'acknowledged', 'more_information_asked', 'returned_interim') where ", may_be_withdrawn, " and ", same_children, " and ", not_proposed,
                     "'WD-2') group by e.id order by e.id limit :chunk");
}>};
// WD-3: another enquiry of the same question, asked later or earlier, was answered after this one was asked.
constexpr System answered_elsewhere{"enquiries.wd3", why, sql::composed<[] {
  return sql::pieces("select e.id, 'WD-3', min(o.reference) from enquiry e join enquiry o on o.person_id = e.person_id and o.kind = e.kind and o.agency_id = e.agency_id and o.id <> e.id "
                     "and o.returned_at is not null and o.returned_at >= e.asked_at and o.state in ('returned_final', 'read', 'used', 'set_aside', 'closed') "
                     "and (o.grade is null or o.grade <> 'wrong_person') where ", may_be_withdrawn, " and ", same_children, " and ", not_proposed,
                     "'WD-3') group by e.id order by e.id limit :chunk");
}>};
constexpr Write insert_proposal{"enquiries.propose_at_night",
                                "insert into withdrawal_proposal (enquiry_id, code, cited, note, proposed_at, proposed_by) values (:id, :code, :cited, '', :now, 'Nightly check')"};

constexpr System old_drafts{"enquiries.old_drafts", why, "select id from enquiry where state = 'draft' and drafted_at < :before order by id limit :chunk"};
constexpr Write free_needs{"enquiries.free_needs_of_old_draft", "update need set enquiry_id = null where enquiry_id = :id and state = 'needed'"};

int propose(ledger::Ledger& ledger, System const& statement, base::Date day) {
  int proposed = 0;
  for (int round = 0; round < 100000; ++round) {
    int found = 0;
    ledger.write(ledger::system_scope("Withdrawals"), [&](ledger::Tx& tx) {
      auto const rows = tx.rows<Proposed>(statement, {{"day", day}, {"chunk", chunk}});
      for (auto const& row : rows) tx.change(insert_proposal, {{"id", row.id}, {"code", row.code}, {"cited", row.cited}, {"now", tx.now()}});
      found = static_cast<int>(rows.size());
      if (found > 0) tx.record({.what = "enquiry.withdrawals_proposed", .detail = std::to_string(found)});
      return found > 0;
    }, true);
    proposed += found;
    if (found < chunk) break;
  }
  return proposed;
}

}  // namespace

int propose_withdrawals(ledger::Ledger& ledger, base::Date day) {
  return propose(ledger, order_ended, day) + propose(ledger, asked_twice, day) + propose(ledger, answered_elsewhere, day);
}

int drop_old_drafts(ledger::Ledger& ledger, base::Date day) {
  int dropped = 0;
  ledger.write(ledger::system_scope("Old drafts"), [&](ledger::Tx& tx) {
    auto const days = tx.rules<RuleBook>().on(day).retention.draft_delete_days;
    auto const before = base::from_london(base::LocalTime{day - std::chrono::days{days}});
    for (auto id : tx.rows<EnquiryId>(old_drafts, {{"before", before}, {"chunk", chunk}})) {
      auto draft = find_enquiry(tx, id);
      if (!draft) continue;
      move_to(tx, *draft, EnquiryState::cancelled, "Draft not sent in time");
      tx.change(free_needs, {{"id", id}});
      record(tx, *draft, "enquiry.draft_dropped");
      ++dropped;
    }
    return dropped > 0;
  }, true);
  return dropped;
}

}  // namespace enquiries
