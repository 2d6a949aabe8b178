#include "demonstration/store/read_world.hpp"

#include <array>

namespace demonstration {
namespace {

constexpr sql::Statement pdus{"demonstration.pdus", R"sql(
  select u.id, v.code, v.name, u.parent_id, u.team_from, u.team_to
  from unit u join unit_version v on v.unit_id = u.id
  where u.kind = 'pdu' and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
  order by u.team_from, u.id)sql"};
constexpr sql::Statement regions{"demonstration.regions", R"sql(
  select u.id, v.name from unit u join unit_version v on v.unit_id = u.id
  where u.kind = 'region' and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day) order by u.id)sql"};
constexpr sql::Statement country{"demonstration.country", "select id from unit where kind = 'national' order by id"};
constexpr sql::Statement areas{"demonstration.areas", "select code, name, police_force_code from authority order by code"};
constexpr sql::Statement areas_of{"demonstration.areas_of", R"sql(
  select authority_code from unit_authority
  where unit_id = :unit and valid_from <= :day and (valid_to is null or valid_to > :day) order by authority_code)sql"};
constexpr sql::Statement forces_of{"demonstration.forces_of", R"sql(
  select force_code from unit_force
  where unit_id = :unit and valid_from <= :day and (valid_to is null or valid_to > :day) order by force_code)sql"};
constexpr sql::Statement agencies{"demonstration.agencies", "select id, kind, code, name from agency order by id"};
constexpr sql::Statement clocks{"demonstration.clocks", "select clock_id, answer_wd, valid_from from agency_clock where agency_id = :agency order by clock_id, valid_from"};

struct PduRow {
  UnitId id = {};
  std::string code = {}, name = {};
  UnitId region = {};
  std::int64_t from = 0, to = 0;
};
struct RegionRow {
  UnitId id = {};
  std::string name = {};
};
struct AgencyRow {
  AgencyId id = {};
  std::string kind = {}, code = {}, name = {};
};
struct ClockRow {
  std::string clock = {};
  int days = 0;
  std::string from = {};
};

Pdu pdu_from(sql::Connection& connection, PduRow const& row, World const& world, base::Date day) {
  Pdu pdu{.id = row.id, .code = row.code, .name = row.name, .region = row.region, .place = {row.from, row.to}};
  for (auto const& code : connection.rows<std::string>(areas_of, {{"unit", row.id}, {"day", day}})) pdu.areas.push_back(world.areas.at(code));
  pdu.forces = connection.rows<std::string>(forces_of, {{"unit", row.id}, {"day", day}});
  return pdu;
}

}  // namespace

World read_world(sql::Connection& connection, base::Date day) {
  World world;
  for (auto& area : connection.rows<Area>(areas)) {
    auto const code = area.code;
    world.areas.emplace(code, std::move(area));
  }
  for (auto const& row : connection.rows<PduRow>(pdus, {{"day", day}})) world.pdus.push_back(pdu_from(connection, row, world, day));
  for (auto const& row : connection.rows<RegionRow>(regions, {{"day", day}})) world.regions.emplace(row.id, row.name);
  world.country = connection.row<UnitId>(country).value();
  for (auto const& row : connection.rows<AgencyRow>(agencies)) {
    Partner partner{.id = row.id, .code = row.code, .name = row.name};
    for (auto const& clock : connection.rows<ClockRow>(clocks, {{"agency", row.id}})) {
      partner.agreed_days[clock.clock] = clock.days;
      partner.agreed_from = clock.from;
    }
    (row.kind == "police" ? world.police : world.childrens).emplace(row.code, std::move(partner));
  }
  return world;
}

std::int64_t last_key(sql::Connection& connection, std::string_view table) {
  static constexpr std::array statements{
      sql::Statement{"demonstration.last_unit", "select coalesce(max(id), 0) from unit"},
      sql::Statement{"demonstration.last_unit_version", "select coalesce(max(id), 0) from unit_version"},
      sql::Statement{"demonstration.last_audit_entry", "select coalesce(max(id), 0) from audit_entry"},
  };
  for (auto const& statement : statements)
    if (statement.text.ends_with(std::string(" ") + std::string(table))) return connection.row<std::int64_t>(statement).value_or(0);
  throw std::logic_error("no key of this table is read");
}

}  // namespace demonstration
