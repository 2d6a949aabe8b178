#include "people/store/record.hpp"

namespace people {
namespace {

constexpr ledger::Scoped find{"people.find_person", R"sql(
  select p.id, p.crn, p.surname, p.forenames, p.preferred_name, p.birth_date, p.sex, p.team_id, p.team_no, p.practitioner_id,
         p.cover_id, p.rosh, p.limited, p.restricted, p.source, p.version
  from person p where p.id = :person and {visible p})sql"};
constexpr ledger::Scoped by_crn{"people.person_with_crn", R"sql(
  select p.id from person p where p.crn = :crn and {visible p})sql"};
constexpr ledger::Scoped around{"people.header", R"sql(
  select coalesce(v.name, ''), coalesce(s.full_name, ''), coalesce(c.full_name, '')
  from person p
  left join unit_version v on v.unit_id = p.team_id and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)
  left join staff s on s.id = p.practitioner_id
  left join staff c on c.id = p.cover_id
  where p.id = :person and {visible p} order by v.id desc)sql"};

struct Around {
  std::string team = {};
  std::string practitioner = {};
  std::string cover = {};
};

Sentence const* shown_sentence(std::vector<Sentence> const& newest_first, base::Date today) {
  for (auto const& sentence : newest_first)
    if (in_force(sentence, today)) return &sentence;
  return newest_first.empty() ? nullptr : &newest_first.front();
}

}  // namespace

std::optional<Person> find_person(ledger::View& view, PersonId person) {
  auto found = view.row<Person>(find, {{"person", person}});
  if (found) view.look("person.viewed", person);
  return found;
}

std::optional<PersonId> person_with_crn(ledger::View& view, std::string_view crn) {
  return view.row<PersonId>(by_crn, {{"crn", crn}});
}

Circumstances circumstances(ledger::View& view, PersonId person, base::Date day) {
  auto const found = view.row<Person>(find, {{"person", person}});
  if (!found) return {};
  return circumstances_of({.rosh = found->rosh,
                           .flags = flags_of(view, person),
                           .sentences = sentences_of(view, person),
                           .links = links_of(view, person),
                           .children = children_of(view, person),
                           .addresses = addresses_of(view, person)},
                          day);
}

std::optional<PersonHeader> header_of(ledger::View& view, PersonId person) {
  auto const found = find_person(view, person);
  if (!found) return std::nullopt;
  PersonHeader header{.person = *found};
  if (auto const names = view.row<Around>(around, {{"person", person}, {"today", view.today()}})) {
    header.team_name = names->team;
    header.practitioner_name = names->practitioner;
    header.cover_name = names->cover;
  }
  for (auto const& flag : flags_of(view, person))
    if (in_force(flag, view.today()) && std::ranges::find(header.flags, flag.code) == header.flags.end()) header.flags.push_back(flag.code);
  std::ranges::sort(header.flags);
  auto const sentences = sentences_of(view, person);
  if (auto const* sentence = shown_sentence(sentences, view.today())) header.sentence = *sentence;
  return header;
}

}  // namespace people
