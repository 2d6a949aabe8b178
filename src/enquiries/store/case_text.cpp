#include "base/text.hpp"
#include "enquiries/domain/case_record.hpp"
#include "enquiries/domain/rules.hpp"
#include "enquiries/store/enquiry.hpp"
#include "enquiries/store/returns.hpp"

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
