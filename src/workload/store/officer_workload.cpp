#include "workload/store/officer_workload.hpp"

#include "organisation/store/units.hpp"
#include "sql/compose.hpp"

#include <algorithm>

namespace workload {
namespace {

using ledger::System;
using ledger::Write;
using Pair = std::pair<std::int64_t, std::int64_t>;  // staff, team

constexpr char why[] = "sums over officers count every case, restricted people's too; they name no person and give no reason";

constexpr std::string_view of_teams = " join unit u on u.id = x.team_id where u.kind = 'team' and u.team_from between :from and :to ";

constexpr System posted{"workload.officers_posted", why, R"sql(
  select p.staff_id, p.unit_id, u.team_from, s.full_name, p.grade, p.contracted
  from unit u join posting p on p.unit_id = u.id join staff s on s.id = p.staff_id
  where u.kind = 'team' and u.team_from between :from and :to and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
  order by u.team_from, s.full_name, p.staff_id, p.id)sql"};
constexpr System cases_held{"workload.officers_cases", why, R"sql(
  select w.staff_id, w.team_id, w.team_no, w.tier, w.case_type, count(*), cast(sum(w.points) as bigint)
  from case_workload w where w.team_no between :from and :to and w.staff_id is not null
  group by w.staff_id, w.team_id, w.team_no, w.tier, w.case_type order by w.team_no, w.staff_id, w.tier, w.case_type)sql"};
constexpr System hours_off{"workload.officers_hours_off", why, R"sql(
  select r.staff_id, r.unit_id, cast(sum(r.hours) as bigint)
  from unit u join reduction r on r.unit_id = u.id
  where u.kind = 'team' and u.team_from between :from and :to and r.ends_at > :now and r.starts_at < :now and r.status in ('SCHEDULED', 'ACTIVE')
  group by r.staff_id, r.unit_id order by r.staff_id, r.unit_id)sql"};
constexpr System reports{"workload.officers_reports", why, sql::composed<[] {
  return sql::pieces("select x.staff_id, x.team_id, x.kind, count(*) from court_report x", of_teams,
                     "and x.completed > :reports_after and x.completed <= :today group by x.staff_id, x.team_id, x.kind order by x.staff_id, x.team_id, x.kind");
}>};
constexpr System outside{"workload.officers_contacts_outside", why, sql::composed<[] {
  return sql::pieces("select x.staff_id, x.team_id, x.code, count(*) from support_contact x", of_teams,
                     "and x.on_day > :contacts_after and x.on_day <= :today and x.staff_id <> x.manager_id group by x.staff_id, x.team_id, x.code order by x.staff_id, x.team_id, x.code");
}>};
constexpr System by_others{"workload.officers_contacts_by_others", why, R"sql(
  select x.manager_id, x.manager_team_id, x.code, count(*)
  from support_contact x join unit u on u.id = x.manager_team_id
  where u.kind = 'team' and u.team_from between :from and :to and x.on_day > :contacts_after and x.on_day <= :today and x.staff_id <> x.manager_id
  group by x.manager_id, x.manager_team_id, x.code order by x.manager_id, x.manager_team_id, x.code)sql"};
constexpr System recent_weeks{"workload.officers_recent_weeks", why, R"sql(
  select w.staff_id, w.team_id, w.week, w.capacity from workload_week w
  where w.week >= :since and w.team_no between :from and :to order by w.team_no, w.staff_id, w.week desc)sql"};
constexpr System name_of_staff{"workload.officer_name", why, "select s.full_name from staff s where s.id = :staff"};
constexpr System teams_of_staff{"workload.teams_of_officer", why, R"sql(
  select p.unit_id, u.team_from from posting p join unit u on u.id = p.unit_id
  where p.staff_id = :staff and u.kind = 'team' and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
  union select w.team_id, w.team_no from case_workload w where w.staff_id = :staff
  order by 2, 1)sql"};
constexpr System unallocated{"workload.unallocated_count", why, "select count(*) from case_workload w where w.team_no between :from and :to and w.staff_id is null"};

struct PostedRow {
  StaffId staff = {};
  UnitId team = {};
  std::int64_t team_no = 0;
  std::string name = {};
  organisation::Grade grade = {};
  int contracted = 0;
};
struct CasesRow {
  StaffId staff = {};
  UnitId team = {};
  std::int64_t team_no = 0;
  std::string tier = {};
  CaseType type = {};
  std::int64_t cases = 0;
  std::int64_t points = 0;
};
struct HoursRow {
  StaffId staff = {};
  UnitId team = {};
  int hours = 0;
};
struct CountRow {
  StaffId staff = {};
  UnitId team = {};
  std::string word = {};
  std::int64_t count = 0;
};
struct RecentRow {
  StaffId staff = {};
  UnitId team = {};
  base::Date week = {};
  std::int64_t capacity = 0;
};

// The grade under the name that the weights use.
std::string grade_of_weights(organisation::Grade grade) { return grade == organisation::Grade::pqip ? "PQiP" : std::string(base::word(grade)); }

class Gathering {
 public:
  Gathering(ledger::View& view, ledger::Place place) : view_(view), place_(place), weights_(view.rules<WeightBook>().on(view.today())) {
    params_ = {{"from", place.from}, {"to", place.to}, {"today", view.today()}, {"now", view.now()}, {"reports_after", view.today() - std::chrono::days{weights_.report_days}},
               {"contacts_after", view.today() - std::chrono::days{weights_.contact_days}}, {"since", monday_of(view.today()) - std::chrono::weeks{recent}}};
  }

  // `history`: the weeks before, too.
  std::vector<OfficerWorkload> all(bool history = true) {
    add_posted();
    add_cases();
    add_hours();
    add_counts(reports, [&](OfficerWorkload& o, CountRow const& row) {
      (row.word == "standard" ? o.standard_reports : row.word == "fast" ? o.fast_reports : o.oral_reports) += row.count;
    });
    add_counts(outside, [&](OfficerWorkload& o, CountRow const& row) { o.points.outside_caseload += contact_points(row); });
    add_counts(by_others, [&](OfficerWorkload& o, CountRow const& row) { o.points.by_others += contact_points(row); });
    if (history) add_weeks();
    return finished();
  }

 private:
  static constexpr int recent = 26;  // weeks looked back for those over 110% in a row

  OfficerWorkload& of(StaffId staff, UnitId team) {
    auto [at, added] = officers_.try_emplace(Pair{staff.value, team.value});
    if (added) at->second.staff = staff, at->second.team = team, at->second.availability = Availability::not_posted;
    return at->second;
  }

  void add_posted() {
    for (auto const& row : view_.rows<PostedRow>(posted, only({"from", "to", "today"}))) {
      auto& officer = of(row.staff, row.team);
      officer.name = row.name;
      officer.grade = grade_of_weights(row.grade);
      officer.team_no = row.team_no;
      officer.contracted += row.contracted;
      officer.availability = Availability::counted;
      practitioner_[{row.staff.value, row.team.value}] |= organisation::is_practitioner(row.grade);
    }
  }
  void add_cases() {
    for (auto& row : view_.rows<CasesRow>(cases_held, only({"from", "to"}))) {
      auto& officer = of(row.staff, row.team);
      officer.team_no = row.team_no;
      officer.points.cases += row.points;
      if (row.tier.empty()) officer.points.untiered += row.cases;
      officer.by_tier.push_back({std::move(row.tier), row.type, row.cases, row.points});
    }
  }
  void add_hours() {
    for (auto const& row : view_.rows<HoursRow>(hours_off, only({"from", "to", "now"}))) of(row.staff, row.team).reduced = row.hours;
  }
  template <class Put>
  void add_counts(System const& statement, Put&& put) {
    auto const period = &statement == &reports ? "reports_after" : "contacts_after";
    for (auto const& row : view_.rows<CountRow>(statement, only({"from", "to", "today", period}))) put(of(row.staff, row.team), row);
  }
  // The rows are newest first: counted as long as each is over and follows on the one before it.
  void add_weeks() {
    std::map<Pair, std::optional<base::Date>> due;
    for (auto const& row : view_.rows<RecentRow>(recent_weeks, only({"from", "to", "since"}))) {
      auto const found = officers_.find({row.staff.value, row.team.value});
      if (found == officers_.end()) continue;
      auto [at, first] = due.try_emplace(found->first, row.week);
      if (first && row.week < monday_of(view_.today()) - std::chrono::weeks{1}) at->second.reset();
      if (at->second != row.week) continue;
      if (row.capacity > weights_.excessive_over * 10) ++found->second.weeks_over, at->second = row.week - std::chrono::weeks{1};
      else at->second.reset();
    }
  }

  std::int64_t contact_points(CountRow const& row) const {
    auto const found = weights_.contacts.find(row.word);
    return found == weights_.contacts.end() ? 0 : found->second * row.count;
  }

  void set_available(OfficerWorkload& o) const {
    if (o.availability == Availability::not_posted) return;
    auto const& rule = weights_.grade(o.grade);
    auto const hours = Decimal::ratio(o.contracted - o.reduced, 10, 1);
    if (rule.hours == 0) o.availability = Availability::no_points_for_grade;
    else if (hours <= 0) o.availability = Availability::all_hours_taken;
    o.available = available_points(rule.points, hours, rule.hours);
  }

  std::vector<OfficerWorkload> finished() {
    std::vector<OfficerWorkload> all;
    auto names = organisation::names_of_teams(view_, place_);
    for (auto& [pair, o] : officers_) {
      if (o.by_tier.empty() && o.points.outside_caseload == 0 && !practitioner_[pair]) continue;
      o.points.reports = o.standard_reports * weights_.standard_report + o.fast_reports * weights_.fast_report;
      set_available(o);
      o.excessive = o.weeks_over >= weights_.excessive_weeks;
      if (o.name.empty()) o.name = view_.row<std::string>(name_of_staff, {{"staff", o.staff}}).value_or("");
      auto [name, added] = names.try_emplace(o.team);   // of a team outside the place
      if (added) name->second = organisation::name_on(view_, o.team);
      o.team_name = name->second;
      if (o.team_no == 0) o.team_no = organisation::place_of(view_, o.team).from;
      std::ranges::stable_sort(o.by_tier, [](TierCount const& a, TierCount const& b) { return std::tuple(a.tier.empty(), a.tier, a.type) < std::tuple(b.tier.empty(), b.tier, b.type); });
      all.push_back(std::move(o));
    }
    std::ranges::sort(all, [](OfficerWorkload const& a, OfficerWorkload const& b) { return std::tuple(a.team_no, a.name, a.staff) < std::tuple(b.team_no, b.name, b.staff); });
    return all;
  }

  sql::Params only(std::initializer_list<std::string_view> names) const {
    sql::Params some;
    for (auto const name : names) some.push_back(*std::ranges::find(params_, name, &sql::Param::name));
    return some;
  }

  ledger::View& view_;
  ledger::Place place_;
  Weights const& weights_;
  sql::Params params_ = {};
  std::map<Pair, OfficerWorkload> officers_ = {};
  std::map<Pair, bool> practitioner_ = {};
};

}  // namespace

std::string_view label(Availability availability) {
  switch (availability) {
    case Availability::counted: return "";
    case Availability::no_points_for_grade: return "no points for this grade";
    case Availability::all_hours_taken: return "all hours are taken off";
    case Availability::not_posted: return "not posted to this team today";
  }
  return "";
}

std::int64_t OfficerWorkload::cases() const {
  std::int64_t all = 0;
  for (auto const& each : by_tier) all += each.cases;
  return all;
}
std::int64_t OfficerWorkload::cases(CaseType type) const {
  std::int64_t all = 0;
  for (auto const& each : by_tier)
    if (each.type == type) all += each.cases;
  return all;
}

std::vector<OfficerWorkload> workloads_of(ledger::View& view, ledger::Place place) { return Gathering(view, place).all(); }
std::vector<OfficerWorkload> workloads_today(ledger::View& view, ledger::Place place) { return Gathering(view, place).all(false); }

std::optional<OfficerWorkload> workload_of(ledger::View& view, StaffId staff, UnitId team) {
  for (auto& each : workloads_of(view, organisation::place_of(view, team)))
    if (each.staff == staff && each.team == team) return std::move(each);
  return std::nullopt;
}

std::vector<OfficerWorkload> workloads_of_staff(ledger::View& view, StaffId staff) {
  struct Team {
    UnitId id = {};
    std::int64_t number = 0;
  };
  std::vector<OfficerWorkload> all;
  for (auto const& team : view.rows<Team>(teams_of_staff, {{"staff", staff}, {"today", view.today()}}))
    if (auto one = workload_of(view, staff, team.id)) all.push_back(std::move(*one));
  return all;
}

Impact impact_of(OfficerWorkload const& officer, CaseWeight const& weight) {
  auto const held = weight.staff == officer.staff && weight.team == officer.team ? weight.points : 0;
  return impact(officer.workload(), officer.available, held, weight.points);
}
std::optional<Impact> impact_of(ledger::View& view, OfficerWorkload const& officer, PersonId person) {
  auto const weight = points_of(view, person);
  return weight ? std::optional(impact_of(officer, *weight)) : std::nullopt;
}

WorkloadTotals totals_of(std::vector<OfficerWorkload> const& officers, int excessive_over) {
  WorkloadTotals sum;
  std::vector<std::int64_t> capacities;
  for (auto const& o : officers) {
    sum.points += o.workload();
    sum.available += o.available;
    sum.cases += o.cases();
    sum.untiered += o.untiered();
    if (o.available == 0) {
      sum.without_points += o.cases() > 0;
      continue;
    }
    ++sum.officers;
    capacities.push_back(o.capacity());
    sum.over += o.capacity() > excessive_over * 10;
    sum.excessive += o.excessive;
  }
  if (capacities.empty()) return sum;
  std::ranges::sort(capacities);
  auto const middle = capacities.size() / 2;
  sum.median = capacities.size() % 2 ? capacities[middle] : (capacities[middle - 1] + capacities[middle]) / 2;
  return sum;
}

std::int64_t unallocated_count(ledger::View& view, ledger::Place place) {
  return view.row<std::int64_t>(unallocated, {{"from", place.from}, {"to", place.to}}).value_or(0);
}

}  // namespace workload
