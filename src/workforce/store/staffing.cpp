#include "workforce/store/staffing.hpp"

#include "sql/compose.hpp"

namespace workforce {
namespace {

constexpr std::string_view spell = "p.id, p.staff_id, p.unit_id, p.grade, p.contracted, p.terms, p.valid_from, p.valid_to, p.leaving_reason, p.origin ";
constexpr std::string_view of_place = "from unit u join posting p on p.unit_id = u.id ";
constexpr std::string_view in_place = " u.team_from >= :from and u.team_to <= :to ";
constexpr std::string_view in_period = " p.valid_from <= :last and (p.valid_to is null or p.valid_to >= :first) ";
constexpr std::string_view on_the_day = " p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day) ";

constexpr ledger::Scoped spells{"workforce.spells", sql::composed<[] { return sql::pieces("select ", spell, of_place, "where", in_place, "and", in_period, "order by p.id"); }>};
constexpr ledger::System absences{"workforce.absences", "goes into totals of a place; a name stands beside a kind only for who leads her", sql::composed<[] {
  return sql::pieces("select distinct a.id, a.staff_id, a.kind, a.starts, a.ends ", of_place, "join absence a on a.staff_id = p.staff_id where", in_place, "and", in_period,
                     "and a.starts <= :last and (a.ends is null or a.ends >= :first) order by a.id");
}>};
constexpr ledger::System hours_off{"workforce.hours_off", "goes into totals of a place; the reason stays unread, and a name stands beside it only for who leads her", sql::composed<[] {
  return sql::pieces("select r.staff_id, r.unit_id, r.hours, r.starts_at, r.ends_at from unit u join reduction r on r.unit_id = u.id where", in_place,
                     "and r.status <> 'DELETED' and r.starts_at < :until and r.ends_at > :since order by r.id");
}>};
constexpr ledger::Scoped targets{"workforce.targets", sql::composed<[] {
  return sql::pieces("select t.id, t.unit_id, t.grade, t.hundredths, t.valid_from, t.origin, t.why, t.set_name, t.set_at "
                     "from unit u join staffing_target t on t.unit_id = u.id where", in_place, "order by t.id");
}>};
constexpr ledger::Scoped targets_of_unit{
    "workforce.targets_of_unit",
    "select t.id, t.unit_id, t.grade, t.hundredths, t.valid_from, t.origin, t.why, t.set_name, t.set_at "
    "from staffing_target t where t.unit_id = :unit order by t.valid_from desc, t.id desc"};
// A unit that ended has no part in a target.
constexpr ledger::Scoped nodes{"workforce.units", sql::composed<[] {
  return sql::pieces("select u.id, u.parent_id, exists (select 1 from posting p where p.unit_id = u.id and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)) "
                     "from unit u where", in_place, "and exists (select 1 from unit_version v where v.unit_id = u.id and (v.valid_to is null or v.valid_to > :today)) order by u.id");
}>};
constexpr ledger::Scoped behind{"workforce.people_behind", sql::composed<[] {
  return sql::pieces("select s.full_name, v.name, ", spell, of_place, "join staff s on s.id = p.staff_id "
                     "join unit_version v on v.unit_id = u.id and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day) "
                     "where", in_place, "and", on_the_day, "and {led s} order by s.full_name, p.id");
}>};
constexpr ledger::Scoped away_behind{"workforce.absences_behind", sql::composed<[] {
  return sql::pieces("select distinct a.id, a.staff_id, a.kind, a.starts, a.ends ", of_place, "join staff s on s.id = p.staff_id join absence a on a.staff_id = s.id "
                     "where", in_place, "and", on_the_day, "and a.starts <= :day and (a.ends is null or a.ends >= :day) and {led s} order by a.id");
}>};
// Her last posting of all has an end, and people on the record are still hers.
constexpr ledger::Scoped still_hold{"workforce.leavers_with_people", sql::composed<[] {
  return sql::pieces("select s.id, s.full_name, p.valid_to, count(distinct h.id) ", of_place, "join staff s on s.id = p.staff_id join person h on h.practitioner_id = s.id "
                     "where", in_place, "and p.valid_to is not null and {visible h} "
                     "and not exists (select 1 from posting n where n.staff_id = p.staff_id and (n.valid_to is null or n.valid_to > p.valid_to)) "
                     "group by s.id, s.full_name, p.valid_to order by p.valid_to, s.id");
}>};
constexpr ledger::Scoped held{"workforce.people_held", "select count(*) from person h where h.practitioner_id = :staff and {visible h}"};
constexpr ledger::Scoped name_of{"workforce.staff_name", "select s.full_name from staff s where s.id = :staff"};

struct AwayRow {
  std::int64_t id = 0;
  StaffId staff = {};
  organisation::AbsenceKind kind = organisation::AbsenceKind::leave;
  base::Date starts = {};
  std::optional<base::Date> ends = {};
};
std::vector<Away> aways(std::vector<AwayRow> const& rows) {
  std::vector<Away> all;
  for (auto const& row : rows) all.push_back({row.staff, row.kind, row.starts, row.ends});
  return all;
}

struct OffRow {
  StaffId staff = {};
  UnitId unit = {};
  int tenths = 0;
  base::Instant starts = {}, ends = {};
};
// Any part of a day is the day.
HoursOff off_of(OffRow const& row) {
  return {row.staff, row.unit, row.tenths, base::london_date(row.starts), base::london_date(row.ends - std::chrono::seconds{1}) + std::chrono::days{1}};
}

struct BehindRow {
  std::string full_name = {};
  std::string unit_name = {};
  std::int64_t posting = 0;
  StaffId staff = {};
  UnitId unit = {};
  Grade grade = Grade::po;
  int contracted = 0;
  Terms terms = Terms::permanent;
  base::Date from = {};
  std::optional<base::Date> to = {};
  LeavingReason reason = LeavingReason::none;
  Origin origin = Origin::entered;
};

}  // namespace

Workforce workforce_within(ledger::View& view, ledger::Place place, Period period) {
  sql::Params const asked{{"from", place.from}, {"to", place.to}, {"first", period.first}, {"last", period.last}};
  Workforce all;
  all.spells = view.rows<Spell>(spells, asked);
  all.absences = aways(view.rows<AwayRow>(absences, asked));
  auto const since = base::from_london(base::LocalTime{period.first}), until = base::from_london(base::LocalTime{period.last + std::chrono::days{1}});
  for (auto const& row : view.rows<OffRow>(hours_off, {{"from", place.from}, {"to", place.to}, {"since", since}, {"until", until}})) all.reductions.push_back(off_of(row));
  return all;
}

Targets targets_within(ledger::View& view, ledger::Place place) {
  return {view.rows<TargetRow>(targets, {{"from", place.from}, {"to", place.to}}),
          view.rows<UnitNode>(nodes, {{"from", place.from}, {"to", place.to}, {"today", view.today()}})};
}

std::vector<TargetRow> targets_set_for(ledger::View& view, UnitId unit) { return view.rows<TargetRow>(targets_of_unit, {{"unit", unit}}); }

std::vector<Behind> people_behind(ledger::View& view, ledger::Place place, base::Date day) {
  std::vector<Behind> all;
  for (auto const& row : view.rows<BehindRow>(behind, {{"from", place.from}, {"to", place.to}, {"day", day}}))
    all.push_back({row.staff, row.full_name, row.unit_name, {row.posting, row.staff, row.unit, row.grade, row.contracted, row.terms, row.from, row.to, row.reason, row.origin}});
  return all;
}

std::vector<Away> absences_behind(ledger::View& view, ledger::Place place, base::Date day) {
  return aways(view.rows<AwayRow>(away_behind, {{"from", place.from}, {"to", place.to}, {"day", day}}));
}

std::vector<StillHolds> leavers_with_people(ledger::View& view, ledger::Place place) {
  return view.rows<StillHolds>(still_hold, {{"from", place.from}, {"to", place.to}});
}

std::int64_t people_held(ledger::View& view, StaffId staff) { return view.row<std::int64_t>(held, {{"staff", staff}}).value_or(0); }

std::string staff_name(ledger::View& view, StaffId staff) { return view.row<std::string>(name_of, {{"staff", staff}}).value_or(""); }

}  // namespace workforce
