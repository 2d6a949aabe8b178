#include "people/actions/set_da_identifier.hpp"

#include "people/domain/facts.hpp"
#include "people/domain/in_words.hpp"

namespace people {
namespace {

constexpr ledger::Write set_da_identifier_row{"people.set_da_identifier", "update sentence set da_identifier = 1 where id = :sentence"};

}  // namespace

base::Outcome<> run(ledger::Tx& tx, SetDaIdentifier const& set) {
  auto const person = open_record(tx, set.person, set.version);
  if (!person) return tl::unexpected(person.error());
  auto const sentence = find_sentence(tx, set.person, set.id);
  if (!sentence) return base::refuse(base::Refused::not_found);
  if (sentence->da_identifier) return base::refuse(base::Refused::conflict, "The domestic abuse identifier is set already.");
  tx.change(set_da_identifier_row, {{"sentence", set.id}});
  write_change(tx, person->id, {.audit = "person.da_identifier_set", .what = "Domestic abuse identifier set", .after = in_words(*sentence),
                                .subject = set.id.value});
  tx.tell(DaIdentifierSet{person->id, set.id});
  return {};
}

}  // namespace people
