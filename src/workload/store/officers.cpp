#include "workload/store/officers.hpp"

#include "organisation/store/staff.hpp"
#include "workload/store/training_gaps.hpp"

namespace workload {
namespace {

using ledger::Scoped;
using ledger::System;

constexpr char counts_only[] = "numbers of an officer's cases, whoever reads them: no person is named";

constexpr System given{"workload.given_lately", counts_only, sql::composed<[] {
  return sql::pieces("select a.staff_id, count(*) from allocation a where a.staff_id in ", sql::listed_ids, " and a.valid_from >= :since and a.valid_to is null group by a.staff_id order by a.staff_id");
}>};
constexpr System where_cases_live{"workload.where_cases_live", counts_only, sql::composed<[] {
  return sql::pieces("select p.practitioner_id, a.postcode, coalesce(a.authority_code, ''), count(*) from person p join person_address a on a.person_id = p.id"
    " where p.practitioner_id in ", sql::listed_ids, " and a.kind in ('main', 'temporary') and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)"
    " group by p.practitioner_id, a.postcode, a.authority_code order by p.practitioner_id, a.postcode, a.authority_code");
}>};
constexpr Scoped away_now{"workload.away_now", sql::composed<[] {
  return sql::pieces("select a.staff_id, a.starts, a.ends from absence_day a where a.staff_id in ", sql::listed_ids, " and a.starts <= :day and (a.ends is null or a.ends >= :day) order by a.staff_id, a.starts, a.id");
}>};
constexpr Scoped posted_until{"workload.posted_until", sql::composed<[] {
  return sql::pieces("select b.staff_id, max(coalesce(b.valid_to, '9999-12-31')) from posting b where b.staff_id in ", sql::listed_ids, " group by b.staff_id order by b.staff_id");
}>};
// That hours are taken off for learning is shown as a protected caseload; for what is not.
constexpr System learning{"workload.learning_now", "whether a caseload is protected, without the reason", sql::composed<[] {
  return sql::pieces("select distinct r.staff_id, r.reason from reduction r where r.staff_id in ", sql::listed_ids, " and r.status in ('SCHEDULED', 'ACTIVE') and r.starts_at < :now and r.ends_at > :now order by r.staff_id, r.reason");
}>};

constexpr Scoped co_workers{"workload.ties_co_working", sql::composed<[] {
  return sql::pieces("select p.id, c.staff_id from person p join co_working c on c.person_id = p.id where p.id in ", sql::listed_ids,
                     " and c.valid_from <= :day and (c.valid_to is null or c.valid_to > :day) and {visible p} order by p.id, c.staff_id");
}>};
constexpr Scoped covers{"workload.ties_cover", sql::composed<[] {
  return sql::pieces("select p.id, p.cover_id from person p where p.id in ", sql::listed_ids, " and p.cover_id is not null and {visible p} order by p.id");
}>};
constexpr Scoped earlier{"workload.ties_earlier", sql::composed<[] {
  return sql::pieces("select distinct p.id, a.staff_id from person p join allocation a on a.person_id = p.id where p.id in ", sql::listed_ids,
                     " and a.staff_id is not null and a.valid_to is not null and {visible p} order by p.id, a.staff_id");
}>};
// Who holds somebody else that lives at the same address. Which of them it is, is not said.
constexpr Scoped households{"workload.ties_household", sql::composed<[] {
  return sql::pieces("select distinct p.id, o.practitioner_id from person p join person_address a on a.person_id = p.id"
    " join person_address b on b.postcode = a.postcode and b.lines = a.lines and b.person_id <> a.person_id join person o on o.id = b.person_id"
    " where p.id in ", sql::listed_ids, " and a.postcode <> '' and a.kind in ('main', 'temporary') and b.kind in ('main', 'temporary')"
    " and (a.valid_to is null or a.valid_to > :day) and (b.valid_to is null or b.valid_to > :day) and o.practitioner_id is not null and {visible p} and {visible o} order by p.id, o.practitioner_id");
}>};
constexpr Scoped conflicts{"workload.conflicts_between", sql::composed<[] {
  return sql::pieces("select c.person_id, c.staff_id, c.grounds from conflict_of_interest c join person p on p.id = c.person_id join staff s on s.id = c.staff_id where c.person_id in ", sql::listed_ids,
                     " and c.ended_on is null and {visible p} and {led s} order by c.person_id, c.staff_id, c.id");
}>};
constexpr Scoped excluded{"workload.barred_excluded", sql::composed<[] {
  return sql::pieces("select p.id, s.id from person p join person_exclusion x on x.person_id = p.id join staff s on s.account_id = x.account_id where p.id in ", sql::listed_ids,
                     " and p.limited = 1 and {visible p} order by p.id, s.id");
}>};
constexpr Scoped not_permitted{"workload.barred_restricted", sql::composed<[] {
  return sql::pieces("select p.id, s.id from person p join staff s on s.id in ({sqlite}select value from json_each(:staff){postgresql}select cast(value as bigint) from json_array_elements_text(cast(:staff as json)){both})"
                     " where p.id in ", sql::listed_ids, " and p.restricted = 1 and {visible p}"
                     " and not exists (select 1 from person_permission m where m.person_id = p.id and m.account_id = s.account_id) order by p.id, s.id");
}>};
constexpr Scoped homes{"workload.homes", sql::composed<[] {
  return sql::pieces("select p.id, a.postcode, coalesce(a.authority_code, '') from person p join person_address a on a.person_id = p.id where p.id in ", sql::listed_ids,
                     " and a.kind in ('main', 'temporary') and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day) and {visible p} order by p.id, a.valid_from desc, a.id desc");
}>};

struct Count {
  StaffId staff = {};
  std::int64_t number = 0;
};
struct CaseHome {
  StaffId staff = {};
  std::string postcode = {};
  std::string authority = {};
  std::int64_t cases = 0;
};
struct Away {
  StaffId staff = {};
  base::Date from = {};
  std::optional<base::Date> to = {};
};
struct Until {
  StaffId staff = {};
  base::Date day = {};
};
struct Reason {
  StaffId staff = {};
  std::string name = {};
};
struct Pair {
  PersonId person = {};
  StaffId staff = {};
};

template <class Each>
void of_staff(std::vector<Officer>& officers, StaffId staff, Each each) {
  for (auto& officer : officers)
    if (officer.load.staff == staff) each(officer);
}

std::vector<StaffId> staff_of(std::vector<Officer> const& officers) {
  std::vector<StaffId> ids;
  for (auto const& officer : officers)
    if (std::ranges::find(ids, officer.load.staff) == ids.end()) ids.push_back(officer.load.staff);
  return ids;
}

void add_days(ledger::View& view, std::vector<Officer>& officers, sql::Params const& of) {
  auto const no_end = base::make_date(9999, 12, 31);
  auto const near = view.today() + std::chrono::days{view.rules<AllocationRuleBook>().on(view.today()).leaving_days};
  for (auto const& row : view.rows<Until>(posted_until, of))
    if (row.day != no_end) of_staff(officers, row.staff, [&](Officer& o) { o.leaves = row.day, o.leaving = row.day <= near; });
  for (auto const& row : view.rows<Away>(away_now, of))
    of_staff(officers, row.staff, [&](Officer& o) {
      o.away = true, o.away_from = row.from, o.away_to = row.to;
      auto const acting = organisation::find_staff(view, organisation::stands_in_for(view, row.staff, {}, o.load.team));
      o.stands_in = acting && acting->id != row.staff ? acting->full_name : "nobody who is here";
    });
}

bool is_learning(Weights const& weights, std::string_view reason) {
  return std::ranges::any_of(weights.reductions, [&](ReductionReason const& each) { return each.name == reason && each.category == 2; });
}

void add_figures(ledger::View& view, std::vector<Officer>& officers, sql::Params const& of) {
  for (auto const& row : view.rows<Count>(given, of)) of_staff(officers, row.staff, [&](Officer& o) { o.past_week = row.number; });
  for (auto const& row : view.rows<CaseHome>(where_cases_live, of))
    of_staff(officers, row.staff, [&](Officer& o) { o.lives.push_back({std::string(district_of(row.postcode)), row.authority, row.cases}); });
  auto const& weights = view.rules<WeightBook>().on(view.today());
  for (auto const& row : view.rows<Reason>(learning, of))
    if (is_learning(weights, row.name)) of_staff(officers, row.staff, [](Officer& o) { o.learning = true; });
}

void add_training(ledger::View& view, std::vector<Officer>& officers, std::vector<StaffId> const& ids) {
  auto const& gaps = view.rules<TrainingGaps>();
  auto const known = gaps.of ? gaps.of(view, ids) : std::nullopt;
  if (!known) return;
  for (auto& officer : officers) officer.training_known = true;
  for (auto const& gap : *known) of_staff(officers, gap.staff, [&](Officer& o) { o.training.push_back(gap.topic); });
}

void add_ties(ledger::View& view, Between& out, Scoped const& statement, Knows how, sql::Params const& of) {
  for (auto const& row : view.rows<Pair>(statement, of)) out.ties.push_back({row.person, row.staff, how});
}

}  // namespace

std::string_view district_of(std::string_view postcode) { return postcode.substr(0, postcode.find(' ')); }

std::int64_t Officer::cases_in_district(std::string_view district) const {
  std::int64_t sum = 0;
  for (auto const& each : lives)
    if (each.district == district && !district.empty()) sum += each.cases;
  return sum;
}
std::int64_t Officer::cases_in_authority(std::string_view authority) const {
  std::int64_t sum = 0;
  for (auto const& each : lives)
    if (each.authority == authority && !authority.empty()) sum += each.cases;
  return sum;
}

std::vector<Officer> officers_within(ledger::View& view, ledger::Place place) {
  std::vector<Officer> out;
  auto const posted = organisation::staff_within(view, place);
  for (auto& load : workloads_of(view, place)) {
    auto const row = std::ranges::find_if(posted, [&](organisation::Posted const& each) { return each.id == load.staff && each.unit == load.team; });
    if (row == posted.end() || !organisation::is_practitioner(row->grade)) continue;
    out.push_back({.load = std::move(load), .grade = row->grade, .email = row->email});
  }
  auto const ids = staff_of(out);
  auto const since = view.today() - std::chrono::days{view.rules<AllocationRuleBook>().on(view.today()).past_week_days};
  sql::Params const of{{"ids", sql::list(ids)}, {"day", view.today()}, {"since", since}, {"now", view.now()}};
  add_days(view, out, of);
  add_figures(view, out, of);
  add_training(view, out, ids);
  return out;
}

Knows Between::knows(PersonId person, StaffId staff) const {
  auto strongest = Knows::nobody;
  for (auto const& tie : ties)
    if (tie.person == person && tie.staff == staff) strongest = std::max(strongest, tie.how);
  return strongest;
}
DeclaredConflict const* Between::conflict(PersonId person, StaffId staff) const {
  auto const found = std::ranges::find_if(conflicts, [&](auto const& each) { return each.person == person && each.staff == staff; });
  return found == conflicts.end() ? nullptr : &*found;
}
bool Between::cleared(PersonId person, StaffId staff) const {
  return std::ranges::none_of(barred, [&](auto const& each) { return each.person == person && each.staff == staff; });
}
Home const* Between::home(PersonId person) const {
  auto const found = std::ranges::find(homes, person, &Home::person);
  return found == homes.end() ? nullptr : &*found;
}

Between between(ledger::View& view, std::vector<PersonId> const& people, std::vector<Officer> const& officers) { return between(view, people, staff_of(officers)); }

Between between(ledger::View& view, std::vector<PersonId> const& people, std::vector<StaffId> const& staff) {
  sql::Params const of{{"ids", sql::list(people)}, {"day", view.today()}, {"staff", sql::list(staff)}};
  Between out;
  add_ties(view, out, co_workers, Knows::co_worker, of);
  add_ties(view, out, covers, Knows::cover, of);
  add_ties(view, out, households, Knows::household, of);
  add_ties(view, out, earlier, Knows::earlier, of);
  out.conflicts = view.rows<DeclaredConflict>(conflicts, of);
  for (auto const* statement : {&excluded, &not_permitted})
    for (auto const& row : view.rows<Pair>(*statement, of)) out.barred.push_back({row.person, row.staff});
  out.homes = view.rows<Home>(homes, of);
  return out;
}

}  // namespace workload
