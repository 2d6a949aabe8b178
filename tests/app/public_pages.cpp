// What is kept of the public door: nothing before its minute, nothing stale after a change, nothing of who is signed in.
#include "app/public_pages.hpp"
#include "app/site_test.hpp"
#include "app/statements.hpp"
#include "web/open.hpp"

#include <regex>

namespace app {
namespace {

struct PublicPagesTest : SiteTest {
  int made = 0;   // answers that a handler made, of the page that counts them

  void SetUp() override {
    SiteTest::SetUp();
    more.push_back({http::Method::get, "/test/open", ledger::Permission::anyone, [this](web::Call& call) {
                      return web::open_to_all(call, http::plain(fmt::format("{} made\n", ++made) + std::string(2000, 'x')));
                    }});
    db().script(fmt::format(
        "insert into account (id, user_name, full_name, created_at) values (60, 'lead', 'Lead', 0);"
        "insert into inspection (id, unit_id, programme, inspected_as, status, fieldwork_from, fieldwork_to, announced_at, created_at, created_by) values (1, 3, '2021', 'The unit', 'embargoed', '2023-03-06', '2023-03-17', 5, 0, 60);"
        "insert into release (inspection_id, at, set_at, set_by, set_name) values (1, {}, 0, 60, 'Lead');",
        minute().time_since_epoch().count()));
    sql::settle_ids(db());
    make_version(1, "The first words of the report.");
    clock.set(minute() - 1s);
  }
  static base::Instant minute() { return kit::london("2023-06-29T00:01"); }
  void make_version(int version, std::string const& body) {
    static constexpr sql::Statement insert{"test.document",
      "insert into document (inspection_id, kind, version, body, hash, made_at, made_by, made_name) values (1, 'report', :version, :body, 'h', 0, 60, 'Lead')"};
    auto const* begin = reinterpret_cast<std::byte const*>(body.data());
    db().change(insert, {{"version", version}, {"body", sql::Bytes(begin, begin + body.size())}});
  }
  static constexpr auto report = "/published/reports/1";
};
FOR_EACH_ENGINE(PublicPagesTest);

TEST_P(PublicPagesTest, NothingIsServedBeforeItsMinuteAndNothingHidesItAfter) {
  kit::HttpClient anybody(port());
  EXPECT_EQ(anybody.get(report).status, 404);
  EXPECT_EQ(anybody.get("/published").body.find("The unit"), std::string::npos);
  clock.advance(1s);
  EXPECT_EQ(anybody.get(report).status, 200);
  EXPECT_EQ(anybody.get(report).status, 200);
  clock.set(minute() - 1s);
  EXPECT_EQ(anybody.get(report).status, 404) << "the clock was set back: what was kept is not of this minute";
  clock.set(minute() - 30s);
  EXPECT_EQ(anybody.get(report).status, 404);
}

TEST_P(PublicPagesTest, ACorrectionIsServedByTheNextRequest) {
  clock.set(minute());
  kit::HttpClient anybody(port());
  for (int n = 0; n < 3; ++n) EXPECT_NE(anybody.get(report).body.find("The first words"), std::string::npos);
  auto const first = anybody.get(report).header("ETag");
  make_version(2, "The corrected words.");
  auto const after = anybody.get(report, {{"If-None-Match", first}});
  EXPECT_EQ(after.status, 200) << "the old tag is of the old words";
  EXPECT_NE(after.body.find("The corrected words."), std::string::npos);
  db().script("update inspection set status = 'draft' where id = 1;");
  EXPECT_EQ(anybody.get(report).status, 404) << "taken back";
}

TEST_P(PublicPagesTest, AnAnswerIsMadeOnceWhileNothingChanges) {
  clock.set(minute());
  kit::HttpClient anybody(port());
  auto const first = anybody.get("/test/open");
  clock.advance(10s);
  auto const again = anybody.get("/test/open");
  EXPECT_EQ(made, 1);
  EXPECT_EQ(again.body, first.body);
  EXPECT_EQ(again.header("ETag"), first.header("ETag"));
  EXPECT_EQ(again.header("Vary"), first.header("Vary"));
  EXPECT_EQ(again.header("Content-Type"), first.header("Content-Type"));
  EXPECT_EQ(first.header("Cache-Control"), "public, max-age=59");
  EXPECT_EQ(again.header("Cache-Control"), "public, max-age=49") << "of the same minute";
  EXPECT_EQ(anybody.get("/test/open", {{"If-None-Match", first.header("ETag")}}).status, 304);
  EXPECT_EQ(anybody.head("/test/open").status, 200);
  EXPECT_EQ(made, 1);
  anybody.get("/test/open?on=2023-06-01");
  EXPECT_EQ(made, 2) << "another address";
  clock.advance(1min);
  anybody.get("/test/open");
  EXPECT_EQ(made, 3) << "another minute";
  db().script("update release set set_name = 'Somebody' where inspection_id = 1;");
  anybody.get("/test/open");
  EXPECT_EQ(made, 4) << "something that is public was changed";
  db().script("update account set full_name = 'Somebody' where id = 60;");
  anybody.get("/test/open");
  EXPECT_EQ(made, 4) << "and this is not";
  clock.set(minute() + 59s);
  EXPECT_EQ(anybody.get("/test/open").header("Cache-Control"), "no-store");
  anybody.get("/test/open");
  EXPECT_EQ(made, 6) << "in the last second of a minute nobody keeps anything";
}

TEST_P(PublicPagesTest, CompressesToTheSameWordsEachTime) {
  clock.set(minute());
  kit::HttpClient anybody(port());
  auto const first = anybody.get("/test/open", {{"Accept-Encoding", "gzip"}}), again = anybody.get("/test/open", {{"Accept-Encoding", "gzip"}});
  EXPECT_EQ(first.header("Content-Encoding"), "gzip");
  EXPECT_EQ(again.header("Content-Encoding"), "gzip");
  EXPECT_EQ(first.body, again.body);
  EXPECT_LT(first.body.size(), 200u);
}

TEST_P(PublicPagesTest, WhoIsSignedInIsServedNothingKeptAndLeavesNothing) {
  enrolled("gill.okafor");
  clock.set(minute());
  kit::HttpClient hers(port()), anybody(port());
  anybody.get("/test/open");
  ASSERT_EQ(sign_in(hers, "gill.okafor").status, 303);
  hers.get("/test/open");
  EXPECT_EQ(made, 2);
  anybody.get("/test/open");
  EXPECT_EQ(made, 2);
  EXPECT_EQ(anybody.get("/published").body.find("sign-out"), std::string::npos);
}

// Every table that a statement about what is published reads is one whose changes are counted.
TEST_P(PublicPagesTest, ChangesOfEveryPublishedTableAreCounted) {
  static constexpr sql::Statement of_sqlite{"test.counted", "select distinct tbl_name from sqlite_schema where type = 'trigger' and sql like '%public_state%'"};
  static constexpr sql::Statement of_postgresql{"test.counted", "select distinct c.relname::text from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid where p.proname = 'public_state_moves'"};
  auto const counted = db().rows<std::string>(db().engine() == sql::Engine::sqlite ? of_sqlite : of_postgresql);
  static std::regex const table("(?:from|join) (?!join |desc)([a-z_]+)");
  int statements_seen = 0;
  for (auto const* statement : statements::all()) {
    std::string const text(statement->text);
    if (text.find("{published ") == text.npos) continue;
    ++statements_seen;
    for (std::sregex_iterator it(text.begin(), text.end(), table), end; it != end; ++it)
      EXPECT_NE(std::ranges::find(counted, (*it)[1].str()), counted.end()) << statement->name << " reads " << (*it)[1] << ", whose changes are not counted";
  }
  EXPECT_GT(statements_seen, 5);
  for (auto const* named : {"published_inspection", "published_standard", "published_share", "unit_version"}) EXPECT_NE(std::ranges::find(counted, named), counted.end()) << named;
}

}  // namespace
}  // namespace app
