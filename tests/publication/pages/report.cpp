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

}  // namespace
}  // namespace publication::pages
