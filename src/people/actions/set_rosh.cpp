#include "people/actions/set_rosh.hpp"

#include "people/domain/facts.hpp"
#include "people/store/write_parts.hpp"

namespace people {
namespace {

constexpr ledger::Scoped level_now{"people.rosh_now", "select p.rosh from person p where p.id = :person and {visible p}"};
constexpr ledger::Write set_rosh_row{"people.set_rosh", "update person set rosh = :level where id = :person"};

}  // namespace

void set_rosh(ledger::Tx& tx, PersonId person, Rosh level, base::Date decided_on, std::optional<std::int64_t> assessment) {
  Rosh const before = tx.row<Rosh>(level_now, {{"person", person}}).value_or(Rosh::not_assessed);
  insert_rosh_level(tx, person, level, decided_on, assessment);
  if (before == level) return;
  tx.change(set_rosh_row, {{"person", person}, {"level", level}});
  write_change(tx, person, {.audit = "person.rosh_changed", .what = "Risk of serious harm", .before = std::string(label(before)),
                            .after = std::string(label(level)), .subject = assessment.value_or(0)});
  // A first level that a signed assessment came to raises nothing: its gate asked everything before.
  bool const first_signed = before == Rosh::not_assessed && assessment;
  tx.tell(RoshChanged{person, before, level, raised(before, level) && !first_signed});
}

base::Outcome<> run(ledger::Tx& tx, RecordRosh const& record) {
  auto const person = open_record(tx, record.person, record.version);
  if (!person) return tl::unexpected(person.error());
  Faults faults;
  faults.unless(record.level != Rosh::not_assessed, "level", "Choose the level that was assessed");
  faults.unless(record.decided_on <= tx.today(), "decided_on", "The day of the assessment must be today or in the past");
  faults.unless(!record.source.empty(), "source", "Say where the level was assessed, such as OASys");
  faults.unless(!record.reason.empty(), "reason", "Say why the level is recorded without an assessment here");
  if (faults.any()) return faults.refusal();
  set_rosh(tx, person->id, record.level, record.decided_on);
  tx.record({.what = "person.rosh_recorded", .person = person->id, .detail = record.source, .why = record.reason});
  return {};
}

}  // namespace people
