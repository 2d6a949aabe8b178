// What reactions and jobs need to know of a person, whoever acts: a partner's answer or a transfer out of the actor's
// place must not change what the rules see. Nothing of it is shown to anybody.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/view.hpp"
#include "people/domain/circumstances.hpp"
#include "people/domain/priority.hpp"

namespace enquiries {

struct KnownPerson {
  PersonId id = {};
  std::string surname = {};
  std::string forenames = {};
  std::optional<base::Date> birth_date = {};
  UnitId team = {};
  std::optional<StaffId> practitioner = {};
  std::optional<StaffId> cover = {};
  people::KnownParts parts = {};

  people::Circumstances circumstances(base::Date day) const { return people::circumstances_of(parts, day); }
};
std::optional<KnownPerson> known_person(ledger::View&, PersonId);

// The priority of an enquiry about this person today, with its reason. `moment`: the hearing or decision at hand, besides
// those on the record; one within two working days raises one step.
people::PriorityReason priority_today(KnownPerson const&, base::Date today, std::optional<base::Instant> moment = {});

// Who owns an enquiry about this person: the practitioner, else who covers, else the team's senior or whoever stands
// for her. Nothing only where the team has nobody at all.
std::optional<StaffId> owner_for(ledger::View&, KnownPerson const&, base::Date day);

}  // namespace enquiries
