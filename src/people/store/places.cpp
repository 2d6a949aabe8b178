#include "people/store/places.hpp"

namespace people {
namespace {

constexpr ledger::Scoped team{"people.find_team", R"sql(
  select u.id, u.team_from, u.parent_id, coalesce(v.name, '')
  from unit u
  left join unit_version v on v.unit_id = u.id and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)
  where u.id = :unit and u.kind = 'team' order by v.id desc)sql"};
constexpr ledger::Scoped authority{"people.authority_name", "select name from authority where code = :code"};
constexpr ledger::Scoped authority_force{"people.force_of_authority", "select police_force_code from authority where code = :code"};
constexpr ledger::Scoped force{"people.force_exists", "select count(*) from police_force where code = :code"};
constexpr ledger::Scoped posted{"people.staff_of_team", R"sql(
  select s.full_name from posting o join staff s on s.id = o.staff_id
  where o.staff_id = :staff and o.unit_id = :team and o.valid_from <= :today and (o.valid_to is null or o.valid_to > :today)
  order by o.id)sql"};

}  // namespace

std::optional<Team> find_team(ledger::View& view, UnitId unit) {
  return view.row<Team>(team, {{"unit", unit}, {"today", view.today()}});
}
std::optional<std::string> authority_name(ledger::View& view, std::string_view code) {
  return view.row<std::string>(authority, {{"code", code}});
}
std::optional<std::string> force_of_authority(ledger::View& view, std::string_view code) {
  return view.row<std::string>(authority_force, {{"code", code}});
}
bool force_exists(ledger::View& view, std::string_view code) {
  return view.row<std::int64_t>(force, {{"code", code}}).value_or(0) > 0;
}
std::optional<std::string> staff_of_team(ledger::View& view, StaffId staff, UnitId team_id) {
  return view.row<std::string>(posted, {{"staff", staff}, {"team", team_id}, {"today", view.today()}});
}

}  // namespace people
