// What actions write of an assessment. The caller has loaded and locked the row in the same transaction.
#pragma once
#include "risk/store/assessment.hpp"

namespace risk {

struct NewAssessment {
  PersonId person = {};
  AssessmentKind kind = AssessmentKind::initial;
  std::optional<StaffId> owner = {};
  std::optional<base::Date> due_on = {};
};
// With a judgement for each group, each *not yet assessed*; the texts of `before` are carried over, never its levels.
AssessmentId insert_assessment(ledger::Tx&, NewAssessment const&, std::vector<JudgementRow> const& before);

// Counts the lock version up.
void touch(ledger::Tx&, AssessmentId);

// False if somebody else saved this judgement since `version` was read. One's own page saves as one types, so one's own
// newer save is no conflict.
bool save_judgement(ledger::Tx&, AssessmentId, Judgement const&, std::int64_t version);

// Use of items. An item's use replaces its earlier one in this assessment; `cited_for` is empty when it is set aside.
struct UseOfItem {
  ItemId item = {};
  int version = 1;
  UseDecision decision = UseDecision::cited;
  std::string reason = {};
  std::optional<UseGroupId> group = {};
  std::vector<Group> cited_for = {};
};
void save_use(ledger::Tx&, AssessmentId, UseOfItem const&);
void remove_use(ledger::Tx&, AssessmentId, ItemId);
UseGroupId insert_group(ledger::Tx&, AssessmentId, std::string const& name, UseDecision, std::string const& reason);
// A group without members is removed.
void remove_empty_groups(ledger::Tx&, AssessmentId);

struct NewSignature {
  AssessmentId assessment = {};
  std::string kind = "signed";
  std::string gate_result = {};
  std::string grade = {};
  std::string body = {};
};
SignatureId insert_signature(ledger::Tx&, NewSignature const&);
// Copies judgements and uses as they stand, so that the assessment can be read as of this signature.
void freeze(ledger::Tx&, SignatureId);
void insert_missing(ledger::Tx&, SignatureId, AssessmentId, EnquiryId, int waited_wd, std::string const& might_change);

void mark_signed(ledger::Tx&, AssessmentId, AssessmentState, std::string_view gate_result, std::string const& countersign_why);
void mark_countersigned(ledger::Tx&, AssessmentId);
// A senior countersigned whose own training asks for another beside her: it goes on waiting, and says for what.
void mark_second_senior(ledger::Tx&, AssessmentId, std::string const& why);
void mark_reopened(ledger::Tx&, AssessmentId, std::string const& why, base::Date due_on);
// The person's earlier signed assessments are replaced by this one.
void supersede_others(ledger::Tx&, PersonId, AssessmentId);

}  // namespace risk
