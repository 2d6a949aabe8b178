// The parts of a record, each reached through its person.
#include "people/store/record.hpp"

namespace people {
namespace {

constexpr ledger::Scoped aliases{"people.aliases", R"sql(
  select a.id, a.surname, a.forenames, a.birth_date, a.kind, a.ended
  from person p join person_alias a on a.person_id = p.id
  where p.id = :person and {visible p} order by a.id)sql"};
constexpr ledger::Scoped identifiers{"people.identifiers", R"sql(
  select i.id, i.kind, i.typed, i.canonical, i.valid
  from person p join person_identifier i on i.person_id = p.id
  where p.id = :person and {visible p} order by i.kind, i.id)sql"};
constexpr ledger::Scoped addresses{"people.addresses", R"sql(
  select a.id, a.kind, a.lines, a.postcode, a.authority_code, a.force_code, a.others_live_there, a.valid_from, a.valid_to
  from person p join person_address a on a.person_id = p.id
  where p.id = :person and {visible p} order by a.valid_from desc, a.id desc)sql"};
constexpr ledger::Scoped links{"people.links", R"sql(
  select l.id, l.surname, l.forenames, l.birth_date, l.relation, l.victim, l.in_household, l.address_lines, l.postcode,
         l.authority_code, l.valid_from, l.valid_to
  from person p join person_link l on l.person_id = p.id
  where p.id = :person and {visible p} order by l.valid_from desc, l.id desc)sql"};
constexpr ledger::Scoped children{"people.children", R"sql(
  select c.id, c.surname, c.forenames, c.birth_date, c.expected_date, c.relation, c.contact, c.address_lines, c.postcode,
         c.authority_code, c.valid_from, c.valid_to
  from person p join person_child c on c.person_id = p.id
  where p.id = :person and {visible p} order by c.id)sql"};
constexpr ledger::Scoped sentences{"people.sentences", R"sql(
  select s.id, s.kind, s.offence, s.offence_da, s.offence_child, s.da_identifier, s.court, s.started, s.ends, s.ended,
         s.requirements, s.mappa_level, s.mappa_category, s.tier, s.release_date, s.hearing_at
  from person p join sentence s on s.person_id = p.id
  where p.id = :person and {visible p} order by s.started desc, s.id desc)sql"};
constexpr ledger::Scoped flags{"people.flags", R"sql(
  select f.id, f.code, f.started, f.ended, f.notes
  from person p join flag f on f.person_id = p.id
  where p.id = :person and {visible p} order by f.started desc, f.id desc)sql"};
constexpr ledger::Scoped events{"people.events", R"sql(
  select e.id, e.event, e.moment, e.note, e.recorded_at
  from person p join person_event e on e.person_id = p.id
  where p.id = :person and {visible p} order by e.recorded_at desc, e.id desc)sql"};

// A record has few of each, so one is found among all.
template <class Part, class Id>
std::optional<Part> one(std::vector<Part> const& parts, Id id) {
  auto const found = std::ranges::find(parts, id, &Part::id);
  return found == parts.end() ? std::nullopt : std::optional<Part>(*found);
}

}  // namespace

std::vector<Alias> aliases_of(ledger::View& view, PersonId person) { return view.rows<Alias>(aliases, {{"person", person}}); }
std::vector<Identifier> identifiers_of(ledger::View& view, PersonId person) { return view.rows<Identifier>(identifiers, {{"person", person}}); }
std::vector<Address> addresses_of(ledger::View& view, PersonId person) { return view.rows<Address>(addresses, {{"person", person}}); }
std::vector<Link> links_of(ledger::View& view, PersonId person) { return view.rows<Link>(links, {{"person", person}}); }
std::vector<Child> children_of(ledger::View& view, PersonId person) { return view.rows<Child>(children, {{"person", person}}); }
std::vector<Sentence> sentences_of(ledger::View& view, PersonId person) { return view.rows<Sentence>(sentences, {{"person", person}}); }
std::vector<Flag> flags_of(ledger::View& view, PersonId person) { return view.rows<Flag>(flags, {{"person", person}}); }
std::vector<RecordedEvent> events_of(ledger::View& view, PersonId person) { return view.rows<RecordedEvent>(events, {{"person", person}}); }

std::optional<Alias> find_alias(ledger::View& view, PersonId person, AliasId id) { return one(aliases_of(view, person), id); }
std::optional<Identifier> find_identifier(ledger::View& view, PersonId person, IdentifierId id) { return one(identifiers_of(view, person), id); }
std::optional<Address> find_address(ledger::View& view, PersonId person, AddressId id) { return one(addresses_of(view, person), id); }
std::optional<Link> find_link(ledger::View& view, PersonId person, LinkId id) { return one(links_of(view, person), id); }
std::optional<Child> find_child(ledger::View& view, PersonId person, ChildId id) { return one(children_of(view, person), id); }
std::optional<Sentence> find_sentence(ledger::View& view, PersonId person, SentenceId id) { return one(sentences_of(view, person), id); }
std::optional<Flag> find_flag(ledger::View& view, PersonId person, FlagId id) { return one(flags_of(view, person), id); }

}  // namespace people
