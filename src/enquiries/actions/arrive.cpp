#include "enquiries/actions/arrive.hpp"

#include "enquiries/actions/not_ours.hpp"
#include "enquiries/domain/facts.hpp"

namespace enquiries {
namespace {

using ledger::Write;

constexpr Write mark_late{"enquiries.mark_late",
                          "update enquiry_return set late = (select case when e.due_on < :today or (e.due_moment is not null and e.due_moment < :now) then 1 else 0 end "
                          "from enquiry e where e.id = enquiry_return.enquiry_id and e.id = :enquiry) where id = :id and exists (select 1 from enquiry e where e.id = enquiry_return.enquiry_id and e.due_on is not null)"};
constexpr Write note_returned{"enquiries.note_returned",
                              "update enquiry set returned_at = case when :final = 1 then :now else returned_at end, acknowledged_at = coalesce(acknowledged_at, :now), "
                              "partner_ref = coalesce((select nullif(r.partner_ref, '') from enquiry_return r where r.id = :id), partner_ref), read_at = null, read_by = null, grade = null "
                              "where id = :enquiry"};
constexpr Write items_are_final{"enquiries.items_are_final", "update item set interim = 0 where enquiry_id = :enquiry and interim = 1"};
constexpr Write forget_draft{"enquiries.answer_is_sent", "delete from answer_draft where enquiry_id = :enquiry"};

EnquiryState state_after(ReturnKind kind) { return kind == ReturnKind::interim ? EnquiryState::returned_interim : EnquiryState::returned_final; }

}  // namespace

base::Outcome<> check_arrival(EnquiryState state, ReturnKind kind) {
  if (kind == ReturnKind::corrected) {
    if (may_be_corrected(state)) return base::Done{};
    return base::refuse(base::Refused::conflict, "Only an answer that was returned in full can be corrected");
  }
  if (state == EnquiryState::more_information_asked) return base::Done{};
  if (state == EnquiryState::returned_interim && kind == ReturnKind::interim) return base::Done{};
  return check_move(state, state_after(kind));
}

void end_own_question(ledger::Tx& tx, EnquiryRow& enquiry) {
  if (enquiry.state != EnquiryState::more_information_asked) return;
  end_pause(tx, enquiry.id, "Answered by the partner without it");
  move_to(tx, enquiry, EnquiryState::acknowledged, "The partner answers without waiting for the reply");
  retime(tx, enquiry.id);
}

void arrive(ledger::Tx& tx, EnquiryRow& enquiry, ReturnId id, ReturnKind kind, std::vector<ItemId> const& changed) {
  end_own_question(tx, enquiry);
  bool const whole = kind != ReturnKind::interim;
  tx.change(mark_late, {{"id", id}, {"enquiry", enquiry.id}, {"today", tx.today()}, {"now", tx.now()}});
  auto const to = state_after(kind);
  if (enquiry.state != to) move_to(tx, enquiry, to, kind == ReturnKind::corrected ? "Corrected" : "");
  tx.change(note_returned, {{"id", id}, {"enquiry", enquiry.id}, {"final", whole && kind != ReturnKind::corrected}, {"now", tx.now()}});
  if (whole) tx.change(items_are_final, {{"enquiry", enquiry.id}});
  tx.change(forget_draft, {{"enquiry", enquiry.id}});
  retime(tx, enquiry.id);
  record(tx, enquiry, kind == ReturnKind::corrected ? "enquiry.corrected" : whole ? "enquiry.returned" : "enquiry.returned_in_part", ledger::Processing::collection);
  split_not_ours(tx, enquiry, id);
  if (kind == ReturnKind::corrected) tx.tell(AnswerCorrected{enquiry.person, enquiry.id, id, changed});
  tx.tell(AnswerArrived{enquiry.person, enquiry.id, id, whole});
}

}  // namespace enquiries
