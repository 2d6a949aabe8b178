// Puts the published organisation into an empty record: the country, its regions and PDUs with their numbers, central
// units, forces, authorities, the agencies that answer, predecessors and the bodies before June 2021.
#pragma once
#include "ledger/ledger.hpp"
#include "organisation/domain/files.hpp"

namespace organisation {

struct LoadOrganisation {
  OrganisationFiles files = {};
  static constexpr ledger::Permission needs = ledger::Permission::administer;
};

struct Loaded {
  std::size_t regions = 0, pdus = 0, central_units = 0, forces = 0, authorities = 0, agencies = 0, earlier_bodies = 0;
};

// Refused: invalid with every inconsistency of the files; conflict if an organisation is there already.
// One transaction: half an organisation would be worse than none.
base::Outcome<Loaded> run(ledger::Tx&, LoadOrganisation const&);

}  // namespace organisation
