#include "workload/store/against_deputy.hpp"

#include "people/domain/person.hpp"
#include "workload/store/candidates.hpp"

namespace workload {
namespace {

constexpr ledger::Scoped held{"workload.held_in_team", R"sql(
  select p.id, p.crn, p.surname, p.forenames from person p where p.practitioner_id = :staff and p.team_id = :team and {visible p} order by p.surname, p.forenames, p.id)sql"};

struct HeldPerson {
  PersonId id = {};
  std::string crn = {};
  std::string surname = {};
  std::string forenames = {};
};

}  // namespace

std::vector<organisation::StandsAgainst> against_deputy(ledger::View& view, StaffId staff, UnitId team, StaffId deputy) {
  auto const people = view.rows<HeldPerson>(held, {{"staff", staff}, {"team", team}});
  std::vector<PersonId> ids;
  for (auto const& person : people) ids.push_back(person.id);
  if (ids.empty()) return {};
  auto const around = between(view, ids, std::vector{deputy});
  std::vector<organisation::StandsAgainst> out;
  for (auto const& person : people) {
    auto const what = against_words(beside(around, person.id, deputy));
    if (!what.empty()) out.push_back({.person = person.id, .name = people::full_name(person.forenames, person.surname), .crn = person.crn, .what = what});
  }
  return out;
}

}  // namespace workload
