#include "demonstration/store/insert_person.hpp"

#include "people/domain/name_tokens.hpp"

namespace demonstration {
namespace {

Table const person{"person", "id, crn, surname, forenames, preferred_name, birth_date, sex, team_id, team_no, practitioner_id, cover_id, rosh, limited, restricted, source, recorded_at"};
Table const alias{"person_alias", "id, person_id, surname, forenames, kind"};
Table const identifier{"person_identifier", "id, person_id, kind, typed, canonical, valid"};
Table const token{"person_token", "person_id, team_no, token, sound"};
Table const address{"person_address", "id, person_id, kind, lines, postcode, authority_code, force_code, others_live_there, valid_from, valid_to, recorded_at"};
Table const link{"person_link", "id, person_id, surname, forenames, birth_date, relation, victim, in_household, address_lines, postcode, authority_code, valid_from, valid_to, recorded_at"};
Table const child{"person_child", "id, person_id, surname, forenames, birth_date, expected_date, relation, contact, address_lines, postcode, authority_code, valid_from, valid_to, recorded_at"};
Table const sentence{"sentence", "id, person_id, kind, offence, offence_da, offence_child, da_identifier, court, started, ends, ended, requirements, mappa_level, mappa_category, tier, release_date, hearing_at"};
Table const flag{"flag", "id, person_id, code, started, ended, notes, recorded_at"};
Table const rosh_level{"rosh_level", "id, person_id, level, decided_on"};
Table const allocation{"allocation", "id, person_id, staff_id, team_id, valid_from, valid_to"};
Table const exclusion{"person_exclusion", "person_id, account_id, reason"};
Table const permission{"person_permission", "person_id, account_id, reason"};
Table const history{"person_history", "id, person_id, version, what, after, by_name, at"};

void insert_names(Bulk& bulk, MadePerson const& made) {
  auto const& p = made.person;
  std::vector<std::string> names{p.forenames + " " + p.surname + " " + p.preferred_name};
  for (auto const& a : made.aliases) {
    bulk.add(alias, {a.id, p.id, a.surname, a.forenames, a.kind});
    names.push_back(a.forenames + " " + a.surname);
  }
  for (auto const& [word, sound] : people::name_tokens(names)) bulk.add(token, {p.id, p.team_no, word, sound});
}

void insert_household(Bulk& bulk, MadePerson const& made) {
  auto const id = made.person.id;
  auto const at = made.recorded_at;
  for (auto const& a : made.addresses) bulk.add(address, {a.id, id, a.kind, a.lines, a.postcode, a.authority, a.force, a.others_live_there, a.from, a.to, at});
  for (auto const& l : made.links)
    bulk.add(link, {l.id, id, l.surname, l.forenames, l.birth_date, l.relation, l.victim, l.in_household, l.address_lines, l.postcode, l.authority, l.from, l.to, at});
  for (auto const& c : made.children)
    bulk.add(child, {c.id, id, c.surname, c.forenames, c.birth_date, c.expected_date, c.relation, c.contact, c.address_lines, c.postcode, c.authority, c.from, c.to, at});
}

void insert_course(Bulk& bulk, Keys& keys, MadePerson const& made) {
  auto const id = made.person.id;
  for (auto const& s : made.sentences)
    bulk.add(sentence, {s.id, id, s.kind, s.offence, s.offence_da, s.offence_child, s.da_identifier, s.court, s.started, s.ends, s.ended, s.requirements,
                        s.mappa_level, s.mappa_category, s.tier, s.release_date, s.hearing_at});
  for (auto const& f : made.flags) bulk.add(flag, {f.id, id, f.code, f.started, f.ended, f.notes, made.recorded_at});
  for (auto const& level : made.levels) bulk.add(rosh_level, {keys.next("rosh_level"), id, level.level, level.on});
  for (auto const& a : made.allocations) bulk.add(allocation, {keys.next("allocation"), id, a.staff, a.team, a.from, a.to});
  bulk.add(history, {keys.next("person_history"), id, 1, "Added to the register", made.person.crn, "the demonstration", made.recorded_at});
}

}  // namespace

void insert_person(Bulk& bulk, Keys& keys, MadePerson const& made) {
  auto const& p = made.person;
  bulk.add(person, {p.id, p.crn, p.surname, p.forenames, p.preferred_name, p.birth_date, p.sex, p.team, p.team_no, p.practitioner, p.cover, p.rosh,
                    p.limited, p.restricted, p.source, made.recorded_at});
  insert_names(bulk, made);
  for (auto const& i : made.identifiers) bulk.add(identifier, {i.id, p.id, i.kind, i.typed, i.canonical, i.valid});
  insert_household(bulk, made);
  insert_course(bulk, keys, made);
  for (auto const& listed : made.excluded) bulk.add(exclusion, {p.id, listed.account, listed.reason});
  for (auto const& listed : made.permitted) bulk.add(permission, {p.id, listed.account, listed.reason});
}

}  // namespace demonstration
