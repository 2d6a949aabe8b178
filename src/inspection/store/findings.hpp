// What an inspection has found so far: the cases whose first reading is finished, with the answers that count, and what
// the rating engine takes from them and from the judgements of organisational standards. For the panel; of the team alone.
#pragma once
#include "inspection/domain/judgement.hpp"
#include "inspection/store/inspections.hpp"

#include <map>

namespace inspection {

// What one inspector thinks of an organisational standard.
struct Opinion {
  std::string standard = {};  // its id
  AccountId account = {};
  std::string name = {};
  Rating rating = {};
  std::string reasons = {};
  bool lead = false;          // of who leads the inspection now
  base::Instant at = {};
};

struct Findings {
  std::vector<FinishedCase> cases = {};  // by CRN; moderated answers stand in place of the first
  // Casework standards with their counts, then organisational ones with the judgement that stands: the one all agree on,
  // or the lead inspector's where they differ. One without either has none yet.
  std::vector<Evidence> evidence = {};
  std::int64_t population = 0;           // eligible cases that the sample was drawn from; 0 before the draw
  std::int64_t sampled = 0;              // cases in the sample now
  std::map<std::string, std::int64_t> populations = {};   // of standards that rest on cases of other lists: pooled, or drawn apart
  std::vector<KeyQuestionCount> of_own_cases = {};        // every question that its own cases were asked
  std::vector<KeyQuestionCount> reported = {};            // beside the ratings: asked besides, or pooled and not rated
  std::vector<Opinion> opinions = {};    // by standard, then the lead's, then by name: those beside the one that stands are dissent

  std::vector<Opinion> on(std::string_view standard) const;
};

Findings findings(ledger::View&, Inspection const&);

// The judgement that stands among the opinions on one standard.
std::optional<Rating> standing(std::vector<Opinion> const&);

}  // namespace inspection
