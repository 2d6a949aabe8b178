#include "workload/store/placing.hpp"

namespace workload {
namespace {

bool may_be_proposed(AllocationRules const& rules, CaseToAllocate const& of, OfficerForCase const& officer) {
  return officer.cleared && may_hold(rules, of, officer.grade) && !officer.conflict && !officer.away && !officer.leaving && officer.available > 0;
}

CaseToPlace to_place(AllocationRules const& rules, WaitingCase const& of, Placing const& placing) {
  CaseToPlace out{.points = of.points};
  for (std::size_t i = 0; i < placing.officers.size(); ++i) {
    auto const& officer = placing.officers[i];
    auto const facts = facts_of(of, officer, placing.around, impact_on(rules, officer.load, of));
    if (may_be_proposed(rules, {.rosh = of.rosh, .mappa = of.mappa, .limited = of.limited}, facts)) out.may_take.push_back({i, worth(rules.worth, facts.knows)});
  }
  return out;
}

OfficerWithRoom room_of(AllocationRules const& rules, Officer const& officer) {
  OfficerWithRoom out{.available = officer.load.available, .current = officer.load.workload()};
  if (officer.learning) out.most = officer.load.available * rules.protected_up_to / 100;
  return out;
}

}  // namespace

std::vector<WaitingCase> held_within(ledger::View& view, StaffId staff, ledger::Place place) {
  auto cases = held_by(view, staff);
  std::erase_if(cases, [&](WaitingCase const& each) { return each.team_no < place.from || each.team_no > place.to; });
  return cases;
}

Placing place_cases(ledger::View& view, std::vector<WaitingCase> const& cases, StaffId leaver, ledger::Place place) {
  auto const& rules = view.rules<AllocationRuleBook>().on(view.today());
  Placing out{.officers = officers_within(view, place)};
  std::erase_if(out.officers, [&](Officer const& officer) { return officer.load.staff == leaver; });
  std::vector<PersonId> people;
  for (auto const& each : cases) people.push_back(each.person);
  out.around = between(view, people, out.officers);
  std::vector<CaseToPlace> tasks;
  for (auto const& each : cases) tasks.push_back(to_place(rules, each, out));
  std::vector<OfficerWithRoom> rooms;
  for (auto const& officer : out.officers) rooms.push_back(room_of(rules, officer));
  out.proposed = propose(tasks, rooms);
  return out;
}

std::int64_t capacity_with(Officer const& officer, std::int64_t more_points) { return capacity(officer.load.workload() + more_points, officer.load.available); }

}  // namespace workload
