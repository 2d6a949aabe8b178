#include "enquiries/actions/read_items.hpp"

#include "enquiries/actions/steps.hpp"
#include "enquiries/store/reading_check.hpp"
#include "enquiries/store/returns.hpp"
#include "organisation/store/training_desk.hpp"

#include <algorithm>

namespace enquiries {
namespace {
constexpr ledger::Write read_item{"enquiries.read_item",
                                  "insert into item_read (item_id, version, account_id, by_name, at) values (:item, :version, :account, :name, :now) on conflict do nothing"};
constexpr ledger::Write note_read{"enquiries.note_read", "update enquiry set read_at = :now, read_by = :account where id = :id"};
}  // namespace

base::Outcome<> run(ledger::Tx& tx, ReadItems const& action) {
  auto enquiry = load_enquiry(tx, action.enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  if (!may_be_corrected(enquiry->state) && enquiry->state != EnquiryState::returned_interim) return base::refuse(base::Refused::conflict, "Nothing has been returned yet");
  auto const items = items_of(tx, action.enquiry);
  bool all_read = true;
  for (auto const& item : items) {
    bool const now = action.items.empty() || std::ranges::find(action.items, item.id) != action.items.end();
    if (now) tx.change(read_item, {{"item", item.id}, {"version", item.version}, {"account", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()}});
    all_read = all_read && (now || item.read);
  }
  if (all_read && enquiry->state == EnquiryState::returned_final) {
    move_to(tx, *enquiry, EnquiryState::read);
    tx.change(note_read, {{"id", enquiry->id}, {"now", tx.now()}, {"account", tx.scope().account}});
    auto const training = organisation::training_for(tx, organisation::CriticalWork::close_da_enquiry);
    if (enquiry->kind == EnquiryKind::police_da && training.needs_senior()) ask_reading_check(tx, enquiry->id, training.why);
  }
  record(tx, *enquiry, all_read ? "enquiry.read_whole" : "enquiry.read", ledger::Processing::consultation);
  return base::Done{};
}

}  // namespace enquiries
