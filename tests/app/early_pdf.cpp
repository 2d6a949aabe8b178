// The report as a PDF under embargo: for who is on its list alone, marked with the reader's name, its look kept first.
#include "app/report_pdf.hpp"
#include "kit/visit.hpp"
#include "publication/actions/documents.hpp"
#include "publication/release_world.hpp"

namespace app {
namespace {

using namespace publication;

struct EarlyPdf : ReleaseWorld {
  static constexpr auto path = "/early-access/1/report.pdf";
  void SetUp() override {
    ReleaseWorld::SetUp();
    status("draft");
    ASSERT_TRUE(perform(ledger(), publisher(), MakeDocuments{.inspection = visit, .documents = {{DocumentKind::report, "<article><h1>The unit</h1></article>"}}}));
    ASSERT_TRUE(perform(ledger(), lead(), AllowEarly{.inspection = visit, .user_name = "hana", .why = "Head of the unit"}));
    status("embargoed");
  }
  http::Response get(ledger::Scope const& scope) {
    kit::Visitor visitor(ledger(), report_pdf_routes());
    visitor.scope = scope;
    return visitor.get(path);
  }
  std::vector<EarlyLookRow> looks() {
    return ledger().read(lead(), [](ledger::View& view) { return early_looks(view, visit); });
  }
};
FOR_EACH_ENGINE(EarlyPdf);

TEST_P(EarlyPdf, IsForWhoIsOnTheListAndEachLookIsKept) {
  auto const copy = get(head());
  ASSERT_EQ(copy.status, 200);
  EXPECT_EQ(copy.content_type, "application/pdf");
  EXPECT_TRUE(copy.body.starts_with("%PDF"));
  EXPECT_EQ(copy.public_seconds, 0) << "nobody else is served this copy";
  ASSERT_EQ(looks().size(), 1u);
  EXPECT_EQ(looks()[0].what, "report.pdf");
  EXPECT_EQ(looks()[0].name, "Hana Head");
  EXPECT_NE(get(head()).body, copy.body) << "a copy made for each look";
  EXPECT_EQ(looks().size(), 2u);
}

TEST_P(EarlyPdf, CannotBeToldFromAnAbsentPageByAnybodyElse) {
  for (auto const& scope : {outsider(), lead(), inspector(), reader(), who(ledger::Role::region, 4, "Eve Outside", {1000, 1999})}) EXPECT_NE(get(scope).status, 200);
  EXPECT_EQ(get(who(ledger::Role::region, 4, "Eve Outside", {1000, 1999})).status, 404);
  auto const reader_row = ledger().read(lead(), [](ledger::View& view) { return early_readers(view, visit).at(0).id; });
  ASSERT_TRUE(perform(ledger(), lead(), EndEarly{.inspection = visit, .reader = reader_row}));
  EXPECT_EQ(get(head()).status, 404) << "taken off the list";
  EXPECT_TRUE(looks().empty());
}

TEST(PrintedPage, BearsTheMarkOnEveryPageAndNoneWhereThereIsNone) {
  auto const marked = printed_page("<article>The unit</article>", "Hana <Head>, 28 June 2023, look 1-2");
  EXPECT_NE(marked.find("This copy is for Hana &lt;Head&gt;, 28 June 2023, look 1-2."), std::string::npos);
  EXPECT_NE(marked.find("class=\"mark-across\""), std::string::npos);
  EXPECT_NE(marked.find("<article>The unit</article>"), std::string::npos);
  auto const released = printed_page("<article>The unit</article>");
  EXPECT_EQ(released.find("class=\"mark-"), std::string::npos);
  EXPECT_EQ(released.find("embargo"), std::string::npos);
}

}  // namespace
}  // namespace app
