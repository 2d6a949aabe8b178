#include "workforce/store/staff_lines.hpp"

#include "base/text.hpp"
#include "sql/compose.hpp"

#include <algorithm>
#include <map>

namespace workforce {
namespace {

constexpr std::string_view columns =
    "select s.id, s.full_name, p.grade, p.unit_id, coalesce((select v.name from unit_version v where v.unit_id = p.unit_id and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)"
    " order by v.valid_from desc, v.id desc limit 1), ''), s.email,"
    " coalesce((select {sqlite}group_concat(v.name, ' '){postgresql}string_agg(v.name, ' '){both} from posting q join unit_version v on v.unit_id = q.unit_id where q.staff_id = p.staff_id"
    " and q.valid_from <= :day and (q.valid_to is null or q.valid_to > :day) and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)), '')"
    " from posting p join staff s on s.id = p.staff_id ";
constexpr std::string_view today = " p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day) ";
constexpr ledger::Scoped all{"workforce.staff_in", sql::composed<[] {
  return sql::pieces(columns, "join unit u on u.id = p.unit_id where u.team_from >= :from and u.team_to <= :to and", today, "order by s.full_name, s.id, p.valid_from, p.id");
}>};
constexpr ledger::Scoped led{"workforce.led_staff", sql::composed<[] { return sql::pieces(columns, "where p.staff_id = :staff and", today, "and {led s} order by p.valid_from, p.id limit 1"); }>};
constexpr ledger::Scoped one{"workforce.posted_staff", sql::composed<[] { return sql::pieces(columns, "where p.staff_id = :staff and", today, "order by p.valid_from, p.id limit 1"); }>};
constexpr ledger::Scoped spells{"workforce.grade_spells",
  "select q.staff_id, q.grade, q.valid_from, q.valid_to from posting p join unit u on u.id = p.unit_id join posting q on q.staff_id = p.staff_id"
  " where u.team_from >= :from and u.team_to <= :to and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day) order by q.staff_id, q.valid_from, q.id"};
constexpr ledger::Scoped own_spells{"workforce.own_grade_spells", "select q.staff_id, q.grade, q.valid_from, q.valid_to from posting q where q.staff_id = :staff order by q.valid_from, q.id"};

struct SpellRow {
  StaffId staff = {};
  Grade grade = Grade::po;
  base::Date from = {};
  std::optional<base::Date> to = {};
};

}  // namespace

bool StaffLine::in_court_team() const {
  auto const folded = base::fold(unit_names);
  auto const words = base::words_of(folded);
  return std::ranges::find(words, std::string_view("court")) != words.end() || std::ranges::find(words, std::string_view("courts")) != words.end();
}

std::vector<StaffLine> staff_in(ledger::View& view, ledger::Place place) {
  auto lines = view.rows<StaffLine>(all, {{"from", place.from}, {"to", place.to}, {"day", view.today()}});
  auto const repeated = std::ranges::unique(lines, {}, &StaffLine::id);
  lines.erase(repeated.begin(), repeated.end());
  return lines;
}
std::optional<StaffLine> led_staff(ledger::View& view, StaffId id) { return view.row<StaffLine>(led, {{"staff", id}, {"day", view.today()}}); }
std::optional<StaffLine> posted_staff(ledger::View& view, StaffId id) { return view.row<StaffLine>(one, {{"staff", id}, {"day", view.today()}}); }

std::vector<InRole> in_role(ledger::View& view, ledger::Place place) {
  std::map<StaffId, std::vector<GradeSpell>> by_staff;
  for (auto const& row : view.rows<SpellRow>(spells, {{"from", place.from}, {"to", place.to}, {"day", view.today()}})) by_staff[row.staff].push_back({row.grade, row.from, row.to});
  std::vector<InRole> found;
  for (auto const& [staff, postings] : by_staff) {
    auto const since = workforce::in_role_since(postings, view.today());
    if (!since) continue;
    Grade grade = postings.front().grade;  // of the latest posting that holds today: what the run was counted in
    for (auto const& s : postings)
      if (s.from <= view.today() && (!s.to || *s.to > view.today())) grade = s.grade;
    found.push_back({staff, grade, *since});
  }
  return found;
}

std::optional<base::Date> in_role_since(ledger::View& view, StaffId staff) {
  std::vector<GradeSpell> postings;
  for (auto const& row : view.rows<SpellRow>(own_spells, {{"staff", staff}})) postings.push_back({row.grade, row.from, row.to});
  return workforce::in_role_since(postings, view.today());
}

}  // namespace workforce
