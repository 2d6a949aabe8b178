#include "enquiries/actions/take_batch.hpp"

#include "enquiries/actions/steps.hpp"
#include "enquiries/store/lists.hpp"

#include <algorithm>

namespace enquiries {
namespace {

using ledger::Write;

constexpr Write insert_batch{"enquiries.insert_batch", "insert into partner_batch (agency_id, taken_by, taken_at) values (:agency, :account, :now) returning id"};
constexpr Write take{"enquiries.take", "update enquiry set taken_by = :account, taken_at = :now, batch_id = :batch, acknowledged_at = coalesce(acknowledged_at, :now), "
                                       "lock_version = lock_version + 1 where id = :id and (taken_by is null or taken_by = :account)"};
constexpr Write lock_agency{"enquiries.batch_turn", "update agency set valid_from = valid_from where id = :agency"};  // two who take at once take different ones

}  // namespace

base::Outcome<BatchId> run(ledger::Tx& tx, TakeBatch const& action) {
  if (action.these.empty() && (action.how_many < 1 || action.how_many > 200)) return base::refuse("how_many", "Enter a number from 1 to 200");
  if (action.these.size() > 200) return base::refuse("these", "Take at most 200 at a time");
  tx.change(lock_agency, {{"agency", tx.scope().agency}});
  auto const chosen = action.these.empty() ? next_free_work(tx, action.how_many) : action.these;
  if (chosen.empty()) return base::refuse(base::Refused::conflict, "Nothing is waiting that nobody has taken");
  BatchId const batch{tx.insert(insert_batch, {{"agency", tx.scope().agency}, {"account", tx.scope().account}, {"now", tx.now()}})};
  for (auto id : chosen) {
    auto enquiry = load_enquiry(tx, id);
    if (!enquiry) return tl::unexpected(enquiry.error());
    if (!is_with_partner(enquiry->state)) return base::refuse(base::Refused::conflict, enquiry->reference + " is no longer waiting for you");
    if (enquiry->state == EnquiryState::sent) move_to(tx, *enquiry, EnquiryState::acknowledged, "Taken");
    if (tx.change(take, {{"id", id}, {"account", tx.scope().account}, {"now", tx.now()}, {"batch", batch}}) != 1)
      return base::refuse(base::Refused::conflict, enquiry->reference + " was taken by a colleague");
    retime(tx, id);
    record(tx, *enquiry, "enquiry.taken");
  }
  return batch;
}

}  // namespace enquiries
