#include "base/text.hpp"
#include "enquiries/domain/case_record.hpp"
#include "enquiries/domain/rules.hpp"
#include "enquiries/store/enquiry.hpp"
#include "enquiries/store/need.hpp"
#include "enquiries/store/returns.hpp"

#include <fmt/format.h>

namespace enquiries {

std::optional<std::string> enquiry_for_case_record(ledger::View& view, EnquiryId id) {
  auto const enquiry = find_enquiry(view, id);
  if (!enquiry || !enquiry->asked_at) return std::nullopt;
  EnquiryText text{.kind = enquiry->kind,
                   .reference = enquiry->reference,
                   .agency = enquiry->agency_name,
                   .asked_at = *enquiry->asked_at,
                   .due = enquiry->due_on,
                   .decision_waiting = enquiry->decision_waiting,
                   .partners = links_of(view, id).size(),
                   .children = children_of(view, id).size(),
                   .period_from = enquiry->period_from};
  auto const& rules = view.rules<RuleBook>().on(base::london_date(*enquiry->asked_at));
  for (auto trigger_id : base::words_of(enquiry->trigger_ids))
    if (auto const* trigger = rules.trigger(trigger_id)) text.reasons.emplace_back(trigger->name, trigger->id);
  return for_case_record(text);
}

std::optional<std::string> held_for_case_record(ledger::View& view, NeedId id) {
  auto const need = find_need(view, id);
  if (!need || need->state != NeedState::information_held || !need->decided_at || !need->cited_return) return std::nullopt;
  auto const cited = find_return(view, *need->cited_return);
  auto const enquiry = cited ? find_enquiry(view, cited->enquiry) : std::nullopt;
  if (!enquiry) return std::nullopt;
  EnquiryText text{.kind = need->kind, .reference = enquiry->reference, .agency = enquiry->agency_name, .asked_at = *need->decided_at, .held = true, .decision_waiting = gate_name(need->gate),
                   .partners = links_of(view, enquiry->id).size(), .children = children_of_need(view, id).size()};
  auto const& rules = view.rules<RuleBook>().on(base::london_date(*need->decided_at));
  for (auto trigger_id : base::words_of(need->trigger_ids))
    if (auto const* trigger = rules.trigger(trigger_id)) text.reasons.emplace_back(trigger->name, trigger->id);
  auto record = for_case_record(text);
  for (auto const& line : wrapped(fmt::format("Held: answered on {}{}", base::date_numbers(base::london_date(cited->recorded_at)), need->decision_text.empty() ? "" : ". " + need->decision_text)))
    record += line + '\n';
  return record;
}

std::optional<std::string> return_for_case_record(ledger::View& view, ReturnId id) {
  auto const row = find_return(view, id);
  auto const enquiry = row ? find_enquiry(view, row->enquiry) : std::nullopt;
  if (!enquiry || !row->released_at) return std::nullopt;
  return for_case_record(ReturnText{.kind = enquiry->kind,
                                    .reference = enquiry->reference,
                                    .agency = enquiry->agency_name,
                                    .returned_at = *row->released_at,
                                    .content = content_of(view, *row),
                                    .route = row->route,
                                    .said_by = row->said_by,
                                    .confirmed = row->confirmed_at.has_value()});
}

}  // namespace enquiries
