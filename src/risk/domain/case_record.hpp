// An assessment as plain text for the case record, and as it is kept with its signature: UTF-8, no mark-up, lines of
// at most 100 characters, the same text from the screen, the file and the programming interface. Partners and
// children are numbered, not named.
#pragma once
#include "base/time.hpp"
#include "risk/domain/arrangement.hpp"
#include "risk/domain/child_chain.hpp"
#include "risk/domain/gate.hpp"

#include <optional>
#include <string>
#include <vector>

namespace risk {

struct JudgementText {
  Judgement judgement = {};
  std::vector<std::int64_t> rests_on = {};   // ids of the items
};
struct UseText {
  std::int64_t item = 0;
  int version = 1;
  bool cited = true;
  std::string reason = {};                   // why set aside, or what the group shows
  std::vector<std::string> lines = {};       // the item at the version seen
  std::string pattern = {};                  // of items taken together: their common name
};
struct AtRiskText {
  bool child = true;
  int number = 1;                            // child 1, child 2 …; adult 1 …
  std::string authority = {};                // of a child
  std::optional<ChildStep> step = {};        // of a child
  std::optional<Arrangement> arrangement = {};
};
struct MissingText {
  std::string what = {};                     // "E-2023-004512 to Merseyside Police"
  int waited_wd = 0;
  std::string might_change = {};
};
struct AssessmentText {
  std::string title = "Initial assessment";
  std::int64_t id = 0;
  base::Instant at = {};                     // signed, or now for a draft
  std::string by = {};                       // who signed; empty: draft
  std::optional<Gate> gate = {};             // empty: draft
  std::string countersigned = {};            // by whom, or "waits for a senior"; empty: not needed
  Level overall = Level::not_assessed;
  std::vector<JudgementText> judgements = {};
  std::vector<UseText> uses = {};
  std::vector<AtRiskText> at_risk = {};
  std::vector<MissingText> missing = {};
};
std::string for_case_record(AssessmentText const&);

}  // namespace risk
