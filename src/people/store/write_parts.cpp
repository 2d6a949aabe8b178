#include "people/store/write_parts.hpp"

namespace people {
namespace {

constexpr ledger::Write person_row{"people.insert_person", R"sql(insert into person
  (crn, surname, forenames, preferred_name, birth_date, sex, team_id, team_no, practitioner_id, cover_id, rosh, source, recorded_at)
  values (:crn, :surname, :forenames, :preferred, :born, :sex, :team, :team_no, :practitioner, :cover, :rosh, :source, :now) returning id)sql"};
constexpr ledger::Write alias_row{"people.insert_alias", R"sql(insert into person_alias (person_id, surname, forenames, birth_date, kind, ended)
  values (:person, :surname, :forenames, :born, :kind, :ended) returning id)sql"};
constexpr ledger::Write identifier_row{"people.insert_identifier", R"sql(insert into person_identifier (person_id, kind, typed, canonical, valid)
  values (:person, :kind, :typed, :canonical, :valid) returning id)sql"};
constexpr ledger::Write address_row{"people.insert_address", R"sql(insert into person_address
  (person_id, kind, lines, postcode, authority_code, force_code, others_live_there, valid_from, valid_to, recorded_at)
  values (:person, :kind, :lines, :postcode, :authority, :force, :others, :from, :to, :now) returning id)sql"};
constexpr ledger::Write link_row{"people.insert_link", R"sql(insert into person_link
  (person_id, surname, forenames, birth_date, relation, victim, in_household, address_lines, postcode, authority_code, valid_from, valid_to, recorded_at)
  values (:person, :surname, :forenames, :born, :relation, :victim, :household, :lines, :postcode, :authority, :from, :to, :now) returning id)sql"};
constexpr ledger::Write child_row{"people.insert_child", R"sql(insert into person_child
  (person_id, surname, forenames, birth_date, expected_date, relation, contact, address_lines, postcode, authority_code, valid_from, valid_to, recorded_at)
  values (:person, :surname, :forenames, :born, :expected, :relation, :contact, :lines, :postcode, :authority, :from, :to, :now) returning id)sql"};
constexpr ledger::Write sentence_row{"people.insert_sentence", R"sql(insert into sentence
  (person_id, kind, offence, offence_da, offence_child, da_identifier, court, started, ends, ended, requirements, mappa_level, mappa_category, tier, release_date, hearing_at)
  values (:person, :kind, :offence, :offence_da, :offence_child, :identifier, :court, :started, :ends, :ended, :requirements, :mappa, :mappa_category, :tier, :release, :hearing)
  returning id)sql"};
constexpr ledger::Write flag_row{"people.insert_flag", R"sql(insert into flag (person_id, code, started, ended, notes, recorded_at)
  values (:person, :code, :started, :ended, :notes, :now) returning id)sql"};
constexpr ledger::Write level_row{"people.insert_rosh_level", R"sql(insert into rosh_level (person_id, level, decided_on, assessment_id, recorded_by)
  values (:person, :level, :decided, :assessment, :account))sql"};

}  // namespace

PersonId insert_person(ledger::Tx& tx, Person const& p) {
  return PersonId{tx.insert(person_row, {{"crn", p.crn}, {"surname", p.surname}, {"forenames", p.forenames}, {"preferred", p.preferred_name},
                                         {"born", p.birth_date}, {"sex", p.sex}, {"team", p.team}, {"team_no", p.team_no}, {"practitioner", p.practitioner},
                                         {"cover", p.cover}, {"rosh", p.rosh}, {"source", p.source}, {"now", tx.now()}})};
}

AliasId insert_alias(ledger::Tx& tx, PersonId person, Alias const& a) {
  return AliasId{tx.insert(alias_row, {{"person", person}, {"surname", a.surname}, {"forenames", a.forenames}, {"born", a.birth_date}, {"kind", a.kind}, {"ended", a.ended}})};
}

IdentifierId insert_identifier(ledger::Tx& tx, PersonId person, Identifier const& i) {
  return IdentifierId{tx.insert(identifier_row, {{"person", person}, {"kind", i.kind}, {"typed", i.typed}, {"canonical", i.canonical}, {"valid", i.valid}})};
}

AddressId insert_address(ledger::Tx& tx, PersonId person, Address const& a) {
  return AddressId{tx.insert(address_row, {{"person", person}, {"kind", a.kind}, {"lines", a.lines}, {"postcode", a.postcode}, {"authority", a.authority},
                                           {"force", a.force}, {"others", a.others_live_there}, {"from", a.from}, {"to", a.to}, {"now", tx.now()}})};
}

LinkId insert_link(ledger::Tx& tx, PersonId person, Link const& l) {
  return LinkId{tx.insert(link_row, {{"person", person}, {"surname", l.surname}, {"forenames", l.forenames}, {"born", l.birth_date}, {"relation", l.relation},
                                     {"victim", l.victim}, {"household", l.in_household}, {"lines", l.address_lines}, {"postcode", l.postcode},
                                     {"authority", l.authority}, {"from", l.from}, {"to", l.to}, {"now", tx.now()}})};
}

ChildId insert_child(ledger::Tx& tx, PersonId person, Child const& c) {
  return ChildId{tx.insert(child_row, {{"person", person}, {"surname", c.surname}, {"forenames", c.forenames}, {"born", c.birth_date}, {"expected", c.expected_date},
                                       {"relation", c.relation}, {"contact", c.contact}, {"lines", c.address_lines}, {"postcode", c.postcode},
                                       {"authority", c.authority}, {"from", c.from}, {"to", c.to}, {"now", tx.now()}})};
}

SentenceId insert_sentence(ledger::Tx& tx, PersonId person, Sentence const& s) {
  return SentenceId{tx.insert(sentence_row, {{"person", person}, {"kind", s.kind}, {"offence", s.offence}, {"offence_da", s.offence_da}, {"offence_child", s.offence_child},
                                             {"identifier", s.da_identifier}, {"court", s.court}, {"started", s.started}, {"ends", s.ends}, {"ended", s.ended},
                                             {"requirements", s.requirements}, {"mappa", s.mappa_level}, {"mappa_category", s.mappa_category},
                                             {"tier", s.tier}, {"release", s.release_date}, {"hearing", s.hearing_at}})};
}

FlagId insert_flag(ledger::Tx& tx, PersonId person, Flag const& f) {
  return FlagId{tx.insert(flag_row, {{"person", person}, {"code", f.code}, {"started", f.started}, {"ended", f.ended}, {"notes", f.notes}, {"now", tx.now()}})};
}

void insert_rosh_level(ledger::Tx& tx, PersonId person, Rosh level, base::Date decided_on, std::optional<std::int64_t> assessment) {
  tx.change(level_row, {{"person", person}, {"level", level}, {"decided", decided_on}, {"assessment", assessment}, {"account", tx.scope().account}});
}

}  // namespace people
