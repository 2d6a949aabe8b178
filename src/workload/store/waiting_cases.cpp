#include "workload/store/waiting_cases.hpp"

#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"
#include "workload/domain/urgency.hpp"

namespace workload {
namespace {

using ledger::Scoped;
using ledger::System;

constexpr std::string_view columns = R"sql(
  select p.id, p.crn, p.surname, p.forenames, p.rosh, p.limited, p.restricted, p.team_id, p.team_no, coalesce(v.name, ''),
         p.practitioner_id, coalesce(h.full_name, ''), p.cover_id, coalesce(c.full_name, ''), coalesce(w.tier, ''), coalesce(w.points, 0),
         coalesce((select max(m.mappa_level) from sentence m where m.person_id = p.id and (m.ended is null or m.ended > :day)), 0),
         coalesce((select n.mappa_category from sentence n where n.person_id = p.id and n.mappa_level > 0 and (n.ended is null or n.ended > :day)
                   order by n.started desc, n.id desc limit 1), 0),
         s.kind, s.started, s.hearing_at
  from person p
  left join unit_version v on v.unit_id = p.team_id and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
  left join staff h on h.id = p.practitioner_id
  left join staff c on c.id = p.cover_id
  left join case_workload w on w.person_id = p.id
  left join sentence s on s.id = (select x.id from sentence x where x.person_id = p.id and (x.ended is null or x.ended > :day) order by x.started desc, x.id desc limit 1)
  where )sql";
// An order, a report, or nothing recorded yet: somebody is to have the person.
constexpr std::string_view is_current =
    "(exists (select 1 from sentence y where y.person_id = p.id and (y.ended is null or y.ended > :day)) or not exists (select 1 from sentence z where z.person_id = p.id))";

constexpr Scoped unallocated{"workload.waiting", sql::composed<[] {
  return sql::pieces(columns, "p.team_no between :from and :to and p.practitioner_id is null and ", is_current, " and {visible p} order by p.id");
}>};
constexpr Scoped one{"workload.case_of", sql::composed<[] { return sql::pieces(columns, "p.id = :person and {visible p}"); }>};
constexpr Scoped held{"workload.held_by", sql::composed<[] { return sql::pieces(columns, "p.practitioner_id = :staff and {visible p} order by p.id"); }>};
constexpr System waiting_in_all{"workload.waiting_in_all", "a number of people, so that nobody is forgotten whom the reader may not see", sql::composed<[] {
  return sql::pieces("select count(*) from person p where p.team_no between :from and :to and p.practitioner_id is null and ", is_current);
}>};

// Holders of cases in the place who are not posted anywhere, whose last posting ends soon, or who are away today.
constexpr std::string_view held_cases = R"sql(
  select p.practitioner_id as staff_id, max(p.team_id) as team_id, count(*) as cases
  from person p where p.team_no between :from and :to and p.practitioner_id is not null and {visible p} group by p.practitioner_id)sql";
constexpr Scoped holders{"workload.leavers", sql::composed<[] {
  return sql::pieces("select s.id, s.full_name, h.team_id, h.cases,"
    " (select max(coalesce(b.valid_to, '9999-12-31')) from posting b where b.staff_id = s.id and b.valid_from <= :day),"
    " (select min(a.starts) from absence_day a where a.staff_id = s.id and a.starts <= :day and (a.ends is null or a.ends >= :day)),"
    " (select max(coalesce(a.ends, '9999-12-31')) from absence_day a where a.staff_id = s.id and a.starts <= :day and (a.ends is null or a.ends >= :day))"
    " from (", held_cases, ") h join staff s on s.id = h.staff_id order by s.full_name, s.id");
}>};

struct Holder {
  StaffId staff = {};
  std::string name = {};
  UnitId team = {};
  std::int64_t cases = 0;
  std::optional<base::Date> posted_to = {};    // the far end of days: without an end
  std::optional<base::Date> away_from = {};
  std::optional<base::Date> away_to = {};
};

base::Date const no_end = base::make_date(9999, 12, 31);

std::optional<Leaver> leaver_of(Holder const& holder, AllocationRules const& rules, base::Date today) {
  using std::chrono::days;
  Leaver out{.staff = holder.staff, .name = holder.name, .team = holder.team, .cases = holder.cases};
  if (!holder.posted_to || *holder.posted_to <= today) {
    out.how = Going::left, out.from = holder.posted_to;
    return out;
  }
  if (*holder.posted_to <= today + days{rules.leaving_days}) {
    out.how = Going::leaves, out.from = holder.posted_to;
    return out;
  }
  if (!holder.away_from || *holder.away_to - *holder.away_from < days{rules.long_absence_days}) return std::nullopt;
  out.how = Going::absent, out.from = holder.away_from;
  if (*holder.away_to != no_end) out.back = holder.away_to;
  return out;
}

std::vector<WaitingCase> by_urgency(ledger::View& view, std::vector<WaitingCase> cases) {
  auto const& rules = view.rules<AllocationRuleBook>().on(view.today());
  auto const key = [&](WaitingCase const& c) { return Waiting{c.rosh, c.mappa, c.due(rules).value_or(view.today()), c.person.value}; };
  std::ranges::sort(cases, more_urgent, key);
  return cases;
}

}  // namespace

std::optional<base::Date> WaitingCase::due(AllocationRules const& rules) const {
  if (!kind || !started) return std::nullopt;
  return allocate_by(rules, *kind, *started, hearing ? std::optional(base::london_date(*hearing)) : std::nullopt, base::working_calendar(base::Nation::england_and_wales));
}

std::vector<WaitingCase> unallocated_within(ledger::View& view, ledger::Place place) {
  return by_urgency(view, view.rows<WaitingCase>(unallocated, {{"from", place.from}, {"to", place.to}, {"day", view.today()}}));
}
std::int64_t waiting_unseen(ledger::View& view, ledger::Place place) {
  auto const all = view.row<std::int64_t>(waiting_in_all, {{"from", place.from}, {"to", place.to}, {"day", view.today()}}).value_or(0);
  return all - static_cast<std::int64_t>(view.rows<WaitingCase>(unallocated, {{"from", place.from}, {"to", place.to}, {"day", view.today()}}).size());
}
std::optional<WaitingCase> case_of(ledger::View& view, PersonId person) {
  auto found = view.row<WaitingCase>(one, {{"person", person}, {"day", view.today()}});
  if (found) view.look("person.viewed", person);
  return found;
}
std::vector<WaitingCase> held_by(ledger::View& view, StaffId staff) {
  return by_urgency(view, view.rows<WaitingCase>(held, {{"staff", staff}, {"day", view.today()}}));
}

std::string_view label(Going how) {
  switch (how) {
    case Going::left: return "left";
    case Going::leaves: return "leaves";
    case Going::absent: return "long absent";
  }
  return {};
}

std::vector<Leaver> leavers_within(ledger::View& view, ledger::Place place) {
  auto const& rules = view.rules<AllocationRuleBook>().on(view.today());
  std::vector<Leaver> out;
  for (auto const& holder : view.rows<Holder>(holders, {{"from", place.from}, {"to", place.to}, {"day", view.today()}})) {
    auto leaver = leaver_of(holder, rules, view.today());
    if (!leaver) continue;
    leaver->team_name = organisation::name_on(view, leaver->team);
    leaver->acting = organisation::stands_in_for(view, leaver->staff, {}, leaver->team);
    if (auto const acting = organisation::find_staff(view, leaver->acting)) leaver->acting_name = acting->full_name;
    out.push_back(std::move(*leaver));
  }
  std::ranges::stable_sort(out, {}, [](Leaver const& l) { return std::tuple{l.how == Going::leaves, l.from.value_or(base::Date{})}; });
  return out;
}

std::optional<Leaver> find_leaver(ledger::View& view, StaffId staff, ledger::Place place) {
  for (auto& each : leavers_within(view, place))
    if (each.staff == staff) return each;
  return std::nullopt;
}

}  // namespace workload
