// The rating engine: counts and recorded judgements in, ratings with their working out. Exact and pure.
//
//   key question: per cent sufficient, half up (RUL-05) -> band (section 4.1)
//   casework standard: the lowest band of its key questions (RUL-01); a question nobody could be judged on has none (RUL-04)
//   organisational standard: the recorded judgement (RUL-06)
//   overall: the points of the rated standards added, then the programme's own bands (section 4.4)
#pragma once
#include "inspection/domain/discretion.hpp"

namespace inspection {

struct KeyQuestionCount {
  std::string id = {};  // "ASS-S"
  Count count = {};     // of 0: nobody could be judged on it
};

// What is known of one standard: counts, or a recorded judgement.
struct Evidence {
  std::string standard = {};  // its id
  std::vector<KeyQuestionCount> counts = {};
  std::optional<Rating> judged = {};
};

struct RatedQuestion {
  std::string id = {};
  Count count = {};
  std::optional<std::int64_t> per_cent = {};
  std::optional<Rating> band = {};
};

// One standard with its working. `rating` is absent where nothing could be rated.
struct RatedStandard {
  Standard const* standard = nullptr;
  std::vector<RatedQuestion> questions = {};
  std::optional<std::size_t> lowest = {};        // which of `questions` decides: the lowest share sufficient
  std::optional<Rating> rating = {};
  std::vector<DiscretionTest> discretion = {};   // that hold for the lowest question; empty: not eligible
  OneCase one_case = {};                         // of the lowest question
  bool counted = false;                          // in the total; else shown as recorded
};

struct RatedInspection {
  std::vector<RatedStandard> standards = {};  // in the programme's order
  int score = 0;                              // the points of what is rated
  int unrated = 0;                            // rated standards of the programme that nothing is known of
  std::optional<Rating> overall = {};         // absent while the unrated ones could still change it
};

RatedInspection rate(Programme const&, std::vector<Evidence> const&);

}  // namespace inspection
