#include "enquiries/actions/pass_to_worker.hpp"

#include "enquiries/actions/steps.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace enquiries {
namespace {

// Kept beside the answer to come, child by child; what was said last stands.
constexpr ledger::Write note{"enquiries.child_note", "insert into child_note (enquiry_id, child_id, kind, text, at, by_name) values (:id, :child, :kind, :text, :now, :name)"};

base::Outcome<EnquiryRow> load_with_child(ledger::Tx& tx, EnquiryId id, std::optional<ChildId> child) {
  auto enquiry = load_enquiry(tx, id);
  if (!enquiry) return enquiry;
  if (enquiry->kind != EnquiryKind::childrens) return base::refuse(base::Refused::conflict, "This is for children’s services");
  if (!is_with_partner(enquiry->state)) return base::refuse(base::Refused::conflict, "This enquiry is no longer waiting for you");
  auto const asked = children_of(tx, id);
  if (child && std::ranges::find(asked, *child) == asked.end()) return base::refuse("child", "Select a child that was asked about");
  return enquiry;
}

void write_note(ledger::Tx& tx, EnquiryId id, std::optional<ChildId> child, std::string_view kind, std::string const& text) {
  tx.change(note, {{"id", id}, {"child", child}, {"kind", kind}, {"text", text}, {"now", tx.now()}, {"name", tx.scope().name}});
}

}  // namespace

base::Outcome<> run(ledger::Tx& tx, PassToWorker const& action) {
  auto const said = all_of({asked_for(action.worker, "worker", "Enter the name of the allocated social worker", 200), asked_for(action.team, "team", "Enter the team", 200)});
  if (!said) return said;
  auto const enquiry = load_with_child(tx, action.enquiry, action.child);
  if (!enquiry) return tl::unexpected(enquiry.error());
  write_note(tx, action.enquiry, action.child, "passed_to", fmt::format("{}, {}, {}", action.worker, action.team, base::date_in_full(tx.today())));
  record(tx, *enquiry, "enquiry.passed_to_worker");
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, OpenOwnContact const& action) {
  if (action.on > tx.today()) return base::refuse("on", "The date must be today or in the past");
  auto const enquiry = load_with_child(tx, action.enquiry, action.child);
  if (!enquiry) return tl::unexpected(enquiry.error());
  auto const reference = action.reference.empty() ? std::string{} : ", " + action.reference;
  write_note(tx, action.enquiry, action.child, "own_contact", base::date_in_full(action.on) + reference);
  record(tx, *enquiry, "enquiry.own_contact");
  return base::Done{};
}

}  // namespace enquiries
