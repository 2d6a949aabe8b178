#include "enquiries/actions/note_use.hpp"

#include "enquiries/actions/nothing_to_use.hpp"
#include "enquiries/domain/facts.hpp"
#include "enquiries/store/change.hpp"
#include "enquiries/store/reading_check.hpp"

namespace enquiries {
namespace {
constexpr ledger::Write note{"enquiries.note_used", "update enquiry set used_at = :now where id = :id"};
constexpr ledger::Write close{"enquiries.note_signed", "update enquiry set closed_at = :now where id = :id"};
}  // namespace

void note_used(ledger::Tx& tx, EnquiryId id, bool any_cited) {
  auto enquiry = find_enquiry(tx, id);
  if (!enquiry || enquiry->state != EnquiryState::read) return;
  bool const nothing = leaves_nothing(tx, id);   // weighed at sign-off all the same, but there was nothing to use
  move_to(tx, *enquiry, any_cited ? EnquiryState::used : EnquiryState::set_aside, nothing ? "Nothing to use" : "");
  if (!nothing) tx.change(note, {{"id", id}, {"now", tx.now()}});
  tx.record({.what = any_cited ? "enquiry.used" : nothing ? "enquiry.nothing_to_use" : "enquiry.set_aside", .person = enquiry->person, .subject = id.value});
}

void note_signed(ledger::Tx& tx, EnquiryId id) {
  auto enquiry = find_enquiry(tx, id);
  if (!enquiry || (enquiry->state != EnquiryState::used && enquiry->state != EnquiryState::set_aside)) return;
  if (hold_for_reading_check(tx, id)) return;  // a senior countersigns the reading first: it closes then
  move_to(tx, *enquiry, EnquiryState::closed, "Signed off");
  tx.change(close, {{"id", id}, {"now", tx.now()}});
  tx.record({.what = "enquiry.closed", .person = enquiry->person, .subject = id.value});
  tx.tell(EnquiryClosed{enquiry->person, id});
}

}  // namespace enquiries
