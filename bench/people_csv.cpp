#include "bench.hpp"

#include "base/random.hpp"
#include "demonstration/domain/addresses.hpp"
#include "demonstration/domain/day.hpp"
#include "demonstration/domain/identifiers.hpp"
#include "demonstration/domain/names.hpp"
#include "sql/connection.hpp"

#include <iostream>

namespace bench {
namespace {

struct Place {
  std::string pdu = {}, team = {}, authority = {}, force = {};
};
// A team, its unit and one of the authorities of the unit.
constexpr sql::Statement places{"bench.places", R"sql(
  select v.code, t.name, a.code, a.police_force_code
  from unit u join unit_version v on v.unit_id = u.id and v.valid_to is null
  join unit x on x.parent_id = u.id join unit_version t on t.unit_id = x.id and t.valid_to is null
  join unit_authority w on w.unit_id = u.id and w.valid_to is null join authority a on a.code = w.authority_code
  where u.kind = 'pdu' order by x.id, a.code)sql"};

constexpr std::int64_t first_number = 10'000'000;  // of the CRNs: far behind those of the record

std::string on_one_line(std::string lines) {
  std::ranges::replace(lines, '\n', ';');
  return lines;
}

struct Column {
  std::string name;
  std::string value = {};
};

// A child of two in five; the rest of a row is everybody's.
std::vector<Column> row_of(base::Random& random, std::int64_t n, Place const& place) {
  auto const& origin = demonstration::draw_origin(random);
  bool const female = random.chance(1, 9);
  auto const name = demonstration::draw_name(random, origin, female);
  auto const home = demonstration::draw_address(random, place.authority, place.authority, place.force);
  auto const born = demonstration::the_day() - std::chrono::days{random.between(18 * 365, 60 * 365)};
  auto const started = base::iso(demonstration::the_day() - std::chrono::days{random.between(10, 700)});
  auto const numbers = demonstration::draw_identifiers(random, 2015, false, demonstration::the_day());
  auto const pnc = std::ranges::find(numbers, people::IdentifierKind::pnc, &people::Identifier::kind);
  auto const child = demonstration::draw_name(random, origin, random.chance(1, 2));
  bool const parent = random.chance(2, 5);
  auto const of_child = [&](std::string const& value) { return parent ? value : std::string(); };
  return {{"crn", demonstration::crn_of(first_number + n)}, {"surname", name.surname}, {"forenames", name.forenames}, {"birth_date", base::iso(born)}, {"sex", female ? "female" : "male"},
          {"pdu", place.pdu}, {"team", place.team}, {"pnc", pnc == numbers.end() ? "" : pnc->typed}, {"rosh", "medium"}, {"rosh_date", started},
          {"address", on_one_line(home.lines)}, {"address_postcode", home.postcode}, {"address_authority", place.authority}, {"address_from", started},
          {"order_kind", "community"}, {"order_offence", "Common assault"}, {"order_started", started},
          {"child_1_surname", of_child(child.surname)}, {"child_1_forenames", of_child(child.forenames)}, {"child_1_relation", of_child("own")}, {"child_1_contact", of_child("contact")},
          {"child_1_authority", of_child(place.authority)}, {"child_1_since", of_child(started)}};
}

void write_line(std::vector<Column> const& row, std::string Column::*value) {
  std::string line;
  for (auto const& column : row) {
    line += line.empty() ? "\"" : ",\"";
    for (char c : column.*value) line.append(c == '"' ? 2 : 1, c);
    line += '"';
  }
  std::cout << line << '\n';
}

}  // namespace

int write_people(std::string const& database, int people, std::uint64_t seed) {
  auto const all = sql::open(database, sql::Access::read_only)->rows<Place>(places);
  base::Random random(seed);
  for (int n = 0; n < people; ++n) {
    auto const row = row_of(random, n, all[random.below(all.size())]);
    if (n == 0) write_line(row, &Column::name);
    write_line(row, &Column::value);
  }
  return 0;
}

}  // namespace bench
