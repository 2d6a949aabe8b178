#include "enquiries/actions/decide_not_needed.hpp"

#include "enquiries/actions/steps.hpp"
#include "enquiries/domain/facts.hpp"
#include "enquiries/domain/not_needed.hpp"

namespace enquiries {
namespace {

constexpr ledger::Write decide{"enquiries.decide_not_needed",
                               "update need set decision = :code, decision_text = :text, decided_by = :account, decided_by_name = :name, decided_at = :now, "
                               "state = :state, countersigned_by = :senior, countersigned_at = :signed_at, enquiry_id = null where id = :id"};
// A draft that no need stands behind any more is dropped.
void drop_if_orphan(ledger::Tx& tx, EnquiryId id) {
  auto draft = find_enquiry(tx, id);
  if (!draft || draft->state != EnquiryState::draft || draft->trigger_ids.empty() || !needs_met_by(tx, id).empty()) return;
  move_to(tx, *draft, EnquiryState::cancelled, "Not needed");
}

std::string asked_text(NotNeeded code) {
  if (code == NotNeeded::nn2) return "Enter what you checked to know this";
  if (code == NotNeeded::nn5) return "Enter which agency supplied it, and the date of its answer";
  return "Enter why the order ends before an answer could be used";
}

}  // namespace

base::Outcome<DecisionNow> run(ledger::Tx& tx, DecideNotNeeded const& action) {
  if (!is_decision(action.code)) return base::refuse("code", "Cite the answer held, or the enquiry that is open, instead");
  auto const need = load_undecided(tx, action.need);
  if (!need) return tl::unexpected(need.error());
  if (auto const said = all_of({asked_for(action.text, "text", asked_text(action.code))}); !said) return tl::unexpected(said.error());

  auto const who = who_decides(action.code, {need->kind, need->strength, need->priority, need->first_of_order, need->not_needed_by_spo});
  if (who == Decides::nobody)
    return base::refuse(base::Refused::conflict, "This enquiry is mandatory: it can be met by an answer held or an enquiry already open, and not be decided away");
  bool const senior = ledger::may(tx.scope(), ledger::Permission::countersign);
  bool const decided = who == Decides::practitioner || senior;
  bool const signed_too = who == Decides::spo && senior;
  tx.change(decide, {{"id", action.need}, {"code", action.code}, {"text", action.text}, {"account", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()},
                     {"state", decided ? NeedState::not_needed : NeedState::needed}, {"senior", signed_too ? sql::Value{tx.scope().account} : sql::Value{}},
                     {"signed_at", signed_too ? sql::Value{tx.now()} : sql::Value{}}});
  if (need->enquiry) drop_if_orphan(tx, *need->enquiry);
  tx.record({.what = decided ? "need.not_needed" : "need.not_needed_proposed", .person = need->person, .subject = action.need.value,
             .detail = std::string(base::word(action.code)), .why = action.text});
  if (decided) tx.tell(NeedDecided{need->person, action.need, action.code});
  return decided ? DecisionNow::decided : DecisionNow::waits_for_spo;
}

}  // namespace enquiries
