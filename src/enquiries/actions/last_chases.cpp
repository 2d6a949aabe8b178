// The last chase before a hearing or a decision, hours before it. The digest of the morning has told the partner of it.
#include "enquiries/actions/chase_marks.hpp"
#include "enquiries/actions/daily.hpp"
#include "enquiries/store/change.hpp"
#include "enquiries/store/waiting.hpp"
#include "sql/compose.hpp"

namespace enquiries {
namespace {

constexpr int chunk = 100;

constexpr ledger::System due_last_chases{"enquiries.due_last_chases", "what the service does by itself, for every unit", sql::composed<[] {
  return sql::pieces("select e.due_on, ", chase_columns, "where e.last_chase_at <= :now and e.due_on is not null and ", sql_of::with_partner, " order by e.last_chase_at, e.id limit :chunk");
}>};
constexpr ledger::Write count_last_chase{"enquiries.count_last_chase", "update enquiry set chases = chases + 1, moment_chased = moment, last_chase_at = null where id = :id"};

int chase(ledger::Tx& tx) {
  auto const due = tx.rows<ChaseDue>(due_last_chases, {{"now", tx.now()}, {"chunk", chunk}});
  if (due.empty()) return 0;
  mark_chases(tx, due, tx.today(), "Last chase before the moment: in the digest of that morning");
  for (auto const& each : due) {
    tx.change(count_last_chase, {{"id", each.id}});
    retime(tx, each.id);
  }
  return static_cast<int>(due.size());
}

}  // namespace

int make_last_chases(ledger::Ledger& ledger) {
  int all = 0, made = 0;
  do {
    ledger.write(ledger::system_scope("Last chases"), [&](ledger::Tx& tx) { return (made = chase(tx)) > 0; }, true);
    all += made;
  } while (made == chunk);
  return all;
}

}  // namespace enquiries
