#include "people/actions/end_alias.hpp"

#include "people/domain/in_words.hpp"

namespace people {
namespace {

constexpr ledger::Write end_alias_row{"people.end_alias", "update person_alias set ended = :today where id = :alias and ended is null"};

}  // namespace

base::Outcome<> run(ledger::Tx& tx, EndAlias const& end) {
  auto const person = open_record(tx, end.person, end.version);
  if (!person) return tl::unexpected(person.error());
  auto const alias = find_alias(tx, end.person, end.alias);
  if (!alias) return base::refuse(base::Refused::not_found);
  if (alias->ended) return base::refuse(base::Refused::conflict, "This name has been ended already.");
  tx.change(end_alias_row, {{"alias", end.alias}, {"today", tx.today()}});
  write_change(tx, person->id, {.audit = "person.alias_ended", .what = "Other name ended", .before = in_words(*alias), .subject = end.alias.value});
  return {};
}

}  // namespace people
