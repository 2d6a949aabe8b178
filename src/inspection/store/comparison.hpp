// Two readings of a case side by side, once both are finished, and what the quality lead made stand where they differ.
#pragma once
#include "inspection/domain/agreement_statistics.hpp"
#include "inspection/store/readings.hpp"

namespace inspection {

inline constexpr std::string_view low_risk_question = "low_risk";  // whether the case is one of low risk, as yes or no

struct ModerationRow {
  CaseId sampled = {};
  std::string key_question = {};
  Answer first = {};
  std::string first_name = {};
  Answer second = {};
  std::string second_name = {};
  Answer stands = {};
  std::string reason = {};
  std::string by = {};
  base::Instant at = {};
};
std::vector<ModerationRow> moderations_of(ledger::View&, CaseId);   // by question

// A question as two readers answered it; `na` where one of them was not asked it (low risk).
struct Compared {
  std::string key_question = {};
  Answer first = {};
  std::string first_reasons = {};
  Answer second = {};
  std::string second_reasons = {};
  std::optional<ModerationRow> moderated = {};
  bool differs() const { return first != second; }
};
struct Comparison {
  ReadingRow first = {};
  ReadingRow second = {};
  std::vector<Compared> questions = {};    // low_risk_question first, then in the order of the programme

  Compared const* question(std::string_view id) const;
};
// Nothing until both readings are finished. Leaves a look at the person.
std::optional<Comparison> compare(ledger::View&, Inspection const&, CaseId);

// Every question answered twice by finished readings, case by case: for the statistics of agreement.
std::vector<ReadPair> pairs_of(ledger::View&, InspectionId);         // by question

// One more moderation, or another in place of the one before.
void save_moderation(ledger::Tx&, ModerationRow const&);

}  // namespace inspection
