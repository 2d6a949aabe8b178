#include "people/actions/remove_identifier.hpp"

#include "people/domain/in_words.hpp"

namespace people {
namespace {

constexpr ledger::Write remove{"people.remove_identifier", "delete from person_identifier where id = :identifier and person_id = :person"};

}  // namespace

base::Outcome<> run(ledger::Tx& tx, RemoveIdentifier const& request) {
  auto const person = open_record(tx, request.person, request.version);
  if (!person) return tl::unexpected(person.error());
  auto const identifier = find_identifier(tx, request.person, request.identifier);
  if (!identifier) return base::refuse(base::Refused::not_found);
  tx.change(remove, {{"identifier", request.identifier}, {"person", person->id}});
  write_change(tx, person->id, {.audit = "person.identifier_removed", .what = fmt::format("{} removed", label(identifier->kind)),
                                .before = in_words(*identifier), .subject = request.identifier.value});
  return {};
}

}  // namespace people
