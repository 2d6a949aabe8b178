// The factual accuracy check: the service comments on the draft, the inspectorate accepts or rejects each with a reason.
#pragma once
#include "ledger/ledger.hpp"
#include "publication/store/accuracy.hpp"

namespace publication {

// Conflict before the check begins and after its working days.
struct CommentOnDraft {
  InspectionId inspection = {};
  std::string section = {};    // of the report; empty: the whole
  std::string comment = {};
  static constexpr ledger::Permission needs = ledger::Permission::answer_inspection;
};
base::Outcome<CommentId> run(ledger::Tx&, CommentOnDraft const&);

struct AnswerComment {
  CommentId comment = {};
  std::optional<bool> accepted = {};
  std::string reason = {};
  std::int64_t lock_version = 0;
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, AnswerComment const&);

}  // namespace publication
