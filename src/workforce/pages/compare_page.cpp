// The units below one, side by side, for a grade.
#include "organisation/store/units.hpp"
#include "workforce/pages/asked.hpp"
#include "workforce/pages/grid.hpp"
#include "workforce/pages/staffing_handlers.hpp"

#include <set>

namespace workforce::pages {

using namespace govuk;
using organisation::Unit;
using organisation::UnitKind;

namespace {

constexpr std::string_view path = "/workforce/staffing/compare";

std::vector<Unit> units_to_compare(ledger::View& view, Unit const& unit, base::Date day) {
  switch (unit.kind) {
    case UnitKind::national: return organisation::regions(view, day);
    case UnitKind::region: return organisation::units_below(view, unit.id, UnitKind::pdu, day);
    case UnitKind::pdu:
    case UnitKind::central: return organisation::teams_of(view, unit.id, day);
    case UnitKind::team: return {unit};
    case UnitKind::youth_service:
    case UnitKind::provider: return {};   // outside the service: inspected, and nothing else
  }
  return {};
}

Workforce of_place(Workforce const& all, std::set<UnitId> const& units) {
  Workforce some{.absences = all.absences, .reductions = all.reductions};
  std::ranges::copy_if(all.spells, std::back_inserter(some.spells), [&](Spell const& spell) { return units.contains(spell.unit); });
  return some;
}

// The unit and every unit below it.
std::set<UnitId> with_below(UnitId unit, std::vector<UnitNode> const& nodes) {
  std::set<UnitId> all{unit};
  for (bool grew = true; grew;) {
    grew = false;
    for (auto const& node : nodes)
      if (node.parent && all.contains(*node.parent)) grew = all.insert(node.id).second || grew;
  }
  return all;
}

Grid compared(web::Call& call, Asked const& about, std::span<Grade const> grades, Origins& postings, Origins& target_origins) {
  auto const& rules = book(call);
  auto const targets = targets_within(call.view, about.unit.place());
  auto const period = about.period();
  auto const workforce = workforce_within(call.view, about.unit.place(), period);
  Grid grid{.id = "compare", .caption = "Units side by side", .head = {{"Unit", false}, {"Grade", false}, {"Target, FTE", true}, {"In post", true}, {"Available", true}, {"People", true}, {"Vacancy", false}}};
  for (auto const& unit : units_to_compare(call.view, about.unit, about.day)) {
    auto const measured = measure(of_place(workforce, with_below(unit.id, targets.units)), about.basis, about.flags, period, rules);
    for (auto const grade : grades) {
      auto const found = measured.find(grade);
      auto const target = target_of_row(unit.id, grade, about.flags, targets.rows, targets.units, about.day);
      if (found == measured.end() && !target.hundredths) continue;
      auto const figures = found == measured.end() ? Measured{} : found->second;
      postings.add(figures.origins);
      target_origins.add(target.origins);
      auto const amount = [&](Amount one) { return about.basis == Basis::heads ? std::to_string(rounded(one, 1)) : in_words(one); };
      grid.rows.push_back({{.text = unit.name, .href = "/workforce/staffing" + about.query_of(unit.id)}, cell(std::string(row_words(grade, about.flags))), figure(target.hundredths ? hundredths_in_words(*target.hundredths) : "not set"), figure(amount(figures.in_post)),
                           figure(amount(figures.available)), figure(std::to_string(figures.people)), cell(target.missing > 0 ? fmt::format("No rate: {} without a target", target.missing) : vacancy_words(target.hundredths, figures.in_post))});
    }
  }
  return grid;
}

}  // namespace

http::Response compare_page(web::Call& call) {
  auto const about = asked(call);
  if (!about) return call.not_found();
  auto const chosen = base::from_word<Grade>(call.request.query.one("grade"));
  std::vector<Grade> const grades = chosen ? std::vector{*chosen} : std::vector{Grade::po, Grade::pso, Grade::pqip, Grade::spo};
  Origins postings, targets;
  auto const grid = compared(call, *about, grades, postings, targets);
  if (csv_asked(call)) return as_csv(grid, said_of(*about, postings, targets));
  std::vector<Option> options{{.value = "", .text = "Practitioners and seniors"}};
  for (auto const& row : base::Words<Grade>::table) options.push_back({.value = std::string(row.word), .text = std::string(organisation::grade_name(row.value)), .selected = chosen == row.value});
  Html const body = {staffing_links(call, *about, path), basis_line(*about, postings, targets),
                     grid.rows.empty() ? p("Nobody is posted to the units below this one on this day.") : Html{shown(grid), csv_link(*about, path, fmt::format("compare{}", chosen ? fmt::format("&grade={}", base::word(*chosen)) : ""), "of the comparison")},
                     question_form(call, *about, path, select({.name = "grade", .label = "Grade", .items = options}))};
  FormView typed;
  typed.fail(about->errors);
  return workload::pages::show(call, about->unit, workload::pages::Section::staffing, "Compare units", body, &typed);
}

}  // namespace workforce::pages
