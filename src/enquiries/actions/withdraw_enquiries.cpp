#include "enquiries/actions/withdraw_enquiries.hpp"

#include "base/typed.hpp"
#include "enquiries/actions/steps.hpp"
#include "enquiries/domain/facts.hpp"

#include <fmt/format.h>

namespace enquiries {
namespace {

using ledger::Write;

constexpr std::size_t most_at_once = 200;

constexpr Write close_off{"enquiries.withdraw",
                          "update enquiry set outcome_code = :code, outcome_text = :text, closed_at = :now, next_chase_on = null, next_rung_on = null where id = :id"};
constexpr Write settle_proposals{"enquiries.settle_proposals",
                                 "update withdrawal_proposal set decided_at = :now, decision = 'withdrawn', decided_by = :account where enquiry_id = :id and decided_at is null"};
// The needs of a repeated enquiry are met by the one that is kept.
constexpr Write join_needs{"enquiries.join_needs", "update need set enquiry_id = :kept where enquiry_id = :id and state = 'asked'"};

// The enquiry cited as kept or as the answer: of the same person and kind, and not this one.
base::Outcome<std::optional<EnquiryId>> cited_enquiry(ledger::Tx& tx, EnquiryRow const& enquiry, WithdrawOne const& one) {
  if (one.code == Withdrawal::wd3 && !one.text.empty() && one.cited.empty()) return std::optional<EnquiryId>{};  // another agency's answer, told in words
  auto const id = enquiry_of_reference(tx, one.cited);
  auto const other = id ? find_enquiry(tx, *id) : std::nullopt;
  bool const fits = other && other->id != enquiry.id && other->person == enquiry.person && other->kind == enquiry.kind;
  bool const stands = fits && (one.code == Withdrawal::wd2 ? is_waiting(other->state) : may_be_corrected(other->state));
  if (!stands) return base::refuse("cited", one.code == Withdrawal::wd2 ? "Enter the reference of the enquiry that is kept: one about the same person that is still open" : "Enter the reference of the enquiry that answered it, or say in your words who did");
  return std::optional(other->id);
}

base::Outcome<> withdraw(ledger::Tx& tx, WithdrawOne const& one) {
  auto enquiry = load_to_move(tx, one.enquiry, EnquiryState::cancelled);
  if (!enquiry) return tl::unexpected(enquiry.error());
  if (enquiry->state == EnquiryState::draft) return base::refuse(base::Refused::conflict, "A draft is discarded, not withdrawn");
  if (auto const said = all_of({base::unfit("cited", one.cited), base::unfit("text", one.text)}); !said) return said;
  std::optional<EnquiryId> kept;
  if (one.code == Withdrawal::wd2 || one.code == Withdrawal::wd3) {
    auto cited = cited_enquiry(tx, *enquiry, one);
    if (!cited) return tl::unexpected(cited.error());
    kept = *cited;
  }
  if (one.code == Withdrawal::wd4 && one.text.empty()) return base::refuse("text", "Enter why no answer is needed any more");
  auto const text = one.cited.empty() ? one.text : one.text.empty() ? one.cited : one.cited + ": " + one.text;
  if (enquiry->state == EnquiryState::more_information_asked) end_pause(tx, enquiry->id, "Withdrawn");
  move_to(tx, *enquiry, EnquiryState::cancelled, fmt::format("{} {}", base::word(one.code), text));
  tx.change(close_off, {{"id", enquiry->id}, {"code", one.code}, {"text", text}, {"now", tx.now()}});
  tx.change(settle_proposals, {{"id", enquiry->id}, {"now", tx.now()}, {"account", tx.scope().account}});
  if (kept) tx.change(join_needs, {{"id", enquiry->id}, {"kept", *kept}});
  record(tx, *enquiry, "enquiry.withdrawn", ledger::Processing::alteration, std::string(base::word(one.code)), text);
  tx.tell(EnquiryWithdrawn{enquiry->person, enquiry->id, one.code});
  return base::Done{};
}

}  // namespace

base::Outcome<int> run(ledger::Tx& tx, WithdrawEnquiries const& action) {
  if (action.each.empty()) return base::refuse("each", "Select at least one enquiry");
  if (action.each.size() > most_at_once) return base::refuse("each", fmt::format("Withdraw at most {} at a time", most_at_once));
  std::vector<base::FieldError> errors;
  for (std::size_t i = 0; i < action.each.size(); ++i)
    if (auto const done = withdraw(tx, action.each[i]); !done) {
      if (done.error().errors.empty()) errors.push_back({fmt::format("{}-code", i), done.error().kind == base::Refused::not_found ? "This enquiry was not found" : done.error().message});
      for (auto const& error : done.error().errors) errors.push_back({fmt::format("{}-{}", i, error.field), error.message});
    }
  if (!errors.empty()) return base::refuse(std::move(errors));
  return static_cast<int>(action.each.size());
}

}  // namespace enquiries
