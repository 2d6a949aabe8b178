#include "workforce/store/headline.hpp"

#include "workforce/store/skills.hpp"
#include "workforce/store/staff_lines.hpp"

#include <algorithm>
#include <numeric>

namespace workforce {

namespace {

std::optional<std::int64_t> rate(Target const& target, Measured const& measured) { return target.whole() ? vacancy_tenths(*target.hundredths, measured.in_post) : std::nullopt; }

NewShare share_of(std::string_view who, std::vector<InRole> const& people, std::initializer_list<Grade> grades, base::Date today, int months) {
  NewShare share{.who = who};
  for (auto const& each : people) {
    if (std::ranges::find(grades, each.grade) == grades.end()) continue;
    ++share.all;
    if (months_between(each.since, today) < months) ++share.early;
  }
  return share;
}

std::vector<GradeNow> grades_of(ledger::View& view, organisation::Unit const& unit, base::Date before) {
  auto const workforce = workforce_within(view, unit.place(), {before, view.today()});
  auto const targets = targets_within(view, unit.place());
  auto const& book = view.rules<StaffingBook>();
  Flags const flags;
  auto const on = [&](base::Date day) { return measure(workforce, Basis::fte_end, flags, {day, day}, book); };
  auto now = on(view.today()), then = on(before);
  std::vector<GradeNow> grades;
  for (auto const grade : {Grade::po, Grade::pso})
    grades.push_back({.grade = grade, .target = target_of_row(unit.id, grade, flags, targets.rows, targets.units, view.today()), .now = now[grade],
                      .target_before = target_of_row(unit.id, grade, flags, targets.rows, targets.units, before), .before = then[grade]});
  return grades;
}

std::vector<Gap> gaps_where_missing(ledger::View& view, ledger::Place place) {
  auto gaps = gaps_of(view, place);
  std::erase_if(gaps, [](Gap const& gap) { return gap.missing() == 0; });
  std::ranges::stable_sort(gaps, std::greater{}, &Gap::missing);
  return gaps;
}

}  // namespace

std::optional<std::int64_t> GradeNow::vacancy() const { return rate(target, now); }
std::optional<std::int64_t> GradeNow::vacancy_before() const { return rate(target_before, before); }

Headline headline_of(ledger::View& view, organisation::Unit const& unit) {
  auto const today = view.today();
  auto const& rules = view.rules<TrainingBook>().on(today);
  Headline headline{.before = ends_before(today, 3, 3).front(), .early_months = rules.early_months};
  headline.grades = grades_of(view, unit, headline.before);
  auto const people = in_role(view, unit.place());
  headline.early = {share_of("PSOs and trainees", people, {Grade::pso, Grade::pqip}, today, headline.early_months),
                    share_of("Probation officers", people, {Grade::po}, today, headline.early_months)};
  headline.gaps = gaps_where_missing(view, unit.place());
  for (auto const& leaver : leavers_with_people(view, unit.place())) headline.leavers_people += leaver.people;
  return headline;
}

}  // namespace workforce
