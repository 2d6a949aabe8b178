#include "enquiries/actions/close_enquiry.hpp"

#include "base/typed.hpp"
#include "enquiries/actions/steps.hpp"
#include "enquiries/domain/facts.hpp"
#include "enquiries/store/reading_check.hpp"

namespace enquiries {
namespace {

constexpr ledger::Write close{"enquiries.close", "update enquiry set closed_at = :now where id = :id"};

void close_now(ledger::Tx& tx, EnquiryRow& enquiry, std::string const& reason) {
  move_to(tx, enquiry, EnquiryState::closed, reason);
  tx.change(close, {{"id", enquiry.id}, {"now", tx.now()}});
  record(tx, enquiry, "enquiry.closed", ledger::Processing::alteration, {}, reason);
  tx.tell(EnquiryClosed{enquiry.person, enquiry.id});
}

}  // namespace

base::Outcome<> run(ledger::Tx& tx, CloseUnanswered const& action) {
  if (auto const said = all_of({asked_for(action.reason, "reason", "Enter why it is closed without an answer")}); !said) return said;
  auto enquiry = load_enquiry(tx, action.enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  if (enquiry->state != EnquiryState::declined && enquiry->state != EnquiryState::cannot_identify)
    return base::refuse(base::Refused::conflict, "Only an enquiry that was declined, or whose person cannot be identified, is closed without an answer");
  close_now(tx, *enquiry, action.reason);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, CloseEnquiry const& action) {
  auto enquiry = load_enquiry(tx, action.enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  if (enquiry->state != EnquiryState::used && enquiry->state != EnquiryState::set_aside)
    return base::refuse(base::Refused::conflict, "Every item is cited or set aside in an assessment first");
  if (auto const check = reading_check_of(tx, enquiry->id); check && check->waits()) return base::refuse(base::Refused::conflict, "A senior countersigns first that it was read");
  close_now(tx, *enquiry, {});
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, CountersignReading const& action) {
  auto enquiry = load_enquiry(tx, action.enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  auto const check = reading_check_of(tx, enquiry->id);
  if (!check || !check->waits()) return base::refuse(base::Refused::conflict, "Nothing waits for your countersignature here");
  if (check->asked_by == tx.scope().account) return base::refuse(base::Refused::forbidden, "You read it yourself. A senior other than you countersigns.");
  if (auto const fault = base::unfit("note", action.note)) return base::refuse({*fault});
  finish_reading_check(tx, enquiry->id, action.note);
  record(tx, *enquiry, "enquiry.reading_countersigned", ledger::Processing::consultation);
  bool const may_close = enquiry->state == EnquiryState::used || enquiry->state == EnquiryState::set_aside;
  if (check->close_waits && may_close) close_now(tx, *enquiry, "Signed off, and its reading countersigned");
  return base::Done{};
}

}  // namespace enquiries
