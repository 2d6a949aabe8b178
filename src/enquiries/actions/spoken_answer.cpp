#include "enquiries/actions/spoken_answer.hpp"

#include "enquiries/actions/arrive.hpp"

#include <algorithm>

namespace enquiries {
namespace {
constexpr ledger::Write confirm{"enquiries.confirm_spoken", "update enquiry_return set confirmed_at = :now, released_by = :name, released_account = :account, kind = :kind where id = :id"};

// Where it is not about children, there is none to leave out.
bool speaks_of_each_child(ledger::Tx& tx, EnquiryRow const& enquiry, ReturnId answer) {
  ReturnContent const said{.kind = ReturnKind::final_return, .children = child_answers_of(tx, answer)};
  return enquiry.kind != EnquiryKind::childrens || check_children(said, children_of(tx, enquiry.id)).empty();
}

}  // namespace

base::Outcome<ReturnId> run(ledger::Tx& tx, RecordSpokenAnswer const& action) {
  if (auto const said = all_of({asked_for(action.said_by, "said_by", "Enter who said it: name, role and agency", 300)}); !said) return tl::unexpected(said.error());
  if (!is_spoken(action.route)) return base::refuse("route", "Select telephone or meeting");
  if (action.said_at > tx.now()) return base::refuse("said_at", "The time must be in the past");
  auto enquiry = load_enquiry(tx, action.enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  if (auto const may = check_arrival(enquiry->state, ReturnKind::interim); !may) return tl::unexpected(may.error());
  auto content = action.content;
  content.kind = ReturnKind::interim;
  auto errors = check_return(content, questions_of(tx, enquiry->id), tx.today());
  auto const children = children_of(tx, enquiry->id);
  for (auto const& child : content.children)
    if (child.child && std::ranges::find(children, *child.child) == children.end()) errors.push_back({"children", "Record what was said of the children that were asked about"});
  if (!errors.empty()) return base::refuse(std::move(errors));
  auto const id = write_return(tx, {.enquiry = enquiry->id, .version = enquiry->version, .route = action.route, .said_by = action.said_by, .said_at = action.said_at, .interim_items = true}, content);
  arrive(tx, *enquiry, id, ReturnKind::interim);
  return id;
}

base::Outcome<> run(ledger::Tx& tx, ConfirmSpokenAnswer const& action) {
  auto const answer = find_return(tx, action.answer);
  if (!answer || !is_spoken(answer->route)) return base::refuse(base::Refused::not_found);
  if (answer->confirmed_at) return base::refuse(base::Refused::conflict, "This was confirmed already");
  auto enquiry = load_enquiry(tx, answer->enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  bool const open = enquiry->state == EnquiryState::returned_interim || enquiry->state == EnquiryState::more_information_asked;
  if (!open || answer->enquiry_version != enquiry->version) return base::refuse(base::Refused::conflict, "This enquiry has gone on since: send your answer in writing");
  bool const whole = is_complete(questions_of(tx, enquiry->id), answers_of(tx, answer->id)) && speaks_of_each_child(tx, *enquiry, answer->id);
  auto const kind = whole ? ReturnKind::final_return : ReturnKind::interim;
  tx.change(confirm, {{"id", answer->id}, {"now", tx.now()}, {"name", tx.scope().name}, {"account", tx.scope().account}, {"kind", kind}});
  if (enquiry->state == EnquiryState::more_information_asked) end_own_question(tx, *enquiry);
  arrive(tx, *enquiry, answer->id, kind);
  record(tx, *enquiry, "enquiry.spoken_confirmed");
  return base::Done{};
}

}  // namespace enquiries
