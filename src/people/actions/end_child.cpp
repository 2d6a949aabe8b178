#include "people/actions/end_child.hpp"

#include "people/actions/child_fields.hpp"

namespace people {
namespace {

constexpr ledger::Write end_child_row{"people.end_child", "update person_child set valid_to = :to where id = :child"};

}  // namespace

base::Outcome<> run(ledger::Tx& tx, EndChild const& end) {
  auto const person = open_record(tx, end.person, end.version);
  if (!person) return tl::unexpected(person.error());
  auto const before = find_child(tx, end.person, end.id);
  if (!before) return base::refuse(base::Refused::not_found);
  Faults faults;
  faults.unless(!end.reason.empty(), "reason", "Say why the child is no longer linked to the person");
  faults.unless(end.on >= before->from, "ended", "It cannot end before it began");
  if (faults.any()) return faults.refusal();
  tx.change(end_child_row, {{"child", end.id}, {"to", end.on}});
  write_change(tx, person->id, {.audit = "person.child_ended", .what = "Link to a child ended", .before = child_in_words(tx, *before),
                                .after = end.reason, .subject = end.id.value});
  return {};
}

}  // namespace people
