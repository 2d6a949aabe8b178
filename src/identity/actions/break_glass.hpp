// Opens the record of one person outside one's place, for 24 hours, with a reason that is kept. Her team's senior is
// told (organisation/actions/alert_senior.hpp answers the fact).
#pragma once
#include "identity/domain/facts.hpp"
#include "ledger/ledger.hpp"

namespace identity {

struct BreakGlass {
  std::string crn = {};
  std::string reason = {};     // at least 10 characters
  static constexpr ledger::Permission needs = ledger::Permission::open_glass;
};
// Invalid with fields "crn" and "reason". An unknown CRN and a person whom the account is excluded from by name answer
// alike. One record is open at a time: the newest ends the former.
base::Outcome<PersonId> run(ledger::Tx&, BreakGlass const&);

struct CloseGlass {
  static constexpr ledger::Permission needs = ledger::Permission::open_glass;
};
base::Outcome<> run(ledger::Tx&, CloseGlass const&);

// The manager has looked at the alert.
struct SeeAlert {
  std::int64_t id = 0;
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
};
base::Outcome<> run(ledger::Tx&, SeeAlert const&);   // not found unless the alert is on her list

}  // namespace identity
