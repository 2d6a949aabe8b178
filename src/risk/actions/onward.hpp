// What was learned goes on: considered, decided with a reason, sent to somebody, and later what came of it.
#pragma once
#include "ledger/ledger.hpp"
#include "risk/domain/ids.hpp"
#include "risk/domain/onward.hpp"

namespace risk {

struct DecideOnward {
  PersonId person = {};
  std::optional<OnwardRoute> route = {};
  std::string sent_to = {};                // name and agency; none where nothing goes to anybody
  std::string reason = {};
  std::vector<ItemId> rests_on = {};
  static constexpr ledger::Permission needs = ledger::Permission::assess;
};
base::Outcome<OnwardId> run(ledger::Tx&, DecideOnward const&);

struct EndOnward {
  OnwardId decision = {};
  std::optional<OnwardEnd> end = {};
  std::string note = {};
  static constexpr ledger::Permission needs = ledger::Permission::assess;
};
base::Outcome<> run(ledger::Tx&, EndOnward const&);

}  // namespace risk
