#include "workload/store/case_workload.hpp"

#include "sql/compose.hpp"

namespace workload {
namespace {

using ledger::Scoped;
using ledger::System;
using ledger::Write;

constexpr std::string_view columns = "select w.person_id, w.staff_id, w.team_id, w.team_no, w.tier, w.case_type, w.t2a, w.points, w.weights_version, w.since from ";
constexpr Scoped one{"workload.points_of", sql::composed<[] {
  return sql::pieces(columns, "person p join case_workload w on w.person_id = p.id where p.id = :person and {visible p}");
}>};
constexpr System before{"workload.weight_before", "a case's weight follows the record whoever changed it", sql::composed<[] {
  return sql::pieces(columns, "case_workload w where w.person_id = :person");
}>};
constexpr std::string_view held_columns =
    "select p.id, p.crn, p.surname, p.forenames, w.tier, w.case_type, w.points, w.since from case_workload w join person p on p.id = w.person_id where ";
constexpr Scoped held{"workload.cases_of", sql::composed<[] {
  return sql::pieces(held_columns, "w.staff_id = :staff and w.team_id = :team and {visible p} order by w.points desc, p.surname, p.id");
}>};
constexpr Scoped unallocated{"workload.unallocated_cases", sql::composed<[] {
  return sql::pieces(held_columns, "w.team_no between :from and :to and w.staff_id is null and {visible p} order by w.since, p.id");
}>};

constexpr Write kept{"workload.keep_weight", R"sql(insert into case_workload (person_id, staff_id, team_id, team_no, tier, case_type, t2a, points, weights_version, since)
  values (:person, :staff, :team, :team_no, :tier, :type, :t2a, :points, :weights, :since)
  on conflict (person_id) do update set staff_id = excluded.staff_id, team_id = excluded.team_id, team_no = excluded.team_no, tier = excluded.tier, case_type = excluded.case_type,
    t2a = excluded.t2a, points = excluded.points, weights_version = excluded.weights_version, since = excluded.since)sql"};
constexpr Write dropped{"workload.drop_weight", "delete from case_workload where person_id = :person"};

}  // namespace

std::optional<CaseWeight> points_of(ledger::View& view, PersonId person) { return view.row<CaseWeight>(one, {{"person", person}}); }
std::optional<CaseWeight> weight_before(ledger::View& view, PersonId person) { return view.row<CaseWeight>(before, {{"person", person}}); }
std::vector<HeldCase> cases_of(ledger::View& view, StaffId staff, UnitId team) { return view.rows<HeldCase>(held, {{"staff", staff}, {"team", team}}); }
std::vector<HeldCase> unallocated_cases(ledger::View& view, ledger::Place place) { return view.rows<HeldCase>(unallocated, {{"from", place.from}, {"to", place.to}}); }

void keep_weight(ledger::Tx& tx, CaseWeight const& w) {
  tx.change(kept, {{"person", w.person}, {"staff", w.staff}, {"team", w.team}, {"team_no", w.team_no}, {"tier", w.tier}, {"type", w.type}, {"t2a", w.t2a}, {"points", w.points},
                   {"weights", w.weights_version}, {"since", w.since}});
}
void drop_weight(ledger::Tx& tx, PersonId person) { tx.change(dropped, {{"person", person}}); }

}  // namespace workload
