#include "people/store/load_people.hpp"

#include "people/domain/name_tokens.hpp"

#include <map>

namespace people {
namespace {

constexpr sql::Load person_rows{"people.load_persons", "person",
                                "crn, surname, forenames, preferred_name, birth_date, sex, team_id, team_no, practitioner_id, cover_id, rosh, source, recorded_at"};

// What a person brings along: each into a table of its own.
enum class Part { alias, identifier, token, address, link, child, sentence, flag, level, allocation, history, first_look };
constexpr std::array parts = std::to_array<sql::Load>({
    {"people.load_aliases", "person_alias", "person_id, surname, forenames, birth_date, kind, ended"},
    {"people.load_identifiers", "person_identifier", "person_id, kind, typed, canonical, valid"},
    {"people.load_tokens", "person_token", "person_id, team_no, token, sound"},
    {"people.load_addresses", "person_address", "person_id, kind, lines, postcode, authority_code, force_code, others_live_there, valid_from, valid_to, recorded_at"},
    {"people.load_links", "person_link", "person_id, surname, forenames, birth_date, relation, victim, in_household, address_lines, postcode, authority_code, valid_from, valid_to, recorded_at"},
    {"people.load_children", "person_child",
     "person_id, surname, forenames, birth_date, expected_date, relation, contact, address_lines, postcode, authority_code, valid_from, valid_to, recorded_at"},
    {"people.load_sentences", "sentence",
     "person_id, kind, offence, offence_da, offence_child, da_identifier, court, started, ends, ended, requirements, mappa_level, mappa_category, tier, release_date, hearing_at"},
    {"people.load_flags", "flag", "person_id, code, started, ended, notes, recorded_at"},
    {"people.load_rosh_levels", "rosh_level", "person_id, level, decided_on, recorded_by"},
    {"people.load_allocations", "allocation", "person_id, staff_id, team_id, valid_from, recorded_by"},
    {"people.load_history", "person_history", "person_id, version, what, after, by_account, by_name, at"},
    {"people.load_first_looks", "first_look", "person_id, priority, reason, added_on"},
});

constexpr ledger::System keys{"people.import_keys", "a CRN is one person's in the whole country, also out of the importer's sight",
                              "select id, crn from person where crn in ({sqlite}select value from json_each(:crns)"
                              "{postgresql}select json_array_elements_text(cast(:crns as json)){both})"};
struct Key {
  PersonId id = {};
  std::string crn = {};
};

std::vector<Key> keys_of(ledger::View& view, std::span<Incoming const> people) {
  std::string crns = "[";
  for (auto const& one : people) crns += fmt::format("{}\"{}\"", crns.size() > 1 ? "," : "", one.row->person.crn);
  return view.rows<Key>(keys, {{"crns", crns + "]"}});
}

class Rows {
 public:
  explicit Rows(ledger::Tx& tx) : tx_(tx) {}

  void add(PersonId id, Incoming const& one) {
    add_names(id, *one.row);
    add_household(id, one.row->parts);
    add_course(id, *one.row);
    to(Part::history, {id, 1, "Imported", full_name(one.row->person), tx_.scope().account, tx_.scope().name, tx_.now()});
    to(Part::first_look, {id, one.look.level, one.look.reason, tx_.today()});
    tx_.record({.processing = ledger::Processing::collection, .what = "person.imported", .person = id});
  }
  void load() {
    for (std::size_t i = 0; i < parts.size(); ++i)
      if (!rows_[i].empty()) tx_.load(parts[i], rows_[i]);
  }

 private:
  using Row = std::vector<sql::Value>;
  void to(Part part, Row row) { rows_[static_cast<std::size_t>(part)].push_back(std::move(row)); }

  void add_names(PersonId id, ImportedPerson const& imported) {
    auto const& person = imported.person;
    std::vector<std::string> names{fmt::format("{} {} {}", person.forenames, person.surname, person.preferred_name)};
    for (auto const& a : imported.aliases) {
      to(Part::alias, {id, a.surname, a.forenames, a.birth_date, a.kind, a.ended});
      names.push_back(fmt::format("{} {}", a.forenames, a.surname));
    }
    for (auto const& [token, sound] : name_tokens(names)) to(Part::token, {id, person.team_no, token, sound});
    for (auto const& i : imported.identifiers) to(Part::identifier, {id, i.kind, i.typed, i.canonical, i.valid});
  }

  void add_household(PersonId id, KnownParts const& known) {
    auto const now = tx_.now();
    for (auto const& a : known.addresses) to(Part::address, {id, a.kind, a.lines, a.postcode, a.authority, a.force, a.others_live_there, a.from, a.to, now});
    for (auto const& l : known.links)
      to(Part::link, {id, l.surname, l.forenames, l.birth_date, l.relation, l.victim, l.in_household, l.address_lines, l.postcode, l.authority, l.from, l.to, now});
    for (auto const& c : known.children)
      to(Part::child, {id, c.surname, c.forenames, c.birth_date, c.expected_date, c.relation, c.contact, c.address_lines, c.postcode, c.authority, c.from, c.to, now});
  }

  void add_course(PersonId id, ImportedPerson const& imported) {
    auto const& person = imported.person;
    for (auto const& s : imported.parts.sentences)
      to(Part::sentence, {id, s.kind, s.offence, s.offence_da, s.offence_child, s.da_identifier, s.court, s.started, s.ends, s.ended, s.requirements, s.mappa_level,
                          s.mappa_category, s.tier, s.release_date, s.hearing_at});
    for (auto const& f : imported.parts.flags) to(Part::flag, {id, f.code, f.started, f.ended, f.notes, tx_.now()});
    if (person.rosh != Rosh::not_assessed) to(Part::level, {id, person.rosh, imported.rosh_date.value_or(tx_.today()), tx_.scope().account});
    to(Part::allocation, {id, person.practitioner, person.team, tx_.today(), tx_.scope().account});
  }

  ledger::Tx& tx_;
  std::array<std::vector<Row>, parts.size()> rows_ = {};
};

}  // namespace

std::set<std::string> crns_taken(ledger::View& view, std::span<Incoming const> people) {
  std::set<std::string> taken;
  for (auto& key : keys_of(view, people)) taken.insert(std::move(key.crn));
  return taken;
}

void load_people(ledger::Tx& tx, std::span<Incoming const> people) {
  std::vector<std::vector<sql::Value>> persons;
  for (auto const& one : people) {
    auto const& p = one.row->person;
    persons.push_back({p.crn, p.surname, p.forenames, p.preferred_name, p.birth_date, p.sex, p.team, p.team_no, p.practitioner, p.cover, p.rosh, p.source, tx.now()});
  }
  tx.load(person_rows, persons);
  std::map<std::string, PersonId> ids;
  for (auto& key : keys_of(tx, people)) ids.emplace(std::move(key.crn), key.id);
  Rows rows(tx);
  for (auto const& one : people) rows.add(ids.at(one.row->person.crn), one);
  rows.load();
}

}  // namespace people
