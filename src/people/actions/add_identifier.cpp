#include "people/actions/add_identifier.hpp"

#include "base/text.hpp"
#include "people/domain/in_words.hpp"
#include "people/store/write_parts.hpp"

namespace people {

base::Outcome<Identifier> run(ledger::Tx& tx, AddIdentifier const& add) {
  auto const person = open_record(tx, add.person, add.version);
  if (!person) return tl::unexpected(person.error());
  if (base::trim(add.typed).empty()) return base::refuse("number", "Enter the number");
  auto identifier = identifier_of(add.kind, add.typed, tx.today());
  for (auto const& known : identifiers_of(tx, add.person))
    if (known.kind == identifier.kind && known.canonical == identifier.canonical)
      return base::refuse("number", "This number is on the record already");

  identifier.id = insert_identifier(tx, person->id, identifier);
  write_change(tx, person->id, {.audit = "person.identifier_added", .what = fmt::format("{} added", label(identifier.kind)),
                                .after = in_words(identifier), .subject = identifier.id.value});
  return identifier;
}

}  // namespace people
