#include "enquiries/actions/owners.hpp"

#include "enquiries/actions/daily.hpp"
#include "enquiries/domain/ids.hpp"
#include "enquiries/store/waiting.hpp"
#include "organisation/store/staff.hpp"
#include "sql/compose.hpp"

namespace enquiries {
namespace {

using ledger::System;
using ledger::Write;

constexpr char why[] = "every enquiry has an owner who is there, whoever acts";
constexpr std::string_view held = "select distinct e.owner_id, p.team_id, e.acting_id from enquiry e join person p on p.id = e.person_id where e.owner_id is not null and ";
constexpr std::string_view in_order = " order by e.owner_id, p.team_id, e.acting_id";
// Who is not there on the day, though enquiries may be theirs.
constexpr System away{"enquiries.owners_away", why,
                      "select s.id from staff s where exists (select 1 from absence a where a.staff_id = s.id and a.starts <= :day and (a.ends is null or a.ends >= :day)) "
                      "or not exists (select 1 from posting b where b.staff_id = s.id and b.valid_from <= :day and (b.valid_to is null or b.valid_to > :day)) order by s.id"};
constexpr System held_by_away{"enquiries.owners", why, sql::composed<[] {
  return sql::pieces(held, "e.owner_id in ", sql::listed_ids, " and ", sql_of::open, in_order);
}>};
// What is not with its owner, in the words of the index enquiry_stood_in.
constexpr std::string_view stood_in =
    "{sqlite}(e.acting_id is null or e.acting_id <> e.owner_id){postgresql}(case when e.acting_id is null or e.acting_id <> e.owner_id then e.owner_id end) > 0{both}";
constexpr System not_with_owner{"enquiries.not_with_owner", why, sql::composed<[] { return sql::pieces(held, stood_in, " and ", sql_of::open, in_order); }>};
// Hers, and what she holds for somebody else.
constexpr System held_by{"enquiries.held_by", why, sql::composed<[] {
  return sql::pieces(held, "(e.owner_id = :staff or e.acting_id = :staff) and ", sql_of::open, in_order);
}>};
// Hers, and what others hold today because she, or somebody else, was away.
constexpr System held_for{"enquiries.held_for", why, sql::composed<[] {
  return sql::pieces(held, "e.owner_id = :staff and ", sql_of::open, " union ", held, stood_in, " and e.acting_id is not null and exists (select 1 from posting b "
                     "join unit w on w.id = b.unit_id where b.staff_id = :staff and p.team_no between w.team_from and w.team_to) and ", sql_of::open, " order by 1, 2, 3");
}>};
constexpr Write settle{"enquiries.settle_owner",
                       "update enquiry set acting_id = :acting where owner_id = :owner and (acting_id is null or acting_id <> :acting) and state not in ('cancelled', 'closed') "
                       "and (select p.team_id from person p where p.id = enquiry.person_id) = :team"};

struct Held {
  StaffId owner;
  UnitId team;
  std::optional<StaffId> acting;
};
using StandIns = std::map<std::pair<StaffId, UnitId>, StaffId>;

// Only what may have to move: whose owner is away on the day, and what is not with its owner.
std::vector<Held> may_move(ledger::View& view, base::Date day) {
  auto rows = view.rows<Held>(not_with_owner);
  auto const absent = view.rows<StaffId>(away, {{"day", day}});
  if (absent.empty()) return rows;
  for (auto const& row : view.rows<Held>(held_by_away, {{"ids", sql::list(absent)}})) rows.push_back(row);
  return rows;
}

// How many enquiries moved.
int settle_one(ledger::Tx& tx, Held const& row, base::Date day, StandIns& known) {
  auto const key = std::pair{row.owner, row.team};
  auto const found = known.find(key);
  auto const acting = found != known.end() ? found->second : organisation::stands_in_for(tx, row.owner, day, row.team);
  known[key] = acting;
  if (row.acting == acting) return 0;
  auto const count = tx.change(settle, {{"owner", row.owner}, {"acting", acting}, {"team", row.team}});
  if (count > 0) tx.record({.what = "enquiry.passed_to_stand_in", .subject = acting.value, .detail = std::to_string(count)});
  return static_cast<int>(count);
}

void settle_now(ledger::Tx& tx, System const& which, StaffId staff) {
  StandIns known;
  for (auto const& row : tx.rows<Held>(which, {{"staff", staff}})) settle_one(tx, row, tx.today(), known);
}

}  // namespace

void pass_on(ledger::Tx& tx, organisation::StaffAway const& fact) {
  if (fact.from <= tx.today() && (!fact.to || *fact.to >= tx.today())) settle_now(tx, held_by, fact.staff);
}
void pass_on(ledger::Tx& tx, organisation::PostingEnded const& fact) {
  if (fact.on <= tx.today()) settle_now(tx, held_by, fact.staff);
}
void take_back(ledger::Tx& tx, organisation::StaffBack const& fact) {
  if (fact.from <= tx.today()) settle_now(tx, held_for, fact.staff);
}

int settle_owners(ledger::Ledger& ledger, base::Date day) {
  int moved = 0;
  auto const scope = ledger::system_scope("Owners");
  StandIns known;
  for (auto const& row : ledger.read(scope, [&](ledger::View& view) { return may_move(view, day); }, true)) {
    int count = 0;
    ledger.write(scope, [&](ledger::Tx& tx) { return (count = settle_one(tx, row, day, known)) > 0; }, true);
    moved += count;
  }
  return moved;
}

}  // namespace enquiries
