#include "people/actions/add_alias.hpp"

#include "people/domain/in_words.hpp"
#include "people/store/tokens.hpp"
#include "people/store/write_parts.hpp"

namespace people {

base::Outcome<AliasId> run(ledger::Tx& tx, AddAlias const& add) {
  auto const person = open_record(tx, add.person, add.version);
  if (!person) return tl::unexpected(person.error());
  Faults faults;
  faults.unless(!add.surname.empty() || !add.forenames.empty(), "surname", "Enter a surname or a first name");
  faults.unless(!add.birth_date || *add.birth_date < tx.today(), "birth_date", "The date of birth must be in the past");
  if (faults.any()) return faults.refusal();

  Alias const added{.surname = add.surname, .forenames = add.forenames, .birth_date = add.birth_date, .kind = add.kind};
  AliasId const alias = insert_alias(tx, person->id, added);
  renew_tokens(tx, person->id);
  write_change(tx, person->id, {.audit = "person.alias_added", .what = "Other name added", .after = in_words(added), .subject = alias.value});
  return alias;
}

}  // namespace people
