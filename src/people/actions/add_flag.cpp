#include "people/actions/add_flag.hpp"

#include "people/domain/facts.hpp"
#include "people/domain/in_words.hpp"

namespace people {
namespace {

constexpr ledger::Write insert{"people.add_flag", R"sql(insert into flag (person_id, code, started, notes, recorded_at)
  values (:person, :code, :started, :notes, :now) returning id)sql"};

}  // namespace

base::Outcome<FlagId> run(ledger::Tx& tx, AddFlag const& add) {
  auto const person = open_record(tx, add.person, add.version);
  if (!person) return tl::unexpected(person.error());
  auto const flags = flags_of(tx, add.person);
  bool const there = std::ranges::any_of(flags, [&](Flag const& flag) { return flag.code == add.code && in_force(flag, tx.today()); });
  Faults faults;
  faults.unless(!there, "code", "This flag is in force already");
  faults.unless(add.started <= tx.today(), "started", "The flag must not start in the future");
  if (faults.any()) return faults.refusal();

  FlagId const id{tx.insert(insert, {{"person", person->id}, {"code", add.code}, {"started", add.started}, {"notes", add.notes}, {"now", tx.now()}})};
  write_change(tx, person->id, {.audit = "person.flag_added", .what = fmt::format("Flag added: {}", label(add.code)),
                                .after = in_words(Flag{.code = add.code, .started = add.started, .notes = add.notes}), .subject = id.value});
  tx.tell(FlagAdded{person->id, add.code});
  return id;
}

}  // namespace people
