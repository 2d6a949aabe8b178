// Signs an assessment through its gate. The picture is computed here, inside the transaction, from the record as it
// is: what a page showed before counts for nothing.
#pragma once
#include "ledger/ledger.hpp"
#include "risk/domain/gate.hpp"
#include "risk/domain/ids.hpp"

namespace risk {

// What a missing answer might change: one for each, in the signer's words.
struct MightChange {
  EnquiryId enquiry = {};
  std::string text = {};
};

struct SignAssessment {
  AssessmentId assessment = {};
  std::int64_t lock_version = 1;        // as it was read; stale if anything was changed since
  std::vector<MightChange> changes = {};
  static constexpr ledger::Permission needs = ledger::Permission::assess;
};
struct Signed {
  SignatureId signature = {};
  Gate gate = Gate::complete;
  std::vector<std::string> countersign = {};   // why a senior must countersign; empty: signed and in force
};
// Refused as a conflict while anything is the practitioner's to mend, each named in `errors` (field: the hindrance's
// word); as stale after another's change; as a conflict when it is signed already.
base::Outcome<Signed> run(ledger::Tx&, SignAssessment const&);

// The refusal of a gate, in words: shared by every step.
tl::unexpected<base::Refusal> refused_by(Verdict const&);

// Longest text of what an answer might change, in characters.
inline constexpr int most_change = 2000;
// Cleans the texts; empty ones fall away.
base::Outcome<std::vector<MightChange>> checked(std::vector<MightChange> const&);
std::vector<EnquiryId> enquiries_of(std::vector<MightChange> const&);
std::string text_for(std::vector<MightChange> const&, std::int64_t enquiry);

}  // namespace risk
