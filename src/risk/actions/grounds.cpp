#include "risk/actions/grounds.hpp"

#include "risk/store/usable.hpp"

#include <algorithm>

namespace risk {

base::Outcome<std::vector<std::pair<ItemId, int>>> grounds(ledger::Tx& tx, PersonId person, std::vector<ItemId> const& items) {
  auto const usable = usable_items(tx, person);
  std::vector<std::pair<ItemId, int>> found;
  for (ItemId const id : items) {
    auto const item = std::ranges::find(usable, id, &UsableItem::id);
    if (item == usable.end()) return base::refuse(base::Refused::not_found);
    if (!item->read) return base::refuse("rests_on", "Read an item before you rest a decision on it");
    if (std::ranges::find(found, std::pair(id, item->version)) == found.end()) found.emplace_back(id, item->version);
  }
  return found;
}

}  // namespace risk
