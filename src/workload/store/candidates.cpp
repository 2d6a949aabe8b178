#include "workload/store/candidates.hpp"

#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"
#include "people/store/places.hpp"
#include "people/store/record.hpp"
#include "workload/store/experience.hpp"

namespace workload {
namespace {

using people::Rosh;

std::vector<KindCount> counts(std::vector<CaseMet> const& met, std::vector<KindOfCase> const& kinds) {
  std::vector<KindCount> out;
  for (auto const& kind : kinds) {
    KindCount count{.name = kind.name};
    for (auto const& one : met)
      if (answers(one, kind.asked)) ++(one.how == Met::held ? count.held : count.shadowed);
    out.push_back(std::move(count));
  }
  return out;
}

Candidate candidate(ledger::View& view, AllocationRules const& rules, CaseInView const& of, Officer officer, Between const& around) {
  Candidate out{.impact = impact_on(rules, officer.load, of.row)};
  out.facts = facts_of(of.row, officer, around, out.impact);
  out.kinds = counts(cases_met(view, officer.load.staff), of.kinds);
  out.facts.kind_unmet = std::ranges::any_of(out.kinds, [](KindCount const& each) { return each.held + each.shadowed == 0; });
  if (auto const* conflict = around.conflict(of.row.person, officer.load.staff)) out.grounds = conflict->grounds;
  out.fitness = fitness(rules, of.facts(), out.facts, view.rules<WeightBook>().on(view.today()).red_from);
  out.officer = std::move(officer);
  return out;
}

}  // namespace

std::vector<KindOfCase> kinds_of_case(WaitingCase const& of, people::Circumstances const& known) {
  std::vector<KindOfCase> out;
  auto const met = Met::shadowed;  // at least
  if (auto const order = of.kind ? order_of(*of.kind) : std::nullopt) out.push_back({{.how = met, .order = order}, std::string(shown(*order))});
  if (of.rosh >= Rosh::high) out.push_back({{.how = met, .rosh = {Rosh::high, Rosh::very_high}}, "high or very high risk"});
  if (known.offence_da || known.has(people::FlagCode::da_perpetrator) || known.has(people::FlagCode::da_history))
    out.push_back({{.how = met, .strand = Strand::domestic_abuse}, std::string(shown(Strand::domestic_abuse))});
  if (known.household_child || known.contact_child || known.has(people::FlagCode::child_protection))
    out.push_back({{.how = met, .strand = Strand::child_safeguarding}, std::string(shown(Strand::child_safeguarding))});
  return out;
}

std::optional<CaseInView> case_in_view(ledger::View& view, PersonId person) {
  auto row = case_of(view, person);
  if (!row) return std::nullopt;
  CaseInView out{.row = std::move(*row), .circumstances = people::circumstances(view, person, view.today())};
  auto const around = between(view, {person}, std::vector<StaffId>{});
  if (auto const* home = around.home(person)) out.home = *home;
  if (!out.home.authority.empty()) out.authority_name = people::authority_name(view, out.home.authority);
  out.kinds = kinds_of_case(out.row, out.circumstances);
  return out;
}

Impact impact_on(AllocationRules const& rules, OfficerWorkload const& load, WaitingCase const& of) {
  bool const held = of.practitioner == load.staff && of.team == load.team;
  auto const before = held ? of.points : 0;
  return impact(load.workload(), load.available, held && rules.impact_as_source ? of.points : before, of.points);
}

OfficerForCase facts_of(WaitingCase const& of, Officer const& officer, Between const& around, Impact const& impact) {
  auto const* home = around.home(of.person);
  auto const authority = home ? home->authority : std::string{};
  OfficerForCase out{.grade = officer.grade, .cleared = around.cleared(of.person, officer.load.staff), .conflict = around.conflict(of.person, officer.load.staff) != nullptr, .away = officer.away};
  out.leaving = officer.leaving;
  out.other_team = officer.load.team != of.team;
  out.other_authority = !authority.empty() && !officer.lives.empty() && officer.cases_in_authority(authority) == 0;
  out.training_missing = !officer.training.empty();
  out.protected_caseload = officer.learning;
  out.capacity = impact.capacity, out.potential = impact.potential, out.available = officer.load.available;
  auto const knows = around.knows(of.person, officer.load.staff);
  out.knows = std::max(knows, !out.other_team ? Knows::team : !authority.empty() && officer.cases_in_authority(authority) > 0 ? Knows::authority : Knows::nobody);
  out.id = officer.load.staff.value;
  return out;
}

std::vector<Candidate> candidates_for(ledger::View& view, CaseInView const& of, ledger::Place place) {
  auto const& rules = view.rules<AllocationRuleBook>().on(view.today());
  auto officers = officers_within(view, place);
  auto const around = between(view, {of.row.person}, officers);
  std::vector<Candidate> out;
  for (auto& officer : officers) out.push_back(candidate(view, rules, of, std::move(officer), around));
  std::ranges::sort(out, [&](Candidate const& a, Candidate const& b) { return goes_before(rules, of.facts(), a.facts, b.facts); });
  return out;
}

std::optional<Candidate> candidate_for(ledger::View& view, CaseInView const& of, StaffId staff, UnitId team) {
  auto officers = officers_within(view, organisation::place_of(view, team));
  std::erase_if(officers, [&](Officer const& each) { return each.load.staff != staff || each.load.team != team; });
  if (officers.empty()) return std::nullopt;
  auto const around = between(view, {of.row.person}, officers);
  return candidate(view, view.rules<AllocationRuleBook>().on(view.today()), of, std::move(officers.front()), around);
}

std::string against_words(Beside const& officer) {
  std::string words;
  for (auto const stop : officer.fitness.stops) words += (words.empty() ? "" : "; ") + std::string(label(stop));
  for (auto const concern : officer.fitness.concerns) words += (words.empty() ? "" : "; ") + fmt::format("{}: {}", label(concern), officer.grounds);
  return words;
}

Beside beside(Between const& around, PersonId person, StaffId staff) {
  auto const* conflict = around.conflict(person, staff);
  Beside out{.staff = staff, .fitness = fitness_beside({.cleared = around.cleared(person, staff), .conflict = conflict != nullptr})};
  if (conflict) out.grounds = conflict->grounds;
  return out;
}

std::vector<Beside> officers_beside(ledger::View& view, PersonId person, UnitId team, std::optional<StaffId> practitioner) {
  auto posted = organisation::practitioners_of(view, team);
  std::erase_if(posted, [&](auto const& each) { return each.id == practitioner; });
  std::vector<StaffId> staff;
  for (auto const& each : posted) staff.push_back(each.id);
  auto const around = between(view, {person}, staff);
  std::vector<Beside> out;
  for (auto const& each : posted) {
    out.push_back(beside(around, person, each.id));
    out.back().name = each.full_name, out.back().grade = each.grade;
  }
  return out;
}

std::optional<Beside> officer_beside(ledger::View& view, PersonId person, StaffId staff, UnitId team) {
  auto all = officers_beside(view, person, team, std::nullopt);
  auto const found = std::ranges::find(all, staff, &Beside::staff);
  return found == all.end() ? std::nullopt : std::optional(std::move(*found));
}

}  // namespace workload
