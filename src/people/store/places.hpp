// The few facts about teams and authorities that a person's record rests on.
#pragma once
#include "organisation/store/partners.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"
#include "people/domain/ids.hpp"

namespace people {

// Nothing for a unit that is no team, and for one out of the scope's reach.
std::optional<organisation::Unit> team_in_reach(ledger::View&, UnitId);
// Any team of the country: for a transfer.
std::optional<organisation::Unit> find_team(ledger::View&, UnitId);
bool posted_to(ledger::View&, StaffId, UnitId team);
std::string staff_name(ledger::View&, std::optional<StaffId>);   // "nobody" for none

// Nothing for no code; "code" itself where it is in no list.
std::string authority_name(ledger::View&, std::optional<std::string> const& code);
bool authority_known(ledger::View&, std::optional<std::string> const& code);   // true for none
bool force_known(ledger::View&, std::optional<std::string> const& code);       // true for none
// The force in whose area an authority lies.
std::optional<std::string> force_of(ledger::View&, std::optional<std::string> const& authority_code);

}  // namespace people
