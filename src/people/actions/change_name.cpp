#include "people/actions/change_name.hpp"

#include "people/domain/facts.hpp"
#include "people/store/tokens.hpp"
#include "people/store/write_parts.hpp"

namespace people {
namespace {

constexpr ledger::Write rename{"people.rename", "update person set surname = :surname, forenames = :forenames where id = :person"};

}  // namespace

base::Outcome<> run(ledger::Tx& tx, ChangeName const& change) {
  auto const person = open_record(tx, change.person, change.version);
  if (!person) return tl::unexpected(person.error());
  if (change.surname.empty()) return base::refuse("surname", "Enter a surname");
  if (change.surname == person->surname && change.forenames == person->forenames)
    return base::refuse("surname", "This is the name on the record already");

  auto const kind = change.correction ? AliasKind::other_spelling : AliasKind::previous_name;
  insert_alias(tx, person->id, {.surname = person->surname, .forenames = person->forenames, .kind = kind});
  tx.change(rename, {{"person", person->id}, {"surname", change.surname}, {"forenames", change.forenames}});
  renew_tokens(tx, person->id);
  write_change(tx, person->id, {.audit = "person.name_changed", .what = change.correction ? "Name corrected" : "Name changed",
                                .before = full_name(*person), .after = full_name(change.forenames, change.surname)});
  tx.tell(NameChanged{person->id});
  return {};
}

}  // namespace people
