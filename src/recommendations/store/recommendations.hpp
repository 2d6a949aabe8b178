// Recommendations as kept. The team of the inspection reads them always, who is on the embargo list while the draft is out
// for factual accuracy or under embargo, the service once the report is released.
#pragma once
#include "inspection/store/inspections.hpp"
#include "recommendations/domain/action.hpp"
#include "recommendations/domain/ids.hpp"

namespace recommendations {

struct RecommendationRow {
  RecommendationId id = {};
  InspectionId inspection = {};
  std::int64_t position = 0;
  std::string text = {};
  bool invented = false;
  std::optional<RecommendationId> carried_from = {};
  std::int64_t lock_version = 1;
};
struct AddresseeRow {
  RecommendationId recommendation = {};
  Addressee addressee = {};
  std::optional<Response> response = {};
  std::string reason = {};
  std::optional<base::Instant> at = {};
  std::string by = {};
  std::int64_t version = 0;
};
struct WithRow {
  RecommendationId recommendation = {};
  std::string body = {};
};
struct EvidenceRow {
  RecommendationId recommendation = {};
  std::string standard = {};
  std::string key_question = {};
  std::string note = {};
};
struct ProgressRow {
  RecommendationId recommendation = {};
  Progress progress = {};
  std::string reason = {};
  base::Instant at = {};
  std::string by = {};
};

// One recommendation with all that hangs on it. `number` is its place in the report.
struct Recommended {
  std::int64_t number = 0;
  RecommendationRow row = {};
  std::vector<AddresseeRow> addressees = {};
  std::vector<std::string> with = {};
  std::vector<EvidenceRow> evidence = {};
  std::optional<ProgressRow> progress = {};  // the newest
};
std::vector<Recommended> recommendations_of(ledger::View&, InspectionId);  // in the report's order
std::optional<Recommended> find_recommendation(ledger::View&, RecommendationId);
Recommendation content_of(Recommended const&);
std::vector<Answered> answers_of(Recommended const&);

// The released inspections that the service answers, the newest first; and whether one is released.
std::vector<inspection::Inspection> released_to_us(ledger::View&);
std::optional<inspection::Inspection> find_released(ledger::View&, InspectionId);
// Those of earlier, released inspections of the unit, as the team of a later one reads them. By inspection, then position.
struct EarlierRow {
  RecommendationId id = {};
  InspectionId inspection = {};
  std::string text = {};
  bool invented = false;
  base::Date fieldwork_from = {};
  std::optional<Progress> progress = {};       // as this inspection recorded it
  std::optional<RecommendationId> carried = {};  // into this inspection
};
std::vector<EarlierRow> earlier_recommendations(ledger::View&, InspectionId now);

// Writes ------------------------------------------------------------------------------------------------------------------

struct NewRecommendation {
  Recommendation content = {};
  std::vector<EvidenceRow> evidence = {};
  bool invented = false;
  std::optional<RecommendationId> carried_from = {};
};
RecommendationId insert_recommendation(ledger::Tx&, InspectionId, NewRecommendation const&);
bool replace_recommendation(ledger::Tx&, RecommendationId, std::int64_t lock_version, NewRecommendation const&);
bool delete_recommendation(ledger::Tx&, RecommendationId, std::int64_t lock_version);
bool keep_response(ledger::Tx&, RecommendationId, Addressee, Response, std::string const& reason, std::int64_t version);
void keep_progress(ledger::Tx&, RecommendationId, InspectionId judged_by, Progress, std::string const& reason);

}  // namespace recommendations
