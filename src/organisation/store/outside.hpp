// Bodies that the inspectorate inspects and that are no part of the service: the youth offending service of a local authority,
// and the companies and divisions of before June 2021. One is named when its first inspection is planned; a service that
// several authorities run together takes the name of the one it was named by until it is renamed.
#pragma once
#include "ledger/tx.hpp"
#include "organisation/domain/partner.hpp"
#include "organisation/store/earlier.hpp"
#include "organisation/store/units.hpp"

namespace organisation {

// The unit of the body, with one team for its cases; made if it is named for the first time.
UnitId youth_service_of(ledger::Tx&, Authority const&);
UnitId provider_of(ledger::Tx&, EarlierBody const&);

std::vector<Unit> units_outside(ledger::View&);      // by name

}  // namespace organisation
