#include "risk/domain/case_record.hpp"

#include "base/text.hpp"

#include <gtest/gtest.h>

namespace risk {
namespace {

AssessmentText text() {
  base::Date const day = base::make_date(2023, 6, 28);
  Arrangement const arrangement{.status = ArrangementStatus::in_place, .what = "Contact at the centre only.", .who = "Ms Hall, Knowsley",
                                .agreed_with = "Ms Hall", .from = day, .review = day + std::chrono::days{28}, .interim = true};
  return {.id = 7, .at = base::from_london(*base::local_from_iso("2023-06-28T09:14")), .by = "Priya Nair", .gate = Gate::provisional,
          .countersigned = "waits for a senior", .overall = Level::high,
          .judgements = {{.judgement = {.who = Group::children, .level = Level::high, .nature = std::string(300, 'x') + " y", .reasons = "Because"},
                          .rests_on = {12, 15}}},
          .uses = {{.item = 12, .version = 2, .cited = true, .reason = "Every time he had been drinking", .lines = {"12/03/2023 physical"}, .pattern = "These six as one pattern"}},
          .at_risk = {{.authority = "Knowsley", .step = ChildStep::asked, .arrangement = arrangement}, {.child = false}},
          .missing = {{"E-2023-000001 to Merseyside Police", 12, "The level to a known adult"}}};
}

TEST(RiskCaseRecord, SaysLevelGateItemsChildrenAndWhatWasMissing) {
  auto const out = for_case_record(text());
  for (auto part : {"EASS Safeguarding assessment: Initial assessment\n28/06/2023 09:14  Assessment 7, signed by Priya Nair\n",
                    "Gate: Provisional. Countersignature: waits for a senior", "Risk of serious harm: High", "Risk to children: High, resting on items 12, 15",
                    "Child 1, Knowsley: Asked. Safety arrangement: In place, interim: Contact at the centre only. Carried", "Adult 1. Safety arrangement: none",
                    "Missing: E-2023-000001 to Merseyside Police, waited 12 working days. It might change:", "Item 12 (version 2): cited together with others as “These six as one pattern”, Every time he had"})
    EXPECT_NE(out.find(part), out.npos) << part << "\nin\n" << out;
}
TEST(RiskCaseRecord, NoLineIsLongerThanTheRecordTakes) {
  auto const out = for_case_record(text());
  for (auto line : base::split(out, '\n')) EXPECT_LE(base::characters(line), 100u) << line;
}
TEST(RiskCaseRecord, ADraftSaysSoAndHasNoGate) {
  auto const out = for_case_record({.id = 7});
  EXPECT_NE(out.find("draft, not signed"), out.npos);
  EXPECT_EQ(out.find("Gate"), out.npos);
  EXPECT_NE(out.find("Not yet assessed"), out.npos);
}

}  // namespace
}  // namespace risk
