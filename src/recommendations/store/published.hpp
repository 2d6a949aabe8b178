// The public register of recommendations: those of released reports with the state of each.
#pragma once
#include "recommendations/store/plan.hpp"

namespace recommendations {

struct PublicResponse {
  Addressee addressee = {};
  std::optional<Response> response = {};  // none yet
  std::string reason = {};
  std::int64_t actions = 0;
  std::int64_t done = 0;                   // verified ones too
  std::int64_t late = 0;
};
struct PublicRecommendation {
  RecommendationId id = {};
  InspectionId inspection = {};
  UnitId unit = {};
  std::string inspected_as = {};
  std::string programme = {};
  inspection::SubjectKind subject = {};    // the kind of service that was inspected
  base::Instant released_at = {};
  std::int64_t number = 0;                 // in its report
  std::string text = {};
  bool invented = false;
  bool training = false;
  std::vector<PublicResponse> responses = {};  // one an addressee
  std::vector<std::string> with = {};
  std::optional<Progress> progress = {};
};
// Of the reports released by then, and by the view's own instant whatever was asked; the newest report first, then by number.
// The state is today's.
std::vector<PublicRecommendation> published_recommendations(ledger::View&, base::Instant);
// "No answer yet", "Agreed: 1 of 3 actions done, 1 late"
std::string state_of(PublicResponse const&);

}  // namespace recommendations
