#include "people/actions/add_child.hpp"

#include "people/domain/facts.hpp"
#include "people/store/write_parts.hpp"

namespace people {

base::Outcome<ChildId> run(ledger::Tx& tx, AddChild const& add) {
  auto const person = open_record(tx, add.person, add.version);
  if (!person) return tl::unexpected(person.error());
  if (auto const right = check(tx, add.child); !right) return tl::unexpected(right.error());

  Child const child = child_of(add.child);
  ChildId const id = insert_child(tx, person->id, child);
  write_change(tx, person->id, {.audit = "person.child_added", .what = unborn(child) ? "Unborn child added" : "Child added",
                                .after = child_in_words(tx, child), .subject = id.value});
  tx.tell(ChildLinked{person->id, id});
  return id;
}

}  // namespace people
