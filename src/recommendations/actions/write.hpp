// The inspection's team writes recommendations, and says how far earlier ones have come.
#pragma once
#include "ledger/ledger.hpp"
#include "recommendations/store/recommendations.hpp"

namespace recommendations {

struct Draft {
  std::string text = {};
  std::vector<Addressee> addressees = {};
  std::vector<std::string> with = {};
  std::vector<EvidenceRow> evidence = {};  // what it rests on: at least one standard of the programme
  bool invented = false;
};

struct AddRecommendation {
  InspectionId inspection = {};
  Draft draft = {};
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<RecommendationId> run(ledger::Tx&, AddRecommendation const&);

struct ChangeRecommendation {
  RecommendationId recommendation = {};
  Draft draft = {};
  std::int64_t lock_version = 1;
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, ChangeRecommendation const&);

struct RemoveRecommendation {
  RecommendationId recommendation = {};
  std::int64_t lock_version = 1;
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, RemoveRecommendation const&);

// At the next inspection of the unit, or by the lead inspector when its own is followed up. There is no score of it.
struct SetProgress {
  RecommendationId recommendation = {};
  InspectionId judged_by = {};            // the inspection that looked
  std::optional<Progress> progress = {};
  std::string reason = {};
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, SetProgress const&);

// Once more in the report of a later inspection of the unit, because it has not been met.
struct CarryOver {
  RecommendationId recommendation = {};
  InspectionId into = {};
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<RecommendationId> run(ledger::Tx&, CarryOver const&);

}  // namespace recommendations
