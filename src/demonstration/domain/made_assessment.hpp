// A made-up assessment that rests on what came back, and the arrangements that keep children and adults safe.
#pragma once
#include "demonstration/domain/made_enquiry.hpp"
#include "risk/domain/arrangement.hpp"
#include "risk/domain/assessment.hpp"
#include "risk/domain/gate.hpp"
#include "risk/domain/rosh.hpp"

namespace demonstration {

struct UsedItem {
  std::int64_t item = 0;
  risk::UseDecision decision = risk::UseDecision::cited;
  std::string reason = {};
  std::vector<risk::Group> cited_for = {};
};
struct MissingAnswer {
  enquiries::EnquiryId enquiry = {};
  int waited_wd = 0;
  std::string might_change = {};
  std::optional<base::Instant> answered_at = {};
};
struct MadeArrangement {
  std::int64_t id = 0;
  std::optional<people::ChildId> child = {};
  std::optional<people::LinkId> adult = {};
  risk::Arrangement content = {};
  std::vector<std::int64_t> rests_on = {};
};

struct MadeAssessment {
  std::int64_t id = 0;
  risk::AssessmentKind kind = risk::AssessmentKind::initial;
  risk::AssessmentState state = risk::AssessmentState::signed_complete;
  risk::Gate gate = risk::Gate::complete;
  std::vector<risk::Judgement> judgements = {};
  std::vector<UsedItem> uses = {};
  std::vector<MissingAnswer> missing = {};
  std::vector<MadeArrangement> arrangements = {};
  base::Instant started_at = {};
  base::Instant signed_at = {};
  std::string countersign_why = {};               // empty: none needed
  std::optional<base::Instant> countersigned_at = {};
  std::optional<base::Instant> reopened_at = {};
  std::optional<base::Date> due_on = {};          // open again until
};

// The judgements of an assessment whose highest level is `overall`, with everything each must say.
std::vector<risk::Judgement> draw_judgements(base::Random&, MadePerson const&, risk::Level overall);

}  // namespace demonstration
