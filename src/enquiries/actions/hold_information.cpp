#include "enquiries/actions/hold_information.hpp"

#include "enquiries/actions/steps.hpp"
#include "enquiries/domain/facts.hpp"
#include "enquiries/store/returns.hpp"

namespace enquiries {
namespace {
constexpr ledger::Write hold{"enquiries.hold_information",
                             "update need set state = 'information_held', decision = 'NN-1', decision_text = :text, cited_return_id = :cited, decided_by = :account, "
                             "decided_by_name = :name, decided_at = :now, enquiry_id = null where id = :id"};
}

base::Outcome<> run(ledger::Tx& tx, HoldInformation const& action) {
  auto const need = load_undecided(tx, action.need);
  if (!need) return tl::unexpected(need.error());
  auto const cited = find_return(tx, action.cited);
  auto const enquiry = cited ? find_enquiry(tx, cited->enquiry) : std::nullopt;
  if (!enquiry || enquiry->person != need->person || enquiry->kind != need->kind || cited->kind == ReturnKind::interim)
    return base::refuse("cited", "Select an answer returned in full about this person and of this kind");
  if (enquiry->grade == Grade::wrong_person) return base::refuse("cited", "That answer was about another person");
  if (need->enquiry) return base::refuse(base::Refused::conflict, "A draft stands for this: drop it first");
  tx.change(hold, {{"id", action.need}, {"text", action.text}, {"cited", action.cited}, {"account", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()}});
  tx.record({.what = "need.held", .person = need->person, .subject = action.need.value, .detail = enquiry->reference, .why = action.text});
  tx.tell(NeedDecided{need->person, action.need, NotNeeded::nn1});
  return base::Done{};
}

}  // namespace enquiries
