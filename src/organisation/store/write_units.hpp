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

// Ends the version that runs on `next.valid_from` and begins the next.
void begin_version(ledger::Tx&, UnitVersion const& before, UnitVersion const& next);
// The unit is no more from that day on; its versions stay.
void end_unit(ledger::Tx&, UnitVersion const& newest, base::Date on);
// Another parent, and with it other team numbers. What is below it is moved by the caller.
void move_unit(ledger::Tx&, UnitId, UnitId parent, ledger::Place);
void insert_unit_alias(ledger::Tx&, UnitId, std::string_view alias);  // nothing happens if it has it

// The block of team numbers behind the last PDU or central unit of a region; nothing if there is no room.
std::optional<ledger::Place> next_pdu_place(ledger::View&, ledger::Place region);

// The block of team numbers behind the last body outside the service.
ledger::Place next_outside_place(ledger::View&);

// The highest team number in use in the interval; nothing if it is empty.
std::optional<std::int64_t> newest_team_number(ledger::View&, ledger::Place);

}  // namespace organisation
