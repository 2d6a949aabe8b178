// How one change of units is made, inside somebody's transaction.
#pragma once
#include "organisation/actions/change_units.hpp"

namespace organisation {

// The unit that a code of any time means, or else a name or alias of today, or else a name of any time; nothing if none
// or two are meant.
std::optional<Unit> unit_meant(ledger::View&, std::string_view code_or_name);

// Carries the change out. What is wrong with it, in sentences; if anything is, the transaction must be rolled back.
std::vector<std::string> carry_out(ledger::Tx&, UnitChange const&, Changed&);

}  // namespace organisation
