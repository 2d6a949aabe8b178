// The few facts about teams and authorities that a person's record rests on.
#pragma once
#include "ledger/view.hpp"
#include "people/domain/ids.hpp"

namespace people {

struct Team {
  UnitId id = {};
  std::int64_t number = 0;            // in the order of the organisation's tree
  std::optional<UnitId> pdu = {};
  std::string name = {};
};
// Nothing for a unit that is no team.
std::optional<Team> find_team(ledger::View&, UnitId);

// Nothing for a code that is in no list.
std::optional<std::string> authority_name(ledger::View&, std::string_view code);
std::optional<std::string> force_of_authority(ledger::View&, std::string_view authority_code);
bool force_exists(ledger::View&, std::string_view code);

// A member of staff's name, if posted to this team today.
std::optional<std::string> staff_of_team(ledger::View&, StaffId, UnitId team);

}  // namespace people
