// Decisions where what was learned goes on to.
#pragma once
#include "ledger/tx.hpp"
#include "risk/domain/ids.hpp"
#include "risk/domain/onward.hpp"

namespace risk {

struct OnwardRow {
  OnwardId id = {};
  PersonId person = {};
  OnwardRoute route = OnwardRoute::not_required;
  std::string sent_to = {};
  std::string reason = {};
  std::optional<base::Date> due_on = {};
  base::Instant decided_at = {};
  std::string decided_by = {};
  std::optional<OnwardEnd> end = {};
  std::string end_note = {};
  std::optional<base::Instant> ended_at = {};
  std::string ended_by = {};

  bool is_open() const { return goes_to_somebody(route) && !ended_at; }
};
std::vector<OnwardRow> onward_of(ledger::View&, PersonId);                 // open ones first, then the newest; a look
std::optional<OnwardRow> find_onward(ledger::View&, OnwardId);
std::vector<ItemId> items_of_onward(ledger::View&, OnwardId);

struct NewOnward {
  PersonId person = {};
  OnwardRoute route = OnwardRoute::not_required;
  std::string sent_to = {};
  std::string reason = {};
  std::optional<base::Date> due_on = {};
  std::vector<std::pair<ItemId, int>> rests_on = {};
};
OnwardId insert_onward(ledger::Tx&, NewOnward const&);
bool end_onward(ledger::Tx&, OnwardId, OnwardEnd, std::string const& note);   // false: it has ended already

}  // namespace risk
