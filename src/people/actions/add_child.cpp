#include "people/actions/add_child.hpp"

#include "people/domain/facts.hpp"

namespace people {
namespace {

constexpr ledger::Write insert{"people.add_child", R"sql(insert into person_child
  (person_id, surname, forenames, birth_date, expected_date, relation, contact, address_lines, postcode, authority_code, valid_from, recorded_at)
  values (:person, :surname, :forenames, :born, :expected, :relation, :contact, :lines, :postcode, :authority, :from, :now) returning id)sql"};

}  // namespace

base::Outcome<ChildId> run(ledger::Tx& tx, AddChild const& add) {
  auto const person = open_record(tx, add.person, add.version);
  if (!person) return tl::unexpected(person.error());
  if (auto const right = check(tx, add.child); !right) return tl::unexpected(right.error());

  Child const child = child_of(add.child);
  auto params = params_of(child);
  params.push_back({"person", person->id});
  params.push_back({"now", tx.now()});
  ChildId const id{tx.insert(insert, params)};
  write_change(tx, person->id, {.audit = "person.child_added", .what = unborn(child) ? "Unborn child added" : "Child added",
                                .after = child_in_words(tx, child), .subject = id.value});
  tx.tell(ChildLinked{person->id, id});
  return id;
}

}  // namespace people
