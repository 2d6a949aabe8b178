#include "risk/actions/use_items.hpp"

#include "enquiries/actions/note_use.hpp"
#include "risk/actions/open_assessment.hpp"
#include "risk/actions/typed.hpp"
#include "risk/store/usable.hpp"

#include <algorithm>
#include <set>

namespace risk {
namespace {

// Every item chosen is this person's, as it is now, and read. All of them or none.
base::Outcome<std::vector<UsableItem>> chosen(ledger::Tx& tx, PersonId person, std::vector<ItemAt> const& items) {
  if (items.empty()) return base::refuse("items", "Choose at least one item");
  auto const usable = usable_items(tx, person);
  std::vector<UsableItem> found;
  for (auto const& at : items) {
    auto const item = std::ranges::find(usable, at.item, &UsableItem::id);
    if (item == usable.end()) return base::refuse(base::Refused::not_found);
    if (item->version != at.version)
      return base::refuse(base::Refused::stale, "An item you chose has been corrected since you opened this page. Read it as it is now, then choose again.");
    if (!item->read) return base::refuse("items", "Read an item before you use it");
    if (std::ranges::find(found, item->id, &UsableItem::id) == found.end()) found.push_back(*item);
  }
  return found;
}

// Items leave a group only by being taken back, so that a group stays what was decided. One that was corrected since
// is decided anew.
bool in_a_group(ledger::Tx& tx, AssessmentId id, std::vector<UsableItem> const& items) {
  auto const uses = uses_of(tx, id);
  return std::ranges::any_of(uses, [&](UseRow const& use) {
    auto const item = std::ranges::find(items, use.item, &UsableItem::id);
    return use.group && item != items.end() && item->version == use.version;
  });
}

// An enquiry all of whose items are dealt with is used, or set aside.
void note(ledger::Tx& tx, PersonId person, std::vector<UsableItem> const& items) {
  std::set<EnquiryId> touched;
  for (auto const& item : items) touched.insert(item.enquiry);
  auto const now = usable_items(tx, person);
  for (auto const enquiry : touched) {
    auto const of_it = [&](UsableItem const& i) { return i.enquiry == enquiry; };
    bool const all = std::ranges::all_of(now, [&](UsableItem const& i) { return !of_it(i) || (i.read && i.decided); });
    bool const cited = std::ranges::any_of(now, [&](UsableItem const& i) { return of_it(i) && i.cited; });
    if (all) enquiries::note_used(tx, enquiry, cited);
  }
}

struct Use {
  UseDecision decision = UseDecision::cited;
  std::string reason = {};
  std::vector<Group> judgements = {};
  std::optional<UseGroupId> group = {};
};
void use(ledger::Tx& tx, AssessmentRow const& row, std::vector<UsableItem> const& items, Use const& how) {
  std::set<Group> const once(how.judgements.begin(), how.judgements.end());
  for (auto const& item : items)
    save_use(tx, row.id, {.item = item.id, .version = item.version, .decision = how.decision, .reason = how.reason, .group = how.group,
                          .cited_for = {once.begin(), once.end()}});
  remove_empty_groups(tx, row.id);
  touch(tx, row.id);
  note(tx, row.person, items);
  tx.record({.processing = ledger::Processing::combination, .what = how.decision == UseDecision::cited ? "items.cited" : "items.set_aside",
             .person = row.person, .subject = row.id.value, .detail = fmt::format("{} items", items.size())});
}

auto grouped() {
  return base::refuse(base::Refused::conflict, "An item you chose is in a group. Take it back out of the group first.");
}

}  // namespace

base::Outcome<> run(ledger::Tx& tx, CiteItems const& asked) {
  auto const row = open_assessment(tx, asked.assessment);
  if (!row) return tl::unexpected(row.error());
  Typed typed;
  auto const reason = typed.text("reason", asked.reason, most_reason, "What they show");
  if (asked.judgements.empty()) typed.fail("judgements", "Choose whom the items bear on");
  if (!typed.good()) return typed.refusal();
  auto const items = chosen(tx, row->person, asked.items);
  if (!items) return tl::unexpected(items.error());
  if (in_a_group(tx, row->id, *items)) return grouped();
  use(tx, *row, *items, {.reason = reason, .judgements = asked.judgements});
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, SetAsideItems const& asked) {
  auto const row = open_assessment(tx, asked.assessment);
  if (!row) return tl::unexpected(row.error());
  Typed typed;
  auto const reason = typed.needed("reason", asked.reason, most_reason, "Reason", "Say why the items do not bear on risk");
  if (!typed.good()) return typed.refusal();
  auto const items = chosen(tx, row->person, asked.items);
  if (!items) return tl::unexpected(items.error());
  if (in_a_group(tx, row->id, *items)) return grouped();
  use(tx, *row, *items, {.decision = UseDecision::set_aside, .reason = reason});
  return base::Done{};
}

base::Outcome<UseGroupId> run(ledger::Tx& tx, GroupItems const& asked) {
  auto const row = open_assessment(tx, asked.assessment);
  if (!row) return tl::unexpected(row.error());
  Typed typed;
  auto const name = typed.needed("name", asked.name, most_group_name, "Name of the pattern", "Give the pattern a name");
  auto const reason = typed.needed("reason", asked.reason, most_reason, "Reason", "Say what the items show together");
  bool const cited = asked.decision == UseDecision::cited;
  if (cited && asked.judgements.empty()) typed.fail("judgements", "Choose whom the items bear on");
  if (!typed.good()) return typed.refusal();
  auto const items = chosen(tx, row->person, asked.items);
  if (!items) return tl::unexpected(items.error());
  if (items->size() < 2) return base::refuse("items", "Choose two or more items for a pattern");
  if (in_a_group(tx, row->id, *items)) return grouped();
  auto const group = insert_group(tx, row->id, name, asked.decision, reason);
  use(tx, *row, *items, {.decision = asked.decision, .reason = reason, .judgements = cited ? asked.judgements : std::vector<Group>{}, .group = group});
  return group;
}

base::Outcome<> run(ledger::Tx& tx, TakeBackItems const& asked) {
  auto const row = open_assessment(tx, asked.assessment);
  if (!row) return tl::unexpected(row.error());
  auto const uses = uses_of(tx, row->id);
  if (asked.items.empty()) return base::refuse("items", "Choose at least one item");
  for (auto const& at : asked.items) {
    if (std::ranges::find(uses, at.item, &UseRow::item) == uses.end()) return base::refuse(base::Refused::not_found);
    remove_use(tx, row->id, at.item);
  }
  remove_empty_groups(tx, row->id);
  touch(tx, row->id);
  tx.record({.what = "items.taken_back", .person = row->person, .subject = row->id.value, .detail = fmt::format("{} items", asked.items.size())});
  return base::Done{};
}

}  // namespace risk
