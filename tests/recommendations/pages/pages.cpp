// The pages of recommendations and action plans.
#include "recommendations/pages/routes.hpp"

#include "kit/markup.hpp"
#include "kit/visit.hpp"
#include "recommendations/world.hpp"

namespace recommendations::pages {
namespace {

struct Pages : World {
  kit::Visitor as(ledger::Scope scope) {
    kit::Visitor visitor(ledger(), routes());
    visitor.scope = std::move(scope);
    return visitor;
  }
  static bool says(http::Response const& response, std::string_view words) { return response.body.find(words) != std::string::npos; }
  static http::Form typed() {
    return kit::form({{"text", "Always act after an enquiry."}, {"addressee", "pdu"}, {"addressee", "hmpps"}, {"with", "Merseyside Police\nKnowsley Council\n"}, {"standard", "S-2 ASS-S"}, {"note", "12 of 50"}, {"standard", ""}, {"note", ""}, {"invented", "yes"}});
  }
};
FOR_EACH_ENGINE(Pages);

TEST_P(Pages, OfTheTeamAddChangeAndRemove) {
  auto team = as(lead());
  auto const bare = team.post("/inspections/1/recommendations", kit::form({{"text", "Half of it"}, {"standard", ""}, {"note", ""}}));
  EXPECT_EQ(bare.status, 422);
  EXPECT_TRUE(says(bare, "Half of it")) << "nothing typed is lost";
  EXPECT_TRUE(says(bare, "Choose the standard it rests on"));
  EXPECT_EQ(kit::outline(bare.body).find("!!"), std::string::npos);
  ASSERT_EQ(team.post("/inspections/1/recommendations", typed()).status, 303);
  auto const list = team.get("/inspections/1/recommendations");
  for (auto const* words : {"Always act after an enquiry.", "invented", "HM Prison and Probation Service; with Knowsley Council and Merseyside Police, who owe no answer", "Assessment, ASS-S: 12 of 50"}) EXPECT_TRUE(says(list, words)) << words;
  auto const one = team.get("/inspections/1/recommendations/1");
  EXPECT_TRUE(says(one, "name=\"lock_version\" value=\"1\""));
  EXPECT_EQ(kit::outline(one.body).find("!!"), std::string::npos);
  auto changed = typed();
  changed.add("lock_version", "1");
  EXPECT_EQ(team.post("/inspections/1/recommendations/1", changed).status, 303);
  EXPECT_EQ(team.post("/inspections/1/recommendations/1", changed).status, 409);
  EXPECT_EQ(team.get("/inspections/2/recommendations/1").status, 404);
  EXPECT_EQ(team.post("/inspections/1/recommendations/1/remove", kit::form({{"lock_version", "2"}})).status, 303);
}

TEST_P(Pages, AnswerNobodyElse) {
  add();
  for (auto const* path : {"/inspections/1/recommendations", "/inspections/1/recommendations/1", "/inspections/1/earlier-recommendations"}) {
    EXPECT_EQ(as(outsider()).get(path).status, 404) << path;
    EXPECT_EQ(as(head()).get(path).status, 403) << path;
  }
  for (auto const* path : {"/action-plans/1", "/action-plans/1/recommendations/1", "/action-plans/actions/1"}) EXPECT_EQ(as(head()).get(path).status, 404) << path;
  EXPECT_FALSE(says(as(head()).get("/action-plans"), "Knowsley"));
}

TEST_P(Pages, OfTheServiceAnswerPlanAndProve) {
  add();
  release("2023-06-28T08:00", "action_plan");
  auto service = as(head());
  EXPECT_TRUE(says(service.get("/action-plans"), "Knowsley and St Helens"));
  EXPECT_TRUE(says(service.get("/action-plans/1"), "No answer yet"));
  EXPECT_EQ(service.post("/action-plans/1/recommendations/1", kit::form({{"response", "agreed"}, {"reason", ""}, {"version", "0"}})).status, 422);
  EXPECT_EQ(service.post("/action-plans/1/recommendations/1", kit::form({{"response", "agreed"}, {"reason", "We do."}, {"version", "0"}})).status, 303);
  auto const short_one = service.post("/action-plans/1/recommendations/1/actions", kit::form({{"text", "Weekly check"}}));
  EXPECT_EQ(short_one.status, 422);
  EXPECT_TRUE(says(short_one, "Weekly check"));
  EXPECT_EQ(kit::outline(short_one.body).find("!!"), std::string::npos);
  EXPECT_EQ(service.post("/action-plans/1/recommendations/1/actions", kit::form({{"text", "Weekly check"}, {"measure", "No enquiry late"}, {"owner", "Sam Lee"}, {"owner_email", ""}, {"start-day", "3"}, {"start-month", "7"}, {"start-year", "2023"},
                                                                                  {"due-day", "14"}, {"due-month", "7"}, {"due-year", "2023"}})).status, 303);
  auto const action = service.get("/action-plans/actions/1");
  for (auto const* words : {"Weekly check", "Head of PDU", "21 July 2023", "11 August 2023", "Not started"}) EXPECT_TRUE(says(action, words)) << words;
  EXPECT_EQ(kit::outline(action.body).find("!!"), std::string::npos);
  EXPECT_EQ(service.post("/action-plans/actions/1/done", kit::form({{"evidence", ""}, {"lock_version", "1"}})).status, 422);
  EXPECT_EQ(service.post("/action-plans/actions/1/done", kit::form({{"evidence", "Lists"}, {"lock_version", "1"}})).status, 303);
  EXPECT_EQ(service.post("/action-plans/actions/1/verify", kit::form({{"verified", "yes"}, {"lock_version", "2"}})).status, 409);
  auto second = as(deputy());
  EXPECT_EQ(second.post("/action-plans/actions/1/verify", kit::form({{"lock_version", "2"}})).status, 422);
  EXPECT_EQ(second.post("/action-plans/actions/1/verify", kit::form({{"verified", "yes"}, {"lock_version", "2"}})).status, 303);
  EXPECT_TRUE(says(second.get("/action-plans/1"), "Verified"));
  EXPECT_FALSE(says(as(national()).get("/action-plans/1/recommendations/1"), "Give this answer")) << "it is not addressed to them";
}

TEST_P(Pages, SayThatAnActionIsLate) {
  add();
  release("2023-06-28T08:00", "action_plan");
  ASSERT_TRUE(ledger::perform(ledger(), head(), Respond{.recommendation = RecommendationId{1}, .response = Response::agreed, .reason = "x"}));
  ASSERT_TRUE(ledger::perform(ledger(), head(), AddAction{.recommendation = RecommendationId{1}, .action = action()}));
  clock.set(kit::london("2023-07-15T09:00"));
  EXPECT_TRUE(says(as(head()).get("/action-plans/1"), "1 action is late."));
}

TEST_P(Pages, OfEarlierInspectionsTakeProgressAndCarryOver) {
  add();
  release("2023-06-28T08:00", "action_plan");
  auto team = as(later_lead());
  EXPECT_TRUE(says(team.get("/inspections/2/earlier-recommendations"), "Obtain child safeguarding information"));
  auto const bare = team.post("/inspections/2/earlier-recommendations/1/progress", kit::form({{"about", "1"}, {"progress", ""}, {"reason", "Something"}}));
  EXPECT_EQ(bare.status, 422);
  EXPECT_TRUE(says(bare, "Something"));
  EXPECT_EQ(team.post("/inspections/2/earlier-recommendations/1/progress", kit::form({{"about", "1"}, {"progress", "some_progress"}, {"reason", "Seen."}})).status, 303);
  EXPECT_TRUE(says(team.get("/inspections/2/earlier-recommendations"), "Carry it over"));
  EXPECT_EQ(team.post("/inspections/2/earlier-recommendations/1/carry-over").status, 303);
  EXPECT_TRUE(says(team.get("/inspections/2/recommendations"), "From an earlier inspection"));
}

TEST_P(Pages, OfTheFollowUpTakeProgressFromTheLeadInspector) {
  add();
  release("2023-06-28T08:00", "follow_up");
  auto team = as(lead());
  auto const bare = team.post("/inspections/1/earlier-recommendations/1/progress", kit::form({{"about", "1"}, {"progress", ""}, {"reason", "Something"}}));
  EXPECT_EQ(bare.status, 422);
  EXPECT_TRUE(says(bare, "Something")) << "on the page that it was typed on";
  auto const done = team.post("/inspections/1/earlier-recommendations/1/progress", kit::form({{"about", "1"}, {"progress", "no_progress"}, {"reason", "Seen."}}));
  EXPECT_EQ(kit::header(done, "Location"), "/inspections/1/recommendations/1");
  EXPECT_TRUE(says(team.get("/inspections/1/recommendations/1"), "No progress"));
}

}  // namespace
}  // namespace recommendations::pages
