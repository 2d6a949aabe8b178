// All that a person's tier is worked out from, and the working: the record's own words mapped to what the rules read.
#pragma once
#include "people/domain/flag.hpp"
#include "people/domain/person.hpp"
#include "people/domain/sentence.hpp"
#include "workload/domain/record.hpp"
#include "workload/domain/single_tier.hpp"
#include "workload/domain/two_axes.hpp"
#include "workload/domain/weights.hpp"
#include "workload/domain/why_tier.hpp"

namespace workload {

struct Order {
  SentenceId id = {};
  people::SentenceKind kind = people::SentenceKind::community;
  base::Date started = {};
  std::optional<base::Date> ended = {};
  int mappa_level = 0;
  int mappa_category = 0;  // 0 beside a level: not recorded
  std::optional<base::Date> release_date = {};
};

struct Flagged {
  people::FlagCode code = people::FlagCode::da_history;
  base::Date started = {};
};

struct TierFacts {
  PersonId person = {};
  people::Sex sex = people::Sex::not_known;
  people::Rosh rosh = people::Rosh::not_assessed;
  std::vector<Order> orders = {};                // every one there ever was but reports, newest first
  std::vector<Flagged> flags = {};               // in force on the day, newest first
  std::vector<Predictor> predictors = {};        // newest first
  std::optional<NeedAssessment> assessment = {}; // the newest
  std::vector<KeptRequirement> requirements = {};
  std::vector<Enforcement> enforcements = {};
};

// The table from the record's words to the codes that the rules read ----------------------------------------------------------

// A flag's code is its registration code; MAPPA carries the highest level of the orders in force, and the category of the newest
// of them that has a level (under a flag with no such order: of the newest that ended). Where that category was never recorded the person counts as having one, since a category never lowers
// a tier (our own default), and what is kept says that it was assumed.
std::vector<Registration> registrations_of(RecordCodes const&, TierFacts const&, base::Date day);
// Licence, post-sentence supervision and custody follow a custodial sentence; orders of the community do not.
std::vector<Conviction> convictions_of(RecordCodes const&, TierFacts const&, base::Date day);
// Custody before licence before community, of the orders in force; nothing without one.
std::optional<CaseType> case_type_of(TierFacts const&, base::Date day);

struct Worked {
  TwoAxes two_axes = {};
  std::optional<tl::expected<SingleTier, std::string>> single = {};  // none before its first day
  std::string inputs = {};               // a line each, under the names of `fullpicture rules tier`
  std::vector<Reason> working = {};      // protection, change, then the single tier

  std::string single_text() const;       // "C", "MISSING", "ERROR"; empty before its first day
  bool provisional() const { return single && *single && (*single)->provisional.any(); }
};
Worked work_out(TierRules const&, TierFacts const&, base::Date day);
// The two axes alone, without the working: for many at once.
TwoAxes two_axes_of(TierRules const&, TierFacts const&, base::Date day);

// "Protection B, change 2" in words for a page; empty for something else than a tier of the two axes.
std::string tier_in_words(std::string_view two_axes);

}  // namespace workload
