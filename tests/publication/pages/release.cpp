// The page of the embargo.
#include "kit/markup.hpp"
#include "kit/visit.hpp"
#include "publication/pages/release_routes.hpp"
#include "publication/release_world.hpp"

namespace publication::pages {
namespace {

struct ReleasePage : ReleaseWorld {
  kit::Visitor as(ledger::Scope scope) {
    kit::Visitor visitor(ledger(), release_routes());
    visitor.scope = std::move(scope);
    return visitor;
  }
  static bool says(http::Response const& response, std::string_view words) { return response.body.find(words) != std::string::npos; }
  static http::Form minute(char const* name, char const* day, char const* time) {
    std::string const field(name);
    http::Form form;
    form.add(field + "-day", day);
    form.add(field + "-month", "6");
    form.add(field + "-year", "2023");
    form.add(field + "_time", time);
    return form;
  }
};
FOR_EACH_ENGINE(ReleasePage);

TEST_P(ReleasePage, SetsMovesAndAgrees) {
  auto team = as(lead());
  auto const past = team.post("/inspections/1/release", minute("at", "27", "00:01"));
  EXPECT_EQ(past.status, 422);
  EXPECT_TRUE(says(past, "Enter a minute after now"));
  ASSERT_EQ(team.post("/inspections/1/release", minute("at", "29", "0.01")).status, 303);
  auto const page = team.get("/inspections/1/release");
  EXPECT_TRUE(says(page, "29 June 2023 at 12:01am"));
  EXPECT_TRUE(says(page, "2023-06-28T23:01:00Z"));
  EXPECT_EQ(kit::outline(page.body).find("!!"), std::string::npos);
  auto earlier = minute("to", "28", "12:00");
  earlier.add("reason", "Asked for.");
  earlier.add("lock_version", "1");
  ASSERT_EQ(team.post("/inspections/1/release/move", earlier).status, 303);
  EXPECT_FALSE(says(team.get("/inspections/1/release"), "Agree to the earlier minute"));
  auto second = as(publisher());
  EXPECT_TRUE(says(second.get("/inspections/1/release"), "Agree to the earlier minute"));
  EXPECT_EQ(second.post("/inspections/1/release/agree", kit::form({{"lock_version", "2"}})).status, 303);
  EXPECT_TRUE(says(second.get("/inspections/1/release"), "28 June 2023 at midday"));
}

TEST_P(ReleasePage, KeepsTheList) {
  auto team = as(lead());
  EXPECT_EQ(team.post("/inspections/1/release/list", kit::form({{"user_name", "hana"}, {"why", ""}})).status, 422);
  EXPECT_EQ(team.post("/inspections/1/release/list", kit::form({{"user_name", "hana"}, {"why", "Head of the unit"}})).status, 303);
  EXPECT_TRUE(says(team.get("/inspections/1/release"), "Hana Head"));
  EXPECT_EQ(team.post("/inspections/1/release/list/end", kit::form({{"reader", "1"}})).status, 303);
  EXPECT_FALSE(says(team.get("/inspections/1/release"), "Head of the unit"));
}

TEST_P(ReleasePage, IsTheTeamsAlone) {
  EXPECT_EQ(as(outsider()).get("/inspections/1/release").status, 404);
  EXPECT_EQ(as(head()).get("/inspections/1/release").status, 403);
  EXPECT_EQ(as(reader()).get("/inspections/1/release").status, 403);
}

}  // namespace
}  // namespace publication::pages
