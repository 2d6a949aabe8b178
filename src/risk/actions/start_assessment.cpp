#include "risk/actions/start_assessment.hpp"

#include "base/calendar.hpp"
#include "people/store/record.hpp"
#include "risk/store/keep_assessment.hpp"

#include <algorithm>

namespace risk {
namespace {

std::optional<base::Date> due(ledger::Tx& tx, StartAssessment const& asked) {
  if (asked.kind != AssessmentKind::initial) return std::nullopt;
  for (auto const& sentence : people::sentences_of(tx, asked.person))
    if (people::in_force(sentence, tx.today()) && people::is_order(sentence.kind))
      return base::working_calendar(base::Nation::england_and_wales).add_working_days(sentence.started, initial_due_wd);
  return std::nullopt;
}

}  // namespace

base::Outcome<AssessmentId> run(ledger::Tx& tx, StartAssessment const& asked) {
  auto const person = people::find_person(tx, asked.person);
  if (!person) return base::refuse(base::Refused::not_found);
  auto const earlier = assessments_of(tx, asked.person);
  if (std::ranges::any_of(earlier, [](auto const& row) { return is_open(row.state); }))
    return base::refuse(base::Refused::conflict, "An assessment of this person is already open. Go on with that one.");
  auto const in_force = std::ranges::find_if(earlier, [](auto const& row) { return is_signed(row.state); });
  if (asked.kind == AssessmentKind::initial && in_force != earlier.end())
    return base::refuse(base::Refused::conflict, "This person has a signed assessment. Start a review instead.");

  auto const before = in_force == earlier.end() ? std::vector<JudgementRow>{} : judgements_of(tx, in_force->id);
  auto const id = insert_assessment(tx, {.person = asked.person, .kind = asked.kind,
                                         .owner = person->practitioner, .due_on = due(tx, asked)}, before);
  tx.record({.what = "assessment.started", .person = asked.person, .subject = id.value, .detail = std::string(base::word(asked.kind))});
  return id;
}

}  // namespace risk
