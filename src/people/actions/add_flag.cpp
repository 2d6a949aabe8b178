#include "people/actions/add_flag.hpp"

#include "people/domain/facts.hpp"
#include "people/domain/in_words.hpp"
#include "people/store/write_parts.hpp"

namespace people {

base::Outcome<FlagId> run(ledger::Tx& tx, AddFlag const& add) {
  auto const person = open_record(tx, add.person, add.version);
  if (!person) return tl::unexpected(person.error());
  auto const flags = flags_of(tx, add.person);
  bool const there = std::ranges::any_of(flags, [&](Flag const& f) { return f.code == add.code && in_force(f, tx.today()); });
  Faults faults;
  faults.unless(!there, "code", "This flag is in force already");
  faults.unless(add.started <= tx.today(), "started", "The flag must not start in the future");
  if (faults.any()) return faults.refusal();

  Flag const flag{.code = add.code, .started = add.started, .notes = add.notes};
  FlagId const id = insert_flag(tx, person->id, flag);
  write_change(tx, person->id, {.audit = "person.flag_added", .what = fmt::format("Flag added: {}", label(add.code)),
                                .after = in_words(flag), .subject = id.value});
  tx.tell(FlagAdded{person->id, add.code});
  return id;
}

}  // namespace people
