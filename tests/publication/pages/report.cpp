// The pages on which a report is written, checked and made.
#include "kit/markup.hpp"
#include "kit/visit.hpp"
#include "publication/pages/report_routes.hpp"
#include "publication/release_world.hpp"

namespace publication::pages {
namespace {

struct ReportPages : ReleaseWorld {
  void SetUp() override {
    ReleaseWorld::SetUp();
    status("draft");
  }
  kit::Visitor as(ledger::Scope scope) {
    kit::Visitor visitor(ledger(), report_routes());
    visitor.scope = std::move(scope);
    return visitor;
  }
  static bool says(http::Response const& response, std::string_view words) { return response.body.find(words) != std::string::npos; }
};
FOR_EACH_ENGINE(ReportPages);

TEST_P(ReportPages, ThePublisherMakesTheDocumentsAndAnInspectorDoesNot) {
  constexpr auto button = "Make the documents";
  EXPECT_FALSE(says(as(inspector()).get("/inspections/1/report"), button));
  EXPECT_EQ(as(inspector()).post("/inspections/1/report/documents", kit::form({})).status, 409);
  EXPECT_TRUE(says(as(publisher()).get("/inspections/1/report"), button));
  EXPECT_EQ(as(publisher()).post("/inspections/1/report/documents", kit::form({})).status, 303);
}

TEST_P(ReportPages, TwoWritersOfOneSectionLoseNothing) {
  auto const save = [&](kit::Visitor who, char const* body) { return who.post("/inspections/1/report/sections/foreword", kit::form({{"version", "0"}, {"body", body}})); };
  ASSERT_EQ(save(as(lead()), "The first words").status, 303);
  auto const second = save(as(inspector()), "Words of the second");
  EXPECT_EQ(second.status, 409);
  EXPECT_TRUE(says(second, "The first words"));
  EXPECT_TRUE(says(second, "Words of the second"));
  EXPECT_EQ(kit::outline(second.body).find("!!"), std::string::npos);
}

TEST_P(ReportPages, ASectionSavesItselfWhileItIsTyped) {
  constexpr auto draft = "/inspections/1/report/sections/foreword/draft";
  auto const typed = [&](kit::Visitor who, char const* version, char const* tab, char const* body) { return who.post(draft, kit::form({{"version", version}, {"tab", tab}, {"body", body}})); };
  auto const first = typed(as(lead()), "0", "one", "The first words");
  ASSERT_EQ(first.status, 200);
  EXPECT_TRUE(says(first, R"({"version":1,"at":")")) << first.body;
  EXPECT_TRUE(says(as(inspector()).get("/inspections/1/report/sections/foreword"), "Ann Lead saved this section at"));
  auto const second = typed(as(inspector()), "0", "two", "Hers");
  EXPECT_EQ(second.status, 409);
  EXPECT_TRUE(says(second, "data-standing=\"1\""));
  EXPECT_TRUE(says(second, "data-value=\"The first words\""));
  EXPECT_EQ(typed(as(inspector()), "1", "two", "Both").status, 200);
  EXPECT_TRUE(says(as(lead()).get("/inspections/1/report/sections/foreword"), "As it stood on"));
  EXPECT_EQ(typed(as(outsider()), "2", "three", "Words").status, 404);
  EXPECT_EQ(typed(as(lead()), "2", std::string(101, 'x').c_str(), "Words").status, 422);
  auto const too_long = typed(as(lead()), "2", "one", std::string(20001, 'x').c_str());
  EXPECT_EQ(too_long.status, 422);
  EXPECT_TRUE(says(too_long, "govuk-error-message"));
  status("published");
  EXPECT_EQ(typed(as(lead()), "2", "one", "Too late").status, 409);
  auto const closed = as(lead()).get("/inspections/1/report/sections/foreword");
  EXPECT_TRUE(says(closed, "<p class=\"govuk-body\">Both</p>"));
  EXPECT_FALSE(says(closed, "<textarea"));
}

}  // namespace
}  // namespace publication::pages
