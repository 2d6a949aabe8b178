// Units are renamed, recoded, split, merged, moved and closed. Nothing is overwritten: versions end and begin on the day
// of the change; teams keep their identity and their people, and who is open there moves with them.
#pragma once
#include "ledger/ledger.hpp"
#include "organisation/domain/unit_change.hpp"

namespace organisation {

struct Changed {
  std::size_t done = 0;                        // changes carried out
  std::size_t planned = 0;                     // changes that wait for their day
  std::size_t teams_moved = 0;
  std::vector<std::string> without_place = {}; // who held a role at a unit that ended: "jo (head), Knowsley and St Helens"
};

// All of them or none. A change of a day to come is kept and carried out on that day by the daily run.
// Invalid with "line N", one for each change that cannot be made.
struct ChangeUnits {
  std::vector<UnitChange> changes = {};
  static constexpr ledger::Permission needs = ledger::Permission::administer;
};
base::Outcome<Changed> run(ledger::Tx&, ChangeUnits const&);

// Takes back a change that waits.
struct WithdrawUnitChange {
  std::int64_t id = 0;
  static constexpr ledger::Permission needs = ledger::Permission::administer;
};
base::Outcome<> run(ledger::Tx&, WithdrawUnitChange const&);

// The changes whose day has come, oldest first, each in a transaction of its own. One that cannot be made any more waits
// on, with the reason on the organisation page. How many were carried out.
int carry_out_unit_changes(ledger::Ledger&, base::Date day);

}  // namespace organisation
