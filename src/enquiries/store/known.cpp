#include "enquiries/store/known.hpp"

#include "base/calendar.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"

#include <algorithm>

namespace enquiries {
namespace {

using ledger::System;

constexpr char why[] = "rules are asked whoever acts; nothing is shown";
constexpr System person_row{"enquiries.known_person", why,
                            "select id, surname, forenames, birth_date, team_id, practitioner_id, cover_id, rosh from person where id = :person"};
constexpr System flags{"enquiries.known_flags", why, "select id, code, started, ended, notes from flag where person_id = :person order by id"};
constexpr System sentences{"enquiries.known_sentences", why,
                           "select id, kind, offence, offence_da, offence_child, da_identifier, court, started, ends, ended, requirements, mappa_level, mappa_category, tier, "
                           "release_date, hearing_at from sentence where person_id = :person order by started desc, id desc"};
constexpr System links{"enquiries.known_links", why,
                       "select id, surname, forenames, birth_date, relation, victim, in_household, address_lines, postcode, authority_code, valid_from, valid_to "
                       "from person_link where person_id = :person order by id"};
constexpr System children{"enquiries.known_children", why,
                          "select id, surname, forenames, birth_date, expected_date, relation, contact, address_lines, postcode, authority_code, valid_from, valid_to "
                          "from person_child where person_id = :person order by id"};
constexpr System addresses{"enquiries.known_addresses", why,
                           "select id, kind, lines, postcode, authority_code, coalesce(force_code, (select police_force_code from authority where code = authority_code)), "
                           "others_live_there, valid_from, valid_to from person_address where person_id = :person order by valid_from desc, id desc"};

struct PersonRow {
  PersonId id;
  std::string surname;
  std::string forenames;
  std::optional<base::Date> birth_date;
  UnitId team;
  std::optional<StaffId> practitioner;
  std::optional<StaffId> cover;
  people::Rosh rosh;
};

bool within_two_working_days(base::Date today, base::Date day) {
  return day >= today && base::working_calendar(base::Nation::england_and_wales).working_days_between(today, day) <= 2;
}

}  // namespace

std::optional<KnownPerson> known_person(ledger::View& view, PersonId person) {
  sql::Params const of{{"person", person}};
  auto row = view.row<PersonRow>(person_row, of);
  if (!row) return std::nullopt;
  return KnownPerson{.id = row->id,
                     .surname = std::move(row->surname),
                     .forenames = std::move(row->forenames),
                     .birth_date = row->birth_date,
                     .team = row->team,
                     .practitioner = row->practitioner,
                     .cover = row->cover,
                     .parts = {.rosh = row->rosh,
                               .flags = view.rows<people::Flag>(flags, of),
                               .sentences = view.rows<people::Sentence>(sentences, of),
                               .links = view.rows<people::Link>(links, of),
                               .children = view.rows<people::Child>(children, of),
                               .addresses = view.rows<people::Address>(addresses, of)}};
}

people::PriorityReason priority_today(KnownPerson const& known, base::Date today, std::optional<base::Instant> moment) {
  bool soon = moment && within_two_working_days(today, base::london_date(*moment));
  for (auto const& sentence : known.parts.sentences) {
    if (sentence.ended) continue;
    if (sentence.hearing_at) soon = soon || within_two_working_days(today, base::london_date(*sentence.hearing_at));
    if (sentence.release_date) soon = soon || within_two_working_days(today, *sentence.release_date);
  }
  return people::priority_of(known.circumstances(today), soon);
}

std::optional<StaffId> owner_for(ledger::View& view, KnownPerson const& known, base::Date day) {
  if (known.practitioner) return known.practitioner;
  if (known.cover) return known.cover;
  if (auto const senior = organisation::senior_of_team(view, known.team, day)) return senior->id;
  auto const pdu = organisation::pdu_of(view, known.team, day);
  if (!pdu) return std::nullopt;
  if (auto const head = organisation::head_of_pdu(view, pdu->id, day)) return head->id;
  auto const deputy = organisation::deputy_of_pdu(view, pdu->id, day);
  return deputy ? std::optional(deputy->id) : std::nullopt;
}

}  // namespace enquiries
