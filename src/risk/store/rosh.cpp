#include "risk/store/rosh.hpp"

#include "people/domain/facts.hpp"

namespace risk {
namespace {

constexpr ledger::Scoped level_now{"risk.level_now", "select p.rosh from person p where p.id = :id and {visible p}"};
constexpr ledger::Write update_person{"risk.write_level", "update person set rosh = :level, version = version + 1 where id = :id"};
constexpr ledger::Write insert_level{"risk.insert_level",
  "insert into rosh_level (person_id, level, decided_on, assessment_id, recorded_by) values (:id, :level, :today, :assessment, :by)"};

}  // namespace

void write_level(ledger::Tx& tx, PersonId person, people::Rosh level, AssessmentId assessment) {
  auto const before = tx.row<people::Rosh>(level_now, {{"id", person}}).value_or(people::Rosh::not_assessed);
  tx.change(update_person, {{"id", person}, {"level", level}});
  tx.change(insert_level, {{"id", person}, {"level", level}, {"today", tx.today()}, {"assessment", assessment}, {"by", tx.scope().account}});
  if (before != level) tx.tell(people::RoshChanged{.person = person, .before = before, .after = level, .raised = people::raised(before, level)});
}

}  // namespace risk
