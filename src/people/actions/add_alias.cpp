#include "people/actions/add_alias.hpp"

#include "people/domain/in_words.hpp"
#include "people/store/tokens.hpp"

namespace people {
namespace {

constexpr ledger::Write insert{"people.add_alias", R"sql(insert into person_alias (person_id, surname, forenames, birth_date, kind)
  values (:person, :surname, :forenames, :born, :kind) returning id)sql"};

}  // namespace

base::Outcome<AliasId> run(ledger::Tx& tx, AddAlias const& add) {
  auto const person = open_record(tx, add.person, add.version);
  if (!person) return tl::unexpected(person.error());
  Faults faults;
  faults.unless(!add.surname.empty() || !add.forenames.empty(), "surname", "Enter a surname or a first name");
  faults.unless(!add.birth_date || *add.birth_date < tx.today(), "birth_date", "The date of birth must be in the past");
  if (faults.any()) return faults.refusal();

  AliasId const alias{tx.insert(insert, {{"person", person->id}, {"surname", add.surname}, {"forenames", add.forenames},
                                         {"born", add.birth_date}, {"kind", add.kind}})};
  renew_tokens(tx, person->id);
  Alias const added{.surname = add.surname, .forenames = add.forenames, .birth_date = add.birth_date, .kind = add.kind};
  write_change(tx, person->id, {.audit = "person.alias_added", .what = "Other name added", .after = in_words(added), .subject = alias.value});
  return alias;
}

}  // namespace people
