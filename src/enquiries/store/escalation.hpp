// Chases, rungs, digests and withdrawal proposals as lists.
#pragma once
#include "enquiries/domain/codes.hpp"
#include "enquiries/store/lists.hpp"

namespace enquiries {

// One line for each partner and step on the manager's page, with the list behind it.
struct RungLine {
  AgencyId agency = {};
  std::string agency_name = {};
  int step = 1;
  std::int64_t count = 0;
  base::Date oldest_due = {};                  // the oldest due date behind it
  std::int64_t without_result = 0;
};
// Rungs of enquiries still waiting, in the place of who asks.
std::vector<RungLine> rung_lines(ledger::View&);
struct RungMark {
  MarkId mark = {};
  EnquiryLine enquiry = {};
  int step = 1;
  base::Date due_on = {};
  std::string owner_name = {};
  std::string result = {};
};
std::vector<RungMark> rungs_behind(ledger::View&, AgencyId, int step);

struct ProposalRow {
  ProposalId id = {};
  EnquiryLine enquiry = {};
  Withdrawal code = Withdrawal::wd4;
  std::string cited = {};                      // reference of the enquiry kept or answered
  std::string note = {};
  base::Instant proposed_at = {};
  std::string proposed_by = {};
};
// Undecided withdrawal proposals in the place of who asks, by code.
std::vector<ProposalRow> withdrawal_proposals(ledger::View&, std::optional<Withdrawal> = {}, int limit = 500);
std::optional<ProposalRow> find_proposal(ledger::View&, ProposalId);   // undecided
struct ProposalCount {
  Withdrawal code = Withdrawal::wd4;
  std::int64_t count = 0;
};
std::vector<ProposalCount> proposal_counts(ledger::View&);

struct DigestLine {
  EnquiryId enquiry = {};
  std::string reference = {};
  std::string what = {};                       // chased, withdrawn, needed today
  base::Date on = {};
};
// Withdrawals told in the digest of a working day are those since the working day before began, up to this day's own
// beginning: from this instant to the day's first.
base::Instant withdrawn_since(base::Date day);
// The partner's digest of a day; the message only points here.
std::vector<DigestLine> digest_of(ledger::View&, base::Date day);

}  // namespace enquiries
