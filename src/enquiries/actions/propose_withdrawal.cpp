#include "enquiries/actions/propose_withdrawal.hpp"

#include "base/typed.hpp"
#include "enquiries/actions/steps.hpp"
#include "enquiries/domain/withdrawal.hpp"

namespace enquiries {
namespace {

using ledger::Scoped;
using ledger::Write;

constexpr Write insert_proposal{"enquiries.insert_proposal",
                                "insert into withdrawal_proposal (enquiry_id, code, cited, note, proposed_at, proposed_by) values (:id, :code, :cited, :note, :now, :name) returning id"};
constexpr Write keep{"enquiries.keep", "update withdrawal_proposal set decided_at = :now, decision = 'kept', decided_by = :account where id = :id"};
constexpr Scoped open_proposal{"enquiries.open_proposal",
                               "select w.enquiry_id from withdrawal_proposal w join enquiry e on e.id = w.enquiry_id join person p on p.id = e.person_id "
                               "where w.id = :id and w.decided_at is null and {visible p}"};
constexpr Scoped same_open{"enquiries.same_proposal",
                           "select w.id from withdrawal_proposal w join enquiry e on e.id = w.enquiry_id join person p on p.id = e.person_id "
                           "where w.enquiry_id = :id and w.code = :code and w.decided_at is null and ({visible p} or {addressed e}) order by w.id limit 1"};

base::Outcome<ProposalId> propose(ledger::Tx& tx, EnquiryId id, Withdrawal code, std::string const& cited, std::string const& text) {
  auto const enquiry = load_enquiry(tx, id);
  if (!enquiry) return tl::unexpected(enquiry.error());
  if (!may_be_withdrawn(enquiry->state)) return base::refuse(base::Refused::conflict, "This enquiry is no longer waiting");
  if (auto const said = all_of({base::unfit("cited", cited), base::unfit("text", text)}); !said) return tl::unexpected(said.error());
  if (code == Withdrawal::wd4)
    if (auto const said = all_of({asked_for(text, "text", "Enter why it should be withdrawn")}); !said) return tl::unexpected(said.error());
  record(tx, *enquiry, "enquiry.withdrawal_proposed", ledger::Processing::alteration, std::string(base::word(code)));
  if (auto const standing = tx.row<ProposalId>(same_open, {{"id", id}, {"code", code}})) return *standing;
  return ProposalId{tx.insert(insert_proposal, {{"id", id}, {"code", code}, {"cited", cited}, {"note", text}, {"now", tx.now()}, {"name", tx.scope().name}})};
}

}  // namespace

// Who asked knows which enquiry is kept, or what answered it; a partner need not.
base::Outcome<ProposalId> run(ledger::Tx& tx, ProposeWithdrawal const& action) {
  if (action.code == Withdrawal::wd2 && action.cited.empty()) return base::refuse("cited", "Enter the reference of the enquiry that is kept");
  if (action.code == Withdrawal::wd3 && action.cited.empty() && action.text.empty()) return base::refuse("cited", "Enter the reference of the enquiry that answered it, or say in your words who did");
  return propose(tx, action.enquiry, action.code, action.cited, action.text);
}
base::Outcome<ProposalId> run(ledger::Tx& tx, PartnerProposesWithdrawal const& action) { return propose(tx, action.enquiry, action.code, {}, action.text); }

base::Outcome<> run(ledger::Tx& tx, KeepEnquiry const& action) {
  auto const id = tx.row<EnquiryId>(open_proposal, {{"id", action.proposal}});
  if (!id) return base::refuse(base::Refused::not_found);
  auto const enquiry = load_enquiry(tx, *id);
  if (!enquiry) return tl::unexpected(enquiry.error());
  tx.change(keep, {{"id", action.proposal}, {"now", tx.now()}, {"account", tx.scope().account}});
  record(tx, *enquiry, "enquiry.kept", ledger::Processing::alteration, {}, action.reason);
  return base::Done{};
}

}  // namespace enquiries
