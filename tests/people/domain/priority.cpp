#include "people/domain/priority.hpp"

#include <gtest/gtest.h>

namespace people::priority_tests {

struct Case {
  char const* name;
  Circumstances facts;
  bool hearing;
  Priority level;
  char const* reason;
};

TEST(Priority, FollowsTheRuleTable) {
  std::vector<Case> const table{
      {"nothing known", {}, false, Priority::routine, "no reason for a higher priority is known"},
      {"not yet assessed is not high", {.rosh = Rosh::not_assessed}, false, Priority::routine, "no reason for a higher priority is known"},
      {"low", {.rosh = Rosh::low}, false, Priority::routine, "no reason for a higher priority is known"},
      {"medium", {.rosh = Rosh::medium}, false, Priority::soon, "medium risk of serious harm"},
      {"high", {.rosh = Rosh::high}, false, Priority::first, "high risk of serious harm"},
      {"very high", {.rosh = Rosh::very_high}, false, Priority::first, "very high risk of serious harm"},
      {"child protection", {.flags = {FlagCode::child_protection}}, false, Priority::first, "child protection flag"},
      {"risk to children", {.flags = {FlagCode::risk_to_children}}, false, Priority::first, "risk to children flag"},
      {"perpetrator", {.flags = {FlagCode::da_perpetrator}}, false, Priority::first, "domestic abuse perpetrator flag"},
      {"stalking", {.flags = {FlagCode::stalking}}, false, Priority::first, "stalking flag"},
      {"history", {.flags = {FlagCode::da_history}}, false, Priority::soon, "domestic abuse history flag"},
      {"concerns", {.flags = {FlagCode::child_concerns}}, false, Priority::soon, "child concerns flag"},
      {"MAPPA flag alone", {.flags = {FlagCode::mappa}}, false, Priority::routine, "no reason for a higher priority is known"},
      {"MAPPA level 1", {.mappa_level = 1}, false, Priority::routine, "no reason for a higher priority is known"},
      {"MAPPA level 2", {.mappa_level = 2}, false, Priority::first, "MAPPA level 2"},
      {"tier C, one letter", {.tier = "C"}, false, Priority::first, "tier C"},
      {"tier D, one letter", {.tier = "D"}, false, Priority::routine, "no reason for a higher priority is known"},
      {"tier B2", {.tier = "B2"}, false, Priority::first, "tier B2"},
      {"tier C1", {.tier = "C1"}, false, Priority::routine, "no reason for a higher priority is known"},
      {"tier A3S", {.tier = "A3S"}, false, Priority::first, "tier A3S"},
      {"tier missing", {.tier = "MISSING"}, false, Priority::routine, "no reason for a higher priority is known"},
      {"child in the household", {.household_child = true}, false, Priority::soon, "a child in the household"},
      {"contact alone", {.contact_child = true}, false, Priority::routine, "no reason for a higher priority is known"},
      {"hearing soon", {}, true, Priority::soon, "hearing or release within 2 working days"},
      {"medium and hearing", {.rosh = Rosh::medium}, true, Priority::first, "medium risk of serious harm, hearing or release within 2 working days"},
      {"first stays first", {.rosh = Rosh::high}, true, Priority::first, "high risk of serious harm"},
      {"all reasons of the level", {.flags = {FlagCode::child_protection, FlagCode::da_history}, .rosh = Rosh::high}, false, Priority::first,
       "high risk of serious harm, child protection flag"},
  };
  for (auto const& row : table) {
    auto const found = priority_of(row.facts, row.hearing);
    EXPECT_EQ(base::word(found.level), base::word(row.level)) << row.name;
    EXPECT_EQ(found.reason, row.reason) << row.name;
  }
}

TEST(Priority, NeverShowsAFlagsCode) {
  for (auto const& row : base::Words<FlagCode>::table) {
    auto const reason = priority_of({.flags = {row.value}}, false).reason;
    if (row.value == FlagCode::mappa) continue;   // the word MAPPA holds its code
    EXPECT_EQ(reason.find(row.word), reason.npos) << reason;
  }
}

}  // namespace people::priority_tests
