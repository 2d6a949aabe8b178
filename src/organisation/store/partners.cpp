#include "organisation/store/partners.hpp"

#include "organisation/domain/name_match.hpp"
#include "organisation/store/unit_sql.hpp"
#include "sql/compose.hpp"

namespace organisation {

namespace {

using sql_of::unit_columns;
using sql_of::unit_tables;
using sql_of::version_on_the_day;

constexpr std::string_view force_columns = "f.code, f.name, f.ons_code, f.nation, f.police_uk_id from police_force f ";
constexpr std::string_view authority_columns = "a.code, a.name, a.kind, a.nation, a.police_force_code from authority a ";
constexpr std::string_view agency_columns = "g.id, g.kind, g.code, g.name, g.unit_name, g.mailbox, g.named_lead, g.hours, g.max_open_per_day, "
    "g.release_by_second_person, g.valid_from from agency g ";
constexpr std::string_view link_on_the_day = " l.valid_from <= :day and (l.valid_to is null or l.valid_to > :day) ";

constexpr ledger::Scoped all_forces{"organisation.forces", sql::composed<[] { return sql::pieces("select ", force_columns, "order by f.name, f.code"); }>};
constexpr ledger::Scoped one_force{"organisation.force", sql::composed<[] { return sql::pieces("select ", force_columns, "where f.code = :code"); }>};
constexpr ledger::Scoped unit_forces{"organisation.forces_of", sql::composed<[] {
  return sql::pieces("select ", force_columns, "join unit_force l on l.force_code = f.code where l.unit_id = :unit and ", link_on_the_day, "order by f.name, f.code");
}>};
constexpr ledger::Scoped force_units{"organisation.pdus_of_force", sql::composed<[] {
  return sql::pieces("select ", unit_columns, unit_tables, "join unit_force l on l.unit_id = u.id where l.force_code = :code and u.kind = 'pdu' and ", link_on_the_day, "and ", version_on_the_day,
                     "order by v.name, u.id");
}>};
constexpr ledger::Scoped all_authorities{"organisation.authorities", sql::composed<[] { return sql::pieces("select ", authority_columns, "order by a.name, a.code"); }>};
constexpr ledger::Scoped one_authority{"organisation.authority", sql::composed<[] { return sql::pieces("select ", authority_columns, "where a.code = :code"); }>};
constexpr ledger::Scoped unit_authorities{"organisation.authorities_of", sql::composed<[] {
  return sql::pieces("select ", authority_columns, "join unit_authority l on l.authority_code = a.code where l.unit_id = :unit and ", link_on_the_day, "order by a.name, a.code");
}>};
constexpr ledger::Scoped force_authorities{"organisation.authorities_of_force", sql::composed<[] {
  return sql::pieces("select ", authority_columns, "where a.police_force_code = :code order by a.name, a.code");
}>};
constexpr ledger::Scoped authority_units{"organisation.pdus_of_authority", sql::composed<[] {
  return sql::pieces("select ", unit_columns, unit_tables, "join unit_authority l on l.unit_id = u.id where l.authority_code = :code and u.kind = 'pdu' and ", link_on_the_day, "and ",
                     version_on_the_day, "order by v.name, u.id");
}>};
constexpr ledger::Scoped by_alias{"organisation.authorities_by_alias", sql::composed<[] {
  return sql::pieces("select ", authority_columns, "join authority_alias l on l.authority_code = a.code where l.folded = :folded order by a.name, a.code");
}>};
constexpr ledger::Scoped all_agencies{"organisation.agencies", sql::composed<[] { return sql::pieces("select ", agency_columns, "where g.kind = :kind order by g.name, g.id"); }>};
constexpr ledger::Scoped one_agency{"organisation.agency", sql::composed<[] { return sql::pieces("select ", agency_columns, "where g.id = :id"); }>};
constexpr ledger::Scoped agency_by_code{"organisation.agency_for", sql::composed<[] { return sql::pieces("select ", agency_columns, "where g.kind = :kind and g.code = :code"); }>};
constexpr ledger::Scoped agency_domains{
    "organisation.domains_of", "select d.domain from agency_domain d where d.agency_id = :id order by d.domain"};
constexpr ledger::Scoped agency_clocks{
    "organisation.clocks_of",
    "select c.clock_id, c.answer_wd, c.valid_from from agency_clock c where c.agency_id = :id order by c.valid_from, c.clock_id"};

base::Date day_of(ledger::View const& view, std::optional<base::Date> on) { return on.value_or(view.today()); }

}  // namespace

std::vector<Force> forces(ledger::View& view) { return view.rows<Force>(all_forces); }
std::optional<Force> find_force(ledger::View& view, ForceCode const& code) {
  return view.row<Force>(one_force, {{"code", code}});
}
std::vector<Force> forces_of(ledger::View& view, UnitId pdu, std::optional<base::Date> on) {
  return view.rows<Force>(unit_forces, {{"unit", pdu}, {"day", day_of(view, on)}});
}
std::vector<Unit> pdus_of_force(ledger::View& view, ForceCode const& code, std::optional<base::Date> on) {
  return view.rows<Unit>(force_units, {{"code", code}, {"day", day_of(view, on)}});
}

std::vector<Authority> authorities(ledger::View& view) { return view.rows<Authority>(all_authorities); }
std::optional<Authority> find_authority(ledger::View& view, AuthorityCode const& code) {
  return view.row<Authority>(one_authority, {{"code", code}});
}
std::vector<Authority> authorities_of(ledger::View& view, UnitId pdu, std::optional<base::Date> on) {
  return view.rows<Authority>(unit_authorities, {{"unit", pdu}, {"day", day_of(view, on)}});
}
std::vector<Authority> authorities_of_force(ledger::View& view, ForceCode const& code) {
  return view.rows<Authority>(force_authorities, {{"code", code}});
}
std::vector<Unit> pdus_of_authority(ledger::View& view, AuthorityCode const& code, std::optional<base::Date> on) {
  return view.rows<Unit>(authority_units, {{"code", code}, {"day", day_of(view, on)}});
}
std::vector<Authority> authorities_named(ledger::View& view, std::string_view name) {
  auto const folded = fold_name(name);
  auto hits = authorities(view);
  std::erase_if(hits, [&](Authority const& authority) { return fold_name(authority.name) != folded; });
  if (!hits.empty() || folded.empty()) return hits;
  return view.rows<Authority>(by_alias, {{"folded", folded}});
}

std::vector<Agency> agencies(ledger::View& view, AgencyKind kind) { return view.rows<Agency>(all_agencies, {{"kind", kind}}); }
std::optional<Agency> find_agency(ledger::View& view, AgencyId id) { return view.row<Agency>(one_agency, {{"id", id}}); }
std::optional<Agency> agency_for(ledger::View& view, AgencyKind kind, std::string_view code) {
  return view.row<Agency>(agency_by_code, {{"kind", kind}, {"code", code}});
}
std::vector<std::string> domains_of(ledger::View& view, AgencyId id) { return view.rows<std::string>(agency_domains, {{"id", id}}); }
std::vector<AgreedClock> clocks_of(ledger::View& view, AgencyId id) { return view.rows<AgreedClock>(agency_clocks, {{"id", id}}); }

std::optional<int> agreed_days(ledger::View& view, AgencyId id, std::string_view clock_id, base::Date on) {
  std::optional<int> days;
  for (auto const& clock : clocks_of(view, id))  // oldest first: the newest that has begun wins
    if (clock.clock_id == clock_id && clock.valid_from <= on) days = clock.answer_wd;
  return days;
}

}  // namespace organisation
