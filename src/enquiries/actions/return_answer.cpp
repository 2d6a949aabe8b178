#include "enquiries/actions/return_answer.hpp"

#include "enquiries/actions/arrive.hpp"
#include "enquiries/store/agency.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace enquiries {
namespace {

constexpr ledger::Scoped waits_for_release{"enquiries.prepared_return",
                                           "select count(*) from enquiry_return r join enquiry e on e.id = r.enquiry_id "
                                           "where r.enquiry_id = :id and r.released_at is null and r.sent_back = '' and {addressed e}"};

base::Outcome<> check_content(ledger::Tx& tx, EnquiryRow const& enquiry, ReturnAnswer const& action) {
  auto errors = check_return(action.content, questions_of(tx, enquiry.id), tx.today());
  auto const children = children_of(tx, enquiry.id);
  if (enquiry.kind == EnquiryKind::childrens)
    for (auto& error : check_children(action.content, children)) errors.push_back(std::move(error));
  for (auto const& child : action.content.children)
    if (child.child && std::ranges::find(children, *child.child) == children.end()) errors.push_back({"children", "Answer about the children that were asked about"});
  auto const elsewhere = std::ranges::count_if(action.content.children, [](ChildAnswer const& child) { return child.child && !child.not_ours_code.empty(); });
  if (elsewhere > 0 && elsewhere == std::ssize(children)) errors.push_back({"children", "If none of the children is yours, say “Not ours” of the whole enquiry"});
  for (auto const& child : action.content.children)
    if (!child.not_ours_code.empty() && agency_of_code(tx, enquiry.kind, child.not_ours_code).value_or(Agency{}).id == enquiry.agency)
      errors.push_back({"children", "Name another authority than your own"});
  for (auto const& item : action.content.items)
    if (item.child && std::ranges::find(children, *item.child) == children.end()) errors.push_back({"items", "Entries may name the children that were asked about"});
  if (is_spoken(action.route)) errors.push_back({"route", "A spoken answer is recorded by who heard it"});
  if (!errors.empty()) return base::refuse(std::move(errors));
  return base::Done{};
}

base::Outcome<std::vector<ItemId>> correct_items(ledger::Tx& tx, EnquiryRow const& enquiry, ReturnAnswer const& action) {
  std::vector<ItemId> changed;
  auto const items = items_of(tx, enquiry.id);
  for (auto const& correction : action.corrections) {
    auto const item = std::ranges::find(items, correction.item, &ItemRow::id);
    if (item == items.end() || item->withdrawn) return base::refuse("items", "Correct entries of your own answer");
    if (!correction.withdrawn)
      if (auto errors = check_item(correction.content, tx.today(), fmt::format("corrections-{}-", correction.item.value)); !errors.empty()) return base::refuse(std::move(errors));
    if (correction.withdrawn) withdraw_item(tx, correction.item);
    else correct_item(tx, correction.item, correction.content, action.content.disclosable);
    changed.push_back(correction.item);
  }
  return changed;
}

std::optional<ReturnId> last_final(ledger::Tx& tx, EnquiryId id) {
  std::optional<ReturnId> last;
  for (auto const& each : returns_of(tx, id))
    if (each.kind != ReturnKind::interim && each.released_at) last = each.id;
  return last;
}

// A correction is small and urgent: it is not held back for a second person, or what is known to be wrong would stand.
bool needs_release(ledger::Tx& tx, EnquiryRow const& enquiry, ReturnKind kind) {
  auto const agency = organisation::find_agency(tx, enquiry.agency);
  return kind != ReturnKind::corrected && agency && agreement_with(tx, *agency, tx.today()).release_by_second_person;
}

}  // namespace

base::Outcome<ReturnedNow> run(ledger::Tx& tx, ReturnAnswer const& action) {
  auto enquiry = load_enquiry(tx, action.enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  if (enquiry->version != action.version) return base::refuse(base::Refused::stale, "Probation asked again since you opened this: read what is new first");
  if (auto const may = check_arrival(enquiry->state, action.content.kind); !may) return tl::unexpected(may.error());
  if (auto const sound = check_content(tx, *enquiry, action); !sound) return tl::unexpected(sound.error());
  bool const corrected = action.content.kind == ReturnKind::corrected;
  if (!corrected && !action.corrections.empty()) return base::refuse("items", "Entries are corrected by a corrected answer");
  if (tx.row<std::int64_t>(waits_for_release, {{"id", enquiry->id}}).value_or(0) > 0)
    return base::refuse(base::Refused::conflict, "An answer is prepared already and waits to be released");

  auto const changed = correct_items(tx, *enquiry, action);
  if (!changed) return tl::unexpected(changed.error());
  bool const waits = needs_release(tx, *enquiry, action.content.kind);
  auto content = action.content;
  add_items_said(content);
  auto const id = write_return(tx, {.enquiry = enquiry->id, .version = enquiry->version, .route = action.route, .released = !waits,
                                    .interim_items = action.content.kind == ReturnKind::interim, .replaces = corrected ? last_final(tx, enquiry->id) : std::nullopt},
                               content);
  if (waits) record(tx, *enquiry, "enquiry.answer_prepared");
  else arrive(tx, *enquiry, id, action.content.kind, *changed);
  return ReturnedNow{id, waits};
}

}  // namespace enquiries
