#include "enquiries/actions/change_draft.hpp"

#include "base/text.hpp"

#include "base/typed.hpp"
#include "enquiries/actions/steps.hpp"
#include "people/store/record.hpp"

#include <algorithm>

namespace enquiries {
namespace {

using ledger::Write;

constexpr Write change{"enquiries.change_draft",
                       "update enquiry set purpose = :purpose, gateway = :gateway, necessity = :necessity, proportionality = :proportionality, onward_limits = :onward, "
                       "decision_waiting = :decision, search_by_address = :by_address, period_from = :from, period_to = :to, force_areas = :areas, names_to_search = :names, "
                       "lock_version = lock_version + 1 where id = :id"};
constexpr Write no_questions{"enquiries.drop_questions", "delete from enquiry_question where enquiry_id = :id"};
constexpr Write no_children{"enquiries.drop_children", "delete from enquiry_child where enquiry_id = :id"};
constexpr Write no_links{"enquiries.drop_links", "delete from enquiry_person where enquiry_id = :id"};
constexpr Write add_question{"enquiries.set_question", "insert into enquiry_question (enquiry_id, question) values (:id, :question) on conflict do nothing"};
constexpr Write add_child{"enquiries.set_child", "insert into enquiry_child (enquiry_id, child_id) values (:id, :child) on conflict do nothing"};
constexpr Write add_link{"enquiries.set_link", "insert into enquiry_person (enquiry_id, link_id) values (:id, :link) on conflict do nothing"};

base::Outcome<> check_parts(ledger::Tx& tx, EnquiryRow const& draft, ChangeDraft const& action) {
  std::vector<base::FieldError> errors;
  for (auto const& [field, text] : std::initializer_list<std::pair<char const*, std::string_view>>{
           {"purpose", action.purpose}, {"gateway", action.gateway}, {"necessity", action.necessity}, {"proportionality", action.proportionality},
           {"onward_limits", action.onward_limits}, {"decision_waiting", action.decision_waiting}, {"force_areas", action.force_areas}, {"names_to_search", action.names_to_search}})
    if (auto wrong = base::unfit(field, text)) errors.push_back(std::move(*wrong));
  auto const asked = questions(draft.kind);
  for (auto question : action.questions)
    if (std::ranges::find(asked, question) == asked.end()) errors.push_back({"questions", "Select questions for this kind of partner"});
  auto const children = people::children_of(tx, draft.person);
  for (auto id : action.children)
    if (std::ranges::find(children, id, &people::Child::id) == children.end()) errors.push_back({"children", "Select children of this person’s record"});
  auto const links = people::links_of(tx, draft.person);
  for (auto id : action.partners)
    if (std::ranges::find(links, id, &people::Link::id) == links.end()) errors.push_back({"partners", "Select people of this person’s record"});
  if (action.period_to && *action.period_to > tx.today()) errors.push_back({"period_to", "The end of the search period must be today or in the past"});
  if (action.period_from && action.period_to && *action.period_to < *action.period_from)
    errors.push_back({"period_to", "The end of the search period must be after its beginning"});
  if (!errors.empty()) return base::refuse(std::move(errors));
  return base::Done{};
}

}  // namespace

base::Outcome<> run(ledger::Tx& tx, ChangeDraft const& action) {
  auto const draft = load_enquiry(tx, action.enquiry);
  if (!draft) return tl::unexpected(draft.error());
  if (draft->state != EnquiryState::draft) return base::refuse(base::Refused::conflict, "This has been sent and can no longer be changed");
  if (draft->lock_version != action.lock_version) return base::refuse(base::Refused::stale, "Somebody else changed this draft since you opened it");
  if (auto const sound = check_parts(tx, *draft, action); !sound) return sound;

  sql::Params const id{{"id", action.enquiry}};
  tx.change(change, {{"id", action.enquiry}, {"purpose", action.purpose}, {"gateway", action.gateway}, {"necessity", action.necessity}, {"proportionality", action.proportionality},
                     {"onward", action.onward_limits}, {"decision", action.decision_waiting}, {"by_address", action.search_by_address}, {"from", action.period_from},
                     {"to", action.period_to}, {"areas", base::trim(action.force_areas).empty() ? draft->agency_name : action.force_areas}, {"names", action.names_to_search}});
  tx.change(no_questions, id);
  tx.change(no_children, id);
  tx.change(no_links, id);
  for (auto question : action.questions) tx.change(add_question, {{"id", action.enquiry}, {"question", question}});
  for (auto child : action.children) tx.change(add_child, {{"id", action.enquiry}, {"child", child}});
  for (auto link : action.partners) tx.change(add_link, {{"id", action.enquiry}, {"link", link}});
  record(tx, *draft, "enquiry.draft_changed");
  return base::Done{};
}

}  // namespace enquiries
