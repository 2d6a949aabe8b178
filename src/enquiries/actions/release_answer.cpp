#include "enquiries/actions/release_answer.hpp"

#include "enquiries/actions/arrive.hpp"

namespace enquiries {
namespace {

using ledger::Scoped;
using ledger::Write;

constexpr Scoped prepared_by{"enquiries.prepared_by",
                             "select coalesce(r.prepared_account, 0) from enquiry_return r join enquiry e on e.id = r.enquiry_id "
                             "where r.id = :id and r.released_at is null and r.sent_back = '' and {addressed e}"};
constexpr Write release{"enquiries.release", "update enquiry_return set released_by = :name, released_account = :account, released_at = :now where id = :id"};
constexpr Write send_back{"enquiries.send_back", "update enquiry_return set sent_back = :reason where id = :id"};

}  // namespace

base::Outcome<> run(ledger::Tx& tx, ReleaseAnswer const& action) {
  auto const who = tx.row<AccountId>(prepared_by, {{"id", action.answer}});
  auto const answer = who ? find_return(tx, action.answer) : std::nullopt;
  if (!answer) return base::refuse(base::Refused::not_found);
  if (*who == tx.scope().account && action.released) return base::refuse(base::Refused::conflict, "You prepared this answer: a colleague must release it");
  auto enquiry = load_enquiry(tx, answer->enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  if (!action.released) {
    if (auto const said = all_of({asked_for(action.reason, "reason", "Enter what is to be changed")}); !said) return said;
    tx.change(send_back, {{"id", action.answer}, {"reason", action.reason}});
    record(tx, *enquiry, "enquiry.answer_sent_back", ledger::Processing::alteration, {}, action.reason);
    return base::Done{};
  }
  if (answer->enquiry_version != enquiry->version) return base::refuse(base::Refused::stale, "Probation asked again since this was prepared: prepare it anew");
  if (auto const may = check_arrival(enquiry->state, answer->kind); !may) return may;
  tx.change(release, {{"id", action.answer}, {"name", tx.scope().name}, {"account", tx.scope().account}, {"now", tx.now()}});
  arrive(tx, *enquiry, action.answer, answer->kind);
  return base::Done{};
}

}  // namespace enquiries
