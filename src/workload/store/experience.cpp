#include "workload/store/experience.hpp"

#include "organisation/store/staff.hpp"
#include "sql/compose.hpp"

#include <algorithm>
#include <map>

namespace workload {
namespace {

using ledger::PersonId;

// What a case was while she had it: its orders, its level at the end of that time, what it had of domestic abuse and of children.
// `x` is one row a case: person_id, begun, over, and who oversaw it.
constexpr std::string_view kinds =
    "select x.person_id, x.how, x.begun,"
    " case when exists (select 1 from sentence s where s.person_id = x.person_id and s.kind in ('community', 'suspended') and s.started <= x.over and (s.ended is null or s.ended > x.begun)) then 1 else 0 end,"
    " case when exists (select 1 from sentence s where s.person_id = x.person_id and s.kind in ('licence', 'pss') and s.started <= x.over and (s.ended is null or s.ended > x.begun)) then 1 else 0 end,"
    " case when exists (select 1 from sentence s where s.person_id = x.person_id and s.kind = 'custody' and s.started <= x.over and (s.ended is null or s.ended > x.begun)) then 1 else 0 end,"
    " coalesce((select r.level from rosh_level r where r.person_id = x.person_id and r.decided_on <= x.over order by r.decided_on desc, r.id desc limit 1), 'not_assessed'),"
    " case when exists (select 1 from flag f where f.person_id = x.person_id and f.code in ('ADVP', 'REG30') and f.started <= x.over and (f.ended is null or f.ended > x.begun))"
    " or exists (select 1 from sentence s where s.person_id = x.person_id and (s.offence_da = 1 or s.da_identifier = 1) and s.started <= x.over and (s.ended is null or s.ended > x.begun)) then 1 else 0 end,"
    " case when exists (select 1 from flag f where f.person_id = x.person_id and f.code in ('RCPR', 'RCCO', 'RCHD') and f.started <= x.over and (f.ended is null or f.ended > x.begun))"
    " or exists (select 1 from person_child k where k.person_id = x.person_id and k.contact in ('household', 'contact') and k.valid_from <= x.over and (k.valid_to is null or k.valid_to > x.begun)) then 1 else 0 end,"
    " x.overseer from (";
constexpr std::string_view by_senior =
    "coalesce((select s.full_name from posting p join staff s on s.id = p.staff_id where p.unit_id = a.team_id and p.grade = 'SPO' and p.valid_from <= a.valid_from"
    " and (p.valid_to is null or p.valid_to > a.valid_from) order by p.valid_from, p.id limit 1), '')";
constexpr std::string_view in_order = ") x order by x.begun, x.person_id";

constexpr ledger::System held{"workload.cases_held", "kinds and counts of cases leave this file, no person does; whose record it is was asked by {led s}", sql::composed<[] {
  return sql::pieces(kinds, "select a.person_id as person_id, 'held' as how, a.valid_from as begun, coalesce(a.valid_to, :today) as over, ", by_senior,
                     " as overseer from allocation a where a.staff_id = :staff and a.valid_from <= :today", in_order);
}>};
constexpr ledger::System watched{"workload.cases_shadowed", "as workload.cases_held", sql::composed<[] {
  return sql::pieces(kinds, "select c.person_id as person_id, 'shadowed' as how, c.on_day as begun, c.on_day as over, o.full_name as overseer"
                            " from case_shadowed c join staff o on o.id = c.overseer_id where c.staff_id = :staff and c.on_day <= :today", in_order);
}>};
constexpr ledger::System beside{"workload.cases_worked_beside", "as workload.cases_held", sql::composed<[] {
  return sql::pieces(kinds, "select w.person_id as person_id, 'co_worked' as how, w.valid_from as begun, coalesce(w.valid_to, :today) as over,"
                            " coalesce((select s.full_name from allocation a join staff s on s.id = a.staff_id where a.person_id = w.person_id and a.valid_from <= w.valid_from"
                            " and (a.valid_to is null or a.valid_to > w.valid_from) order by a.valid_from desc, a.id desc limit 1), '') as overseer"
                            " from co_working w where w.staff_id = :staff and w.valid_from <= :today", in_order);
}>};
constexpr ledger::Scoped theirs{"workload.experience_of", "select s.id from staff s where s.id = :staff and {led s}"};

struct Row {
  PersonId person = {};
  Met how = Met::held;
  base::Date begun = {};
  bool community = false, licence = false, custody = false;
  people::Rosh rosh = people::Rosh::not_assessed;
  bool domestic_abuse = false, child_safeguarding = false;
  std::string overseer = {};
};

void add(std::vector<OrderKind>& orders, bool has, OrderKind order) {
  if (has && std::ranges::find(orders, order) == orders.end()) orders.push_back(order);
}

// The same person twice, because she came back or her team changed, is one case: met first when it was, with all it had.
std::vector<CaseMet> merged(std::vector<Row> const& rows) {
  std::map<std::pair<PersonId, Met>, CaseMet> cases;
  for (auto const& row : rows) {
    auto& met = cases.try_emplace({row.person, row.how}, CaseMet{.how = row.how, .first = row.begun, .overseen_by = row.overseer}).first->second;
    add(met.orders, row.community, OrderKind::community);
    add(met.orders, row.licence, OrderKind::licence);
    add(met.orders, row.custody, OrderKind::custody);
    met.rosh = std::max(met.rosh, row.rosh);
    met.domestic_abuse = met.domestic_abuse || row.domestic_abuse;
    met.child_safeguarding = met.child_safeguarding || row.child_safeguarding;
  }
  std::vector<CaseMet> all;
  for (auto& [key, met] : cases) all.push_back(std::move(met));
  std::ranges::stable_sort(all, {}, &CaseMet::first);
  return all;
}

std::vector<CaseMet> met_by(ledger::View& view, StaffId staff) {
  sql::Params const of{{"staff", staff}, {"today", view.today()}};
  auto rows = view.rows<Row>(held, of);
  for (auto const* other : {&beside, &watched})
    for (auto& row : view.rows<Row>(*other, of)) rows.push_back(std::move(row));
  return merged(rows);
}

}  // namespace

std::vector<CaseMet> cases_met(ledger::View& view, StaffId staff) {
  if (!view.row<StaffId>(theirs, {{"staff", staff}})) return {};
  return met_by(view, staff);
}

std::vector<KindMet> kinds_held(ledger::View& view, StaffId staff) { return kinds_of(cases_met(view, staff)); }

std::vector<CouldOversee> could_oversee(ledger::View& view, StaffId newcomer, KindAsked const& asked, std::size_t at_most) {
  std::vector<CouldOversee> found;
  KindAsked held_one = asked;
  held_one.how = Met::held;
  for (auto const& posted : organisation::postings_of(view, newcomer))
    for (auto const& colleague : organisation::practitioners_of(view, posted.unit)) {
      if (colleague.id == newcomer || colleague.grade == organisation::Grade::pqip) continue;
      auto const cases = met_by(view, colleague.id);
      auto const count = std::ranges::count_if(cases, [&](CaseMet const& met) { return answers(met, held_one); });
      if (count > 0) found.push_back({colleague.id, colleague.full_name, static_cast<int>(count)});
    }
  std::ranges::stable_sort(found, std::ranges::greater{}, &CouldOversee::cases);
  if (found.size() > at_most) found.resize(at_most);
  return found;
}

}  // namespace workload
