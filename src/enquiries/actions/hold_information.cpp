#include "enquiries/actions/hold_information.hpp"

#include "base/text.hpp"
#include "enquiries/actions/steps.hpp"
#include "enquiries/domain/facts.hpp"
#include "enquiries/domain/held.hpp"
#include "enquiries/store/returns.hpp"

#include <fmt/format.h>

namespace enquiries {
namespace {

// How old an answer may be that a person takes as up to date: as the rules let it be used again, and at least as long as
// it is proposed. One trigger that wants a fresher one is enough.
int oldest_days(ledger::View& view, NeedRow const& need) {
  auto const& rules = view.rules<RuleBook>().on(view.today());
  std::optional<int> reuse;
  for (auto id : base::words_of(need.trigger_ids))
    if (auto const* trigger = rules.trigger(id)) reuse = std::min(reuse.value_or(trigger->reuse_days), trigger->reuse_days);
  return std::max(rules.propose_held_days, reuse.value_or(0));
}

constexpr ledger::Write hold{"enquiries.hold_information",
                             "update need set state = 'information_held', decision = 'NN-1', decision_text = :text, cited_return_id = :cited, decided_by = :account, "
                             "decided_by_name = :name, decided_at = :now, enquiry_id = null where id = :id"};

}  // namespace

base::Outcome<> run(ledger::Tx& tx, HoldInformation const& action) {
  auto const need = load_undecided(tx, action.need);
  if (!need) return tl::unexpected(need.error());
  auto const cited = find_return(tx, action.cited);
  auto const enquiry = cited ? find_enquiry(tx, cited->enquiry) : std::nullopt;
  if (!enquiry || enquiry->person != need->person || enquiry->kind != need->kind || cited->kind == ReturnKind::interim)
    return base::refuse("cited", "Select an answer returned in full about this person and of this kind");
  QuestionAbout const about{.kind = need->kind, .agency = need->agency.value_or(AgencyId{}), .children = children_of_need(tx, action.need)};
  if (!same_question(about, {.kind = enquiry->kind, .agency = enquiry->agency, .children = children_of(tx, enquiry->id)}))
    return base::refuse("cited", "That answer is of another authority or about other children: it does not answer this question");
  auto const days = oldest_days(tx, *need);
  if (!enquiry->returned_at || base::london_date(*enquiry->returned_at) < tx.today() - std::chrono::days{days})
    return base::refuse("cited", fmt::format("That answer is more than {} days old and not up to date any more: ask again", days));
  if (enquiry->grade == Grade::wrong_person) return base::refuse("cited", "That answer was about another person");
  if (need->enquiry) return base::refuse(base::Refused::conflict, "A draft stands for this: drop it first");
  tx.change(hold, {{"id", action.need}, {"text", action.text}, {"cited", action.cited}, {"account", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()}});
  tx.record({.what = "need.held", .person = need->person, .subject = action.need.value, .detail = enquiry->reference, .why = action.text});
  tx.tell(NeedDecided{need->person, action.need, NotNeeded::nn1});
  return base::Done{};
}

}  // namespace enquiries
