#include "people/actions/add_link.hpp"

#include "people/domain/facts.hpp"
#include "people/domain/in_words.hpp"

namespace people {
namespace {

constexpr ledger::Write insert{"people.add_link", R"sql(insert into person_link
  (person_id, surname, forenames, birth_date, relation, victim, in_household, address_lines, postcode, authority_code, valid_from, valid_to, recorded_at)
  values (:person, :surname, :forenames, :born, :relation, :victim, :household, :lines, :postcode, :authority, :from, :to, :now) returning id)sql"};

}  // namespace

base::Outcome<LinkId> run(ledger::Tx& tx, AddLink const& add) {
  auto const person = open_record(tx, add.person, add.version);
  if (!person) return tl::unexpected(person.error());
  if (auto const right = check(tx, add.adult); !right) return tl::unexpected(right.error());

  Link const link = link_of(add.adult);
  auto params = params_of(link);
  params.push_back({"person", person->id});
  params.push_back({"now", tx.now()});
  LinkId const id{tx.insert(insert, params)};
  write_change(tx, person->id, {.audit = "person.link_added", .what = fmt::format("Adult added: {}", label(link.relation)),
                                .after = in_words(link), .subject = id.value});
  if (link.relation == Relation::partner && in_force(link, tx.today())) tx.tell(PartnerAdded{person->id, id});
  else tx.tell(LinkChanged{person->id, id});
  return id;
}

}  // namespace people
