#include "enquiries/actions/countersign_not_needed.hpp"

#include "enquiries/actions/steps.hpp"
#include "enquiries/domain/facts.hpp"

namespace enquiries {
namespace {
constexpr ledger::Write agree{"enquiries.countersign_not_needed",
                              "update need set state = 'not_needed', countersigned_by = :account, countersigned_at = :now where id = :id"};
constexpr ledger::Write turn_down{"enquiries.turn_down_not_needed",
                                  "update need set decision = null, decision_text = '', decided_by = null, decided_by_name = '', decided_at = null where id = :id"};
}  // namespace

base::Outcome<> run(ledger::Tx& tx, CountersignNotNeeded const& action) {
  auto const need = find_need(tx, action.need);
  if (!need) return base::refuse(base::Refused::not_found);
  if (!need->waits_for_spo()) return base::refuse(base::Refused::conflict, "No decision is waiting for you here");
  if (!action.agreed)
    if (auto const said = all_of({asked_for(action.reason, "reason", "Enter why the enquiry is needed")}); !said) return said;
  tx.change(action.agreed ? agree : turn_down, {{"id", action.need}, {"account", tx.scope().account}, {"now", tx.now()}});
  tx.record({.what = action.agreed ? "need.not_needed_countersigned" : "need.not_needed_turned_down", .person = need->person, .subject = action.need.value,
             .detail = std::string(base::word(*need->decision)), .why = action.reason});
  if (action.agreed) tx.tell(NeedDecided{need->person, action.need, *need->decision});
  return base::Done{};
}

}  // namespace enquiries
