// The ratings panel: what the rules give, what two people decided, and whether the decision still stands on its figures.
// Only a casework standard that is eligible for discretion may be decided otherwise than the rules give (section 4.3); an
// organisational standard is judged without counts (RUL-06); the whole follows from the points and is never chosen.
#pragma once
#include "inspection/domain/ids.hpp"
#include "inspection/domain/rate.hpp"

#include <map>

namespace inspection {

inline constexpr std::string_view the_whole = "overall";  // stands in the place of a standard's id

// What one inspector recorded of an organisational standard.
struct RecordedJudgement {
  std::string standard = {};
  std::string by = {};
  Rating rating = {};
  std::string reasons = {};
  bool lead = false;  // of the lead inspector
};

// A decision as it is kept.
struct PanelDecision {
  std::string standard = {};
  std::optional<Rating> mechanical = {};  // what the rules gave then; nothing where no judgement stood
  Rating decided = {};
  std::string discretion = {};            // the tests that held: "DIS-1 DIS-2"; empty: decided as the rules give
  std::string reason = {};
  std::string dissent = {};               // "Name: text", a paragraph each
  std::string figures = {};               // that it rests on: "ASS-E 20/50, ASS-S 12/50"
  AccountId by = {};
  std::string by_name = {};
  base::Instant at = {};
  std::optional<AccountId> second = {};
  std::string second_name = {};
  std::optional<base::Instant> second_at = {};
  std::int64_t lock_version = 1;
};

enum class Standing { open, waits_for_second, to_be_confirmed, final };
std::string_view shown(Standing);

struct PanelStandard {
  RatedStandard rated = {};                          // by the rules
  std::vector<RecordedJudgement> judgements = {};    // organisational standards
  std::optional<Rating> casework = {};               // RUL-07: the middle band of casework, where the judgement is two bands from it
  std::string figures = {};                          // as they are now
  std::int64_t population = 0;                       // the cases that its own were drawn from; 0: not known
  std::optional<PanelDecision> decision = {};
  Standing standing = Standing::open;
  bool can_be_decided() const { return rated.rating || !judgements.empty(); }
};

struct Panel {
  Programme const* programme = nullptr;
  std::int64_t population = 0;                       // the cases that the sample was drawn from; 0: not known
  std::vector<PanelStandard> standards = {};
  RatedInspection mechanical = {};                   // by the rules
  RatedInspection decided = {};                      // by the final decisions
  std::string figures = {};                          // of the whole: the final decisions it adds up
  std::optional<PanelDecision> whole = {};
  Standing standing = Standing::open;                // of the whole

  PanelStandard const* find(std::string_view standard) const;
  bool standards_final() const;                      // every rated standard that can be decided
};

struct PanelEvidence {
  std::vector<Evidence> evidence = {};  // of casework standards, and the judgements that stand of organisational ones
  std::vector<RecordedJudgement> judgements = {};
  std::int64_t population = 0;
  std::map<std::string, std::int64_t> populations = {};  // of standards that rest on other cases
};
Panel panel(Programme const&, PanelEvidence const&, std::vector<PanelDecision> const&);

// Why the panel may not decide so, as a sentence; nothing if it may. A rating other than the rules' needs an eligible standard
// and at most the programme's number of bands.
std::optional<std::string> not_open(Programme const&, PanelStandard const&, Rating wanted);
// Why the panel must give its reason in words; nothing if it need not.
std::optional<std::string> reason_needed(PanelStandard const&, Rating wanted);

// The tests of discretion on the lowest key question, each with its working; empty where there is no such question.
struct TestedDiscretion {
  DiscretionTest test = {};
  bool holds = false;
  std::string why = {};  // "24.00% is 26.00 points from the cut at 50%; within 5 would count."
};
std::vector<TestedDiscretion> tested_discretion(Programme const&, RatedStandard const&);
// "One more sufficient case would be 13 of 50, 26%: still Inadequate."
std::string one_more_case(Programme const&, RatedStandard const&);
// Every step from counts to rating, in sentences.
std::vector<std::string> working(Programme const&, PanelStandard const&);
std::vector<std::string> working(Panel const&);

}  // namespace inspection
