// Teams are added and units renamed; nobody is renumbered and no name is overwritten.
#pragma once
#include "ledger/ledger.hpp"
#include "organisation/domain/unit.hpp"

namespace organisation {

struct AddTeam {
  UnitId pdu = {};                            // or a central unit
  std::string name = {};
  std::string code = {};                      // may be empty
  std::optional<base::Date> from = {};        // today
  static constexpr ledger::Permission needs = ledger::Permission::administer;
};
// Invalid with "name" (empty, or another team of the PDU has it) and "code" (in use); conflict when the PDU has no
// number left.
base::Outcome<UnitId> run(ledger::Tx&, AddTeam const&);

struct RenameUnit {
  UnitId unit = {};
  std::string name = {};
  std::optional<base::Date> from = {};        // today; after the present name began
  std::string notes = {};
  static constexpr ledger::Permission needs = ledger::Permission::administer;
};
base::Outcome<> run(ledger::Tx&, RenameUnit const&);

// Another name for the same unit.
struct AddAlias {
  UnitId unit = {};
  std::string alias = {};
  static constexpr ledger::Permission needs = ledger::Permission::administer;
};
base::Outcome<> run(ledger::Tx&, AddAlias const&);

}  // namespace organisation
