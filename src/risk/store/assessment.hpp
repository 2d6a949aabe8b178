// Assessments as they are kept: the row, its judgements, the use of each item, signatures.
#pragma once
#include "ledger/tx.hpp"
#include "risk/domain/assessment.hpp"
#include "risk/domain/ids.hpp"
#include "risk/domain/rosh.hpp"

namespace risk {

struct AssessmentRow {
  AssessmentId id = {};
  PersonId person = {};
  AssessmentKind kind = AssessmentKind::initial;
  AssessmentState state = AssessmentState::draft;
  std::optional<StaffId> owner = {};
  std::string owner_name = {};
  base::Instant started_at = {};
  std::optional<base::Date> due_on = {};
  std::optional<base::Instant> signed_at = {};   // last signed; kept while it is open again
  AccountId signed_by = {};
  std::string signed_name = {};
  std::string gate_result = {};                  // word of the gate it was last signed at
  bool countersign_needed = false;
  std::string countersign_why = {};
  std::optional<base::Instant> countersigned_at = {};
  std::string countersigned_name = {};
  std::optional<base::Instant> reopened_at = {};
  std::string reopened_why = {};
  std::int64_t lock_version = 1;                 // a stale form names an old one

  // Signed, and a senior has yet to countersign: not yet in force.
  bool waits_for_senior() const { return is_signed(state) && countersign_needed && !countersigned_at; }
};

// Nothing for one that is not there, not of the scope's place or restricted. A look: "assessment.viewed".
std::optional<AssessmentRow> find_assessment(ledger::View&, AssessmentId);
// The same inside an action: the row is locked until the action ends, no look.
std::optional<AssessmentRow> lock_assessment(ledger::Tx&, AssessmentId);
// The person's open one (draft or open again), else the newest signed, else nothing. A look.
std::optional<AssessmentRow> current_assessment(ledger::View&, PersonId);
std::vector<AssessmentRow> assessments_of(ledger::View&, PersonId);  // newest first

struct JudgementRow {
  std::int64_t id = 0;
  Group who = Group::children;
  Level level = Level::not_assessed;
  std::string nature = {};
  std::string who_exactly = {};
  std::string circumstances = {};
  std::string imminence = {};
  std::string reasons = {};
  std::int64_t version = 1;
  std::string saved_by = {};
  std::optional<base::Instant> saved_at = {};

  Judgement judgement() const;
};
std::vector<JudgementRow> judgements_of(ledger::View&, AssessmentId);  // in the order of the groups

struct UseRow {
  ItemId item = {};
  int version = 1;                  // of the item, as seen
  UseDecision decision = UseDecision::cited;
  std::string reason = {};          // its own, or its group's
  std::optional<UseGroupId> group = {};
  std::string group_name = {};
};
std::vector<UseRow> uses_of(ledger::View&, AssessmentId);  // by item

struct CitationRow {
  Group who = Group::children;
  ItemId item = {};
  int version = 1;
};
std::vector<CitationRow> citations_of(ledger::View&, AssessmentId);  // by group, then item

struct MissingRow {
  EnquiryId enquiry = {};
  std::string reference = {};
  std::string agency = {};
  int waited_wd = 0;                // when it was signed
  std::string might_change = {};
  std::optional<base::Instant> answered_at = {};
};
// What the newest signature went without.
std::vector<MissingRow> missing_of(ledger::View&, AssessmentId);

struct SignatureRow {
  SignatureId id = {};
  AssessmentId assessment = {};
  std::string kind = {};            // signed, countersigned, sent_back
  std::string gate_result = {};
  std::string full_name = {};
  std::string grade = {};
  base::Instant at = {};
  std::string body = {};            // the assessment as it read, in the words of the case record
  ledger::AccountId by = {};
};
std::vector<SignatureRow> signatures_of(ledger::View&, AssessmentId);  // newest first
std::optional<SignatureRow> find_signature(ledger::View&, SignatureId);  // a look

// An assessment as of one signing, whatever has changed since.
struct SignedUse {
  ItemId item = {};
  int version = 1;
  UseDecision decision = UseDecision::cited;
  std::string reason = {};
  std::string group_name = {};
  std::string judgements = {};      // words of the groups that cite it, with spaces between
  std::string body = {};            // the item at that version
};
std::vector<Judgement> judgements_as_signed(ledger::View&, SignatureId);
std::vector<SignedUse> uses_as_signed(ledger::View&, SignatureId);

}  // namespace risk
