#pragma once
#include "people/actions/change.hpp"

namespace people {

// Something happened that the record does not otherwise show and that a rule may answer: a report ordered, a curfew
// proposed, a home visit planned. `moment`: of the hearing, decision or release, where there is one.
struct RecordEvent {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  Event event = Event::review_due;
  std::optional<base::Instant> moment = {};
  std::string note = {};
};
// Tells EventHappened.
base::Outcome<EventId> run(ledger::Tx&, RecordEvent const&);

}  // namespace people
