// The last chase before a hearing or a decision, hours before it. The digest of the morning has told the partner of it.
#include "enquiries/actions/daily.hpp"
#include "enquiries/store/change.hpp"
#include "enquiries/store/waiting.hpp"
#include "sql/compose.hpp"

namespace enquiries {
namespace {

constexpr int chunk = 100;

struct LastChaseDue {
  EnquiryId id;
  AgencyId agency;
  PersonId person;
  base::Date due_on;
  int chases;
  std::optional<StaffId> acting;
  std::string acting_name;
};
constexpr ledger::System due_last_chases{"enquiries.due_last_chases", "what the service does by itself, for every unit", sql::composed<[] {
  return sql::pieces("select e.id, e.agency_id, e.person_id, e.due_on, e.chases, e.acting_id, coalesce(s.full_name, '') from enquiry e left join staff s on s.id = e.acting_id "
                     "where e.last_chase_at <= :now and e.due_on is not null and ", sql_of::with_partner, " order by e.last_chase_at, e.id limit :chunk");
}>};
constexpr ledger::Write mark_chase{"enquiries.mark_last_chase",
                                   "insert into enquiry_mark (enquiry_id, agency_id, kind, step, due_on, done_on, done_at, owner_id, owner_name, result) "
                                   "values (:id, :agency, 'chase', :step, :due, :on, :now, :owner, :name, 'Last chase before the moment: in the digest of that morning')"};
constexpr ledger::Write count_last_chase{"enquiries.count_last_chase", "update enquiry set chases = chases + 1, moment_chased = moment, last_chase_at = null where id = :id"};

int chase(ledger::Tx& tx) {
  auto const due = tx.rows<LastChaseDue>(due_last_chases, {{"now", tx.now()}, {"chunk", chunk}});
  for (auto const& each : due) {
    tx.change(mark_chase, {{"id", each.id}, {"agency", each.agency}, {"step", each.chases + 1}, {"due", each.due_on}, {"on", tx.today()}, {"now", tx.now()}, {"owner", each.acting}, {"name", each.acting_name}});
    tx.change(count_last_chase, {{"id", each.id}});
    retime(tx, each.id);
    tx.record({.what = "enquiry.chased", .person = each.person, .subject = each.id.value, .detail = std::to_string(each.chases + 1)});
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
