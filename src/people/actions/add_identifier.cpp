#include "people/actions/add_identifier.hpp"

#include "base/text.hpp"
#include "people/domain/in_words.hpp"

namespace people {
namespace {

constexpr ledger::Write insert{"people.add_identifier", R"sql(insert into person_identifier (person_id, kind, typed, canonical, valid)
  values (:person, :kind, :typed, :canonical, :valid) returning id)sql"};

}  // namespace

base::Outcome<Identifier> run(ledger::Tx& tx, AddIdentifier const& add) {
  auto const person = open_record(tx, add.person, add.version);
  if (!person) return tl::unexpected(person.error());
  if (base::trim(add.typed).empty()) return base::refuse("number", "Enter the number");
  auto identifier = identifier_of(add.kind, add.typed, tx.today());
  for (auto const& known : identifiers_of(tx, add.person))
    if (known.kind == identifier.kind && known.canonical == identifier.canonical)
      return base::refuse("number", "This number is on the record already");

  identifier.id = IdentifierId{tx.insert(insert, {{"person", person->id}, {"kind", identifier.kind}, {"typed", identifier.typed},
                                                  {"canonical", identifier.canonical}, {"valid", identifier.valid}})};
  write_change(tx, person->id, {.audit = "person.identifier_added", .what = fmt::format("{} added", label(identifier.kind)),
                                .after = in_words(identifier), .subject = identifier.id.value});
  return identifier;
}

}  // namespace people
