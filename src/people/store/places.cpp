#include "people/store/places.hpp"

namespace people {

using organisation::AuthorityCode;
using organisation::ForceCode;

std::optional<organisation::Unit> find_team(ledger::View& view, UnitId unit) {
  auto found = organisation::find_unit(view, unit);
  return found && found->kind == organisation::UnitKind::team ? found : std::nullopt;
}

std::optional<organisation::Unit> team_in_reach(ledger::View& view, UnitId unit) {
  auto found = find_team(view, unit);
  auto const& scope = view.scope();
  bool const reached = found && (scope.system || (scope.place.from <= found->team_from && found->team_from <= scope.place.to));
  return reached ? found : std::nullopt;
}

bool posted_to(ledger::View& view, StaffId staff, UnitId team) {
  auto const postings = organisation::postings_of(view, staff);
  return std::ranges::find(postings, team, &organisation::Posted::unit) != postings.end();
}

std::string staff_name(ledger::View& view, std::optional<StaffId> staff) {
  auto const found = staff ? organisation::find_staff(view, *staff) : std::nullopt;
  return found ? found->full_name : "nobody";
}

std::string authority_name(ledger::View& view, std::optional<std::string> const& code) {
  if (!code) return {};
  auto const found = organisation::find_authority(view, AuthorityCode{*code});
  return found ? found->name : *code;
}

bool authority_known(ledger::View& view, std::optional<std::string> const& code) {
  return !code || organisation::find_authority(view, AuthorityCode{*code}).has_value();
}

bool force_known(ledger::View& view, std::optional<std::string> const& code) {
  return !code || organisation::find_force(view, ForceCode{*code}).has_value();
}

std::optional<std::string> force_of(ledger::View& view, std::optional<std::string> const& authority_code) {
  if (!authority_code) return std::nullopt;
  auto const found = organisation::find_authority(view, AuthorityCode{*authority_code});
  return found ? std::optional(found->force.value) : std::nullopt;
}

}  // namespace people
