#include "people/actions/change_child.hpp"

#include "people/domain/facts.hpp"

namespace people {
namespace {

constexpr ledger::Write change_child_row{"people.change_child", R"sql(update person_child
  set surname = :surname, forenames = :forenames, birth_date = :born, expected_date = :expected, relation = :relation, contact = :contact,
      address_lines = :lines, postcode = :postcode, authority_code = :authority, valid_from = :from
  where id = :child)sql"};

bool closer(ContactKind before, ContactKind after) {
  auto const seen = [](ContactKind kind) { return kind == ContactKind::household || kind == ContactKind::contact; };
  return before != after && seen(after);
}

}  // namespace

base::Outcome<> run(ledger::Tx& tx, ChangeChild const& change) {
  auto const person = open_record(tx, change.person, change.version);
  if (!person) return tl::unexpected(person.error());
  auto const before = find_child(tx, change.person, change.id);
  if (!before) return base::refuse(base::Refused::not_found);
  if (auto const right = check(tx, change.child); !right) return right;

  Child after = child_of(change.child);
  after.to = before->to;
  auto params = params_of(after);
  params.push_back({"child", change.id});
  tx.change(change_child_row, params);
  write_change(tx, person->id, {.audit = "person.child_changed", .what = "Child changed", .before = child_in_words(tx, *before),
                                .after = child_in_words(tx, after), .subject = change.id.value});
  if (closer(before->contact, after.contact)) tx.tell(ChildLinked{person->id, change.id});
  if (before->authority != after.authority) tx.tell(ChildMoved{person->id, change.id});
  return {};
}

}  // namespace people
