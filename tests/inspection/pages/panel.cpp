// The panel's pages: what they show, what they offer, and whom they answer.
#include "inspection/pages/panel_routes.hpp"

#include "inspection/panel_world.hpp"
#include "kit/markup.hpp"
#include "kit/visit.hpp"

namespace inspection::pages {
namespace {

struct PanelPages : PanelWorld {
  kit::Visitor as(ledger::Scope scope) {
    kit::Visitor visitor(ledger(), panel_routes());
    visitor.scope = std::move(scope);
    return visitor;
  }
  static bool says(http::Response const& response, std::string_view words) { return response.body.find(words) != std::string::npos; }
};
FOR_EACH_ENGINE(PanelPages);

TEST_P(PanelPages, ShowEveryStandardWithFiguresIntervalAndWhy) {
  auto const page = as(bob()).get("/inspections/1/panel");
  EXPECT_EQ(page.status, 200);
  for (auto const* words : {"12", "24%", "18% to 31%", "The interval is information, not rating", "One more sufficient case would be 13 of 50, 26%: still Inadequate.", "Not eligible for professional discretion.",
                            "Why this rating?", "Ann Lead", "By the rules", "As decided by the panel", "Court work", "Result"})
    EXPECT_TRUE(says(page, words)) << words;
  EXPECT_EQ(kit::outline(page.body).find("!!"), std::string::npos);
  EXPECT_FALSE(says(page, "probability"));
}

TEST_P(PanelPages, OfferOnlyTheRatingsThatAreOpen) {
  auto const page = as(bob()).get("/inspections/1/panel/S-2");
  EXPECT_TRUE(says(page, "value=\"Inadequate\""));
  EXPECT_FALSE(says(page, "value=\"Requires improvement\""));
  auto const court = as(bob()).get("/inspections/1/panel/S-3");
  EXPECT_TRUE(says(court, "value=\"Requires improvement\""));
  EXPECT_FALSE(says(court, "value=\"Good\""));
}

TEST_P(PanelPages, DecideConfirmAndWithdraw) {
  auto bob_there = as(bob());
  auto const bare = bob_there.post("/inspections/1/panel/S-3", kit::form({{"rating", "Requires improvement"}, {"reason", ""}, {"lock_version", "0"}}));
  EXPECT_EQ(bare.status, 422);
  EXPECT_TRUE(says(bare, "Say why the panel departs from what the rules give"));
  EXPECT_EQ(bob_there.post("/inspections/1/panel/S-3", kit::form({{"rating", "Requires improvement"}, {"reason", "One case."}, {"lock_version", "0"}})).status, 303);
  EXPECT_FALSE(says(bob_there.get("/inspections/1/panel/S-3"), "Confirm the decision"));
  auto cat_there = as(cat());
  EXPECT_TRUE(says(cat_there.get("/inspections/1/panel/S-3"), "Confirm the decision"));
  auto const stale = cat_there.post("/inspections/1/panel/S-3", kit::form({{"rating", "Inadequate"}, {"reason", "my own words"}, {"lock_version", "0"}}));
  EXPECT_EQ(stale.status, 409);
  EXPECT_TRUE(says(stale, "Bob Panel decided Requires improvement"));
  EXPECT_TRUE(says(stale, "my own words")) << "nothing typed is lost";
  EXPECT_EQ(cat_there.post("/inspections/1/panel/S-3/second", kit::form({{"lock_version", "1"}})).status, 303);
  EXPECT_TRUE(says(cat_there.get("/inspections/1/panel"), "Discretion used"));
  EXPECT_EQ(cat_there.post("/inspections/1/panel/S-3/withdraw", kit::form({{"lock_version", "2"}, {"withdraw_reason", "Again."}})).status, 303);
  EXPECT_TRUE(says(cat_there.get("/inspections/1/panel/S-3"), "Withdrawn"));
}

TEST_P(PanelPages, AnswerTheTeamAlone) {
  EXPECT_EQ(as(outsider()).get("/inspections/1/panel").status, 404);
  EXPECT_EQ(as(outsider()).get("/inspections/1/panel/S-2").status, 404);
  EXPECT_EQ(as(kit::scope_of(ledger::Role::national, {1, 9999}, 9)).get("/inspections/1/panel").status, 403);
  EXPECT_EQ(as(bob()).get("/inspections/1/panel/S-9").status, 404);
  auto const read_only = as(inspector()).get("/inspections/1/panel/S-2");
  EXPECT_EQ(read_only.status, 200);
  EXPECT_FALSE(says(read_only, "lock_version"));
}

TEST_P(PanelPages, SayThatADecisionMustBeConfirmedAgain) {
  ASSERT_EQ(as(bob()).post("/inspections/1/panel/S-2", kit::form({{"rating", "Inadequate"}, {"lock_version", "0"}})).status, 303);
  answer("ASS-S", 30);
  EXPECT_TRUE(says(as(cat()).get("/inspections/1/panel"), "The record has changed since: it now shows ASS-E 45/50, ASS-D 45/50, ASS-S 30/50."));
}

}  // namespace
}  // namespace inspection::pages
