// Changes of units. Nothing is overwritten: a version ends, the next begins.
#pragma once
#include "ledger/tx.hpp"
#include "organisation/domain/unit.hpp"

namespace organisation {

struct NewUnit {
  UnitKind kind = UnitKind::pdu;
  std::optional<UnitId> parent = {};
  ledger::Place place = {};
  std::string code = {};
  std::string name = {};
  ChangeKind change = ChangeKind::create;
  base::Date valid_from = {};
  std::optional<base::Date> valid_to = {};
  std::string notes = {};
};
UnitId insert_unit(ledger::Tx&, NewUnit const&);

// Ends the version that runs on `from` and begins one with another name, with everything else as it was.
void insert_renamed(ledger::Tx&, UnitVersion const& before, std::string_view name, base::Date from, std::string_view notes);
void insert_unit_alias(ledger::Tx&, UnitId, std::string_view alias);  // nothing happens if it has it

// The highest team number in use in the interval; nothing if it is empty.
std::optional<std::int64_t> newest_team_number(ledger::View&, ledger::Place);

}  // namespace organisation
