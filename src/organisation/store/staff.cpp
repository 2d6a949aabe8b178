#include "organisation/store/staff.hpp"

#include "organisation/domain/standing_in.hpp"
#include "organisation/store/units.hpp"
#include "sql/compose.hpp"

namespace organisation {

namespace {

constexpr std::string_view posted_columns = "s.id, s.full_name, p.grade, s.account_id, s.email, p.id, p.unit_id, p.contracted, p.terms, p.valid_from, p.valid_to, p.deputy_staff_id "
    "from posting p join staff s on s.id = p.staff_id ";
constexpr std::string_view on_the_day = " p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day) ";

constexpr ledger::Scoped one_staff{
    "organisation.staff", "select s.id, s.full_name, s.grade, s.account_id, s.email from staff s where s.id = :id"};
constexpr ledger::Scoped staff_postings{"organisation.postings_of", sql::composed<[] {
  return sql::pieces("select ", posted_columns, "where p.staff_id = :staff and ", on_the_day, "order by p.id");
}>};
constexpr ledger::Scoped every_posting{"organisation.every_posting_of", sql::composed<[] {
  return sql::pieces("select ", posted_columns, "where p.staff_id = :staff order by p.valid_from, p.id");
}>};
constexpr ledger::Scoped last_posting{"organisation.last_posting", sql::composed<[] {
  return sql::pieces("select ", posted_columns, "where p.staff_id = :staff order by p.valid_from desc, p.id desc");
}>};
constexpr ledger::Scoped unit_staff{"organisation.staff_of", sql::composed<[] {
  return sql::pieces("select ", posted_columns, "where p.unit_id = :unit and ", on_the_day,
                     "order by case when p.grade in ('RPD', 'HPDU') then 0 when p.grade = 'DHPDU' then 1 when p.grade = 'SPO' then 2 else 3 end, "
                     "s.full_name, p.id");
}>};
constexpr ledger::Scoped place_staff{"organisation.staff_within", sql::composed<[] {
  return sql::pieces("select ", posted_columns, "join unit u on u.id = p.unit_id where u.team_from >= :from and u.team_to <= :to and ", on_the_day, "order by s.full_name, p.id");
}>};
constexpr ledger::Scoped in_office{"organisation.in_office", sql::composed<[] {
  return sql::pieces("select ", posted_columns, "where p.unit_id = :unit and p.grade = :grade and ", on_the_day, "order by p.valid_from, p.id");
}>};
constexpr ledger::Scoped staff_absences{
    "organisation.absences_of",
    "select a.id, a.staff_id, a.kind, a.starts, a.ends from absence a join staff s on s.id = a.staff_id where a.staff_id = :staff and {led s} order by a.starts, a.id"};
constexpr ledger::Scoped staff_days_away{
    "organisation.days_away_of", "select a.id, a.staff_id, a.starts, a.ends from absence_day a where a.staff_id = :staff order by a.starts, a.id"};
constexpr ledger::Scoped led{"organisation.is_led", "select s.id from staff s where s.id = :staff and {led s}"};
constexpr ledger::Scoped absent{
    "organisation.is_absent",
    "select a.id from absence_day a where a.staff_id = :staff and a.starts <= :day and (a.ends is null or a.ends >= :day) order by a.id"};

base::Date day_of(ledger::View const& view, std::optional<base::Date> on) { return on.value_or(view.today()); }

std::optional<Posted> office(ledger::View& view, UnitId unit, Grade grade, std::optional<base::Date> on) {
  return view.row<Posted>(in_office, {{"unit", unit}, {"grade", grade}, {"day", day_of(view, on)}});
}

// The posting in which her work lies: the unit's if one is named, else the oldest still held, else the last she held.
std::optional<Posted> posting_for(ledger::View& view, StaffId staff, base::Date day, std::optional<UnitId> unit) {
  auto const now = postings_of(view, staff, day);
  for (auto const& posted : now)
    if (!unit || posted.unit == *unit) return posted;
  if (!now.empty()) return now.front();
  return view.row<Posted>(last_posting, {{"staff", staff}});
}

}  // namespace

std::optional<Staff> find_staff(ledger::View& view, StaffId id) { return view.row<Staff>(one_staff, {{"id", id}}); }

std::vector<Posted> postings_of(ledger::View& view, StaffId staff, std::optional<base::Date> on) {
  return view.rows<Posted>(staff_postings, {{"staff", staff}, {"day", day_of(view, on)}});
}
std::vector<Posted> every_posting_of(ledger::View& view, StaffId staff) { return view.rows<Posted>(every_posting, {{"staff", staff}}); }
std::vector<Posted> staff_of(ledger::View& view, UnitId unit, std::optional<base::Date> on) {
  return view.rows<Posted>(unit_staff, {{"unit", unit}, {"day", day_of(view, on)}});
}
std::vector<Posted> staff_within(ledger::View& view, ledger::Place place, std::optional<base::Date> on) {
  return view.rows<Posted>(place_staff, {{"from", place.from}, {"to", place.to}, {"day", day_of(view, on)}});
}
std::vector<Posted> practitioners_of(ledger::View& view, UnitId team, std::optional<base::Date> on) {
  auto all = staff_of(view, team, on);
  std::erase_if(all, [](Posted const& posted) { return !is_practitioner(posted.grade); });
  return all;
}

std::optional<Posted> senior_of_team(ledger::View& view, UnitId team, std::optional<base::Date> on) {
  return office(view, team, Grade::spo, on);
}
std::optional<Posted> head_of_pdu(ledger::View& view, UnitId pdu, std::optional<base::Date> on) {
  return office(view, pdu, Grade::hpdu, on);
}
std::optional<Posted> deputy_of_pdu(ledger::View& view, UnitId pdu, std::optional<base::Date> on) {
  return office(view, pdu, Grade::dhpdu, on);
}
std::optional<Posted> director_of_region(ledger::View& view, UnitId region, std::optional<base::Date> on) {
  return office(view, region, Grade::rpd, on);
}
std::optional<Posted> head_of(ledger::View& view, UnitId id, std::optional<base::Date> on) {
  auto const unit = find_unit(view, id, on);
  if (!unit) return std::nullopt;
  switch (unit->kind) {
    case UnitKind::team: return senior_of_team(view, id, on);
    case UnitKind::pdu:
    case UnitKind::central:
    case UnitKind::youth_service:
    case UnitKind::provider: return head_of_pdu(view, id, on);
    case UnitKind::region:
    case UnitKind::national: return director_of_region(view, id, on);
  }
  return std::nullopt;
}

std::vector<Absence> absences_of(ledger::View& view, StaffId staff) {
  return view.rows<Absence>(staff_absences, {{"staff", staff}});
}

std::vector<DaysAway> days_away_of(ledger::View& view, StaffId staff) { return view.rows<DaysAway>(staff_days_away, {{"staff", staff}}); }
bool is_led(ledger::View& view, StaffId staff) { return view.row<StaffId>(led, {{"staff", staff}}).has_value(); }

bool is_away(ledger::View& view, StaffId staff, std::optional<base::Date> on) {
  auto const day = day_of(view, on);
  if (view.row<std::int64_t>(absent, {{"staff", staff}, {"day", day}})) return true;
  return postings_of(view, staff, day).empty();
}

StaffId stands_in_for(ledger::View& view, StaffId staff, std::optional<base::Date> on, std::optional<UnitId> unit) {
  auto const day = day_of(view, on);
  if (!is_away(view, staff, day)) return staff;
  auto const posted = posting_for(view, staff, day, unit);
  auto const home = unit ? unit : posted ? std::optional(posted->unit) : std::nullopt;
  std::vector<Candidate> in_order;
  auto const add = [&](std::optional<StaffId> id) {
    if (id) in_order.push_back({*id, is_away(view, *id, day)});
  };
  auto const id_of = [](std::optional<Posted> const& holder) { return holder ? std::optional(holder->id) : std::nullopt; };
  if (posted) add(posted->deputy);
  if (home) {
    add(id_of(senior_of_team(view, *home, day)));
    if (auto const pdu = pdu_of(view, *home, day)) {
      add(id_of(deputy_of_pdu(view, pdu->id, day)));
      add(id_of(head_of_pdu(view, pdu->id, day)));
    }
  }
  return first_there({staff, true}, in_order);
}

}  // namespace organisation
