// The minute of release: never in the past, later by one, earlier by two; nothing before it and everything after.
#include "publication/release_world.hpp"

namespace publication {
namespace {

using ledger::perform;

struct Release : ReleaseWorld {
  base::Outcome<> set(char const* at, ledger::Scope const& scope = lead()) { return perform(ledger(), scope, SetRelease{.inspection = visit, .at = local(at)}); }
  base::Outcome<> move(char const* to, std::int64_t version = 1, std::string reason = "Parliament sits.") {
    return perform(ledger(), lead(), MoveRelease{.inspection = visit, .to = local(to), .reason = std::move(reason), .lock_version = version});
  }
  base::Outcome<> agree(ledger::Scope const& scope, std::int64_t version = 2) { return perform(ledger(), scope, AgreeEarlier{.inspection = visit, .lock_version = version}); }
  std::int64_t audited(char const* what) {
    static constexpr sql::Statement count{"test.audited", "select count(*) from audit_entry where what = :what"};
    return *db().row<std::int64_t>(count, {{"what", what}});
  }
};
FOR_EACH_ENGINE(Release);

TEST_P(Release, IsOneMinuteOfLondonInUtc) {
  ASSERT_TRUE(set("2023-06-29T00:01"));
  EXPECT_EQ(base::iso_utc(release().at), "2023-06-28T23:01:00Z");
  EXPECT_EQ(set("2023-06-30T00:01").error().kind, base::Refused::stale) << "it is moved, not set twice";
}

TEST_P(Release, IsNeverSetInThePast) {
  EXPECT_EQ(set("2023-06-28T09:00").error().errors[0].field, "at") << "this very minute";
  EXPECT_EQ(set("2023-06-27T00:01").error().errors[0].message, "Enter a minute after now, 28 June 2023 at 9:00am");
  EXPECT_FALSE(perform(ledger(), lead(), SetRelease{.inspection = visit}));
  ASSERT_TRUE(set("2023-06-29T00:01"));
  EXPECT_EQ(move("2023-06-28T08:59").error().errors[0].field, "to");
}

TEST_P(Release, IsSetByTheLeadInspectorWhileTheReportIsWritten) {
  EXPECT_EQ(set("2023-06-29T00:01", outsider()).error().kind, base::Refused::not_found);
  EXPECT_EQ(set("2023-06-29T00:01", publisher()).error().kind, base::Refused::forbidden);
  EXPECT_EQ(set("2023-06-29T00:01", head()).error().kind, base::Refused::forbidden);
  status("moderation");
  EXPECT_EQ(set("2023-06-29T00:01").error().kind, base::Refused::conflict);
}

TEST_P(Release, MovesLaterByTheLeadInspectorAlone) {
  ASSERT_TRUE(set("2023-06-29T00:01"));
  EXPECT_EQ(move("2023-06-30T00:01", 1, "").error().errors[0].field, "reason");
  EXPECT_EQ(move("2023-06-29T00:01").error().errors[0].field, "to");
  ASSERT_TRUE(move("2023-06-30T00:01"));
  EXPECT_EQ(base::iso_utc(release().at), "2023-06-29T23:01:00Z");
  EXPECT_EQ(move("2023-07-01T00:01").error().kind, base::Refused::stale);
}

TEST_P(Release, MovesEarlierByTwoPeopleOnly) {
  ASSERT_TRUE(set("2023-06-29T00:01"));
  ASSERT_TRUE(move("2023-06-28T12:00"));
  EXPECT_EQ(base::iso_utc(release().at), "2023-06-28T23:01:00Z") << "wanted, not moved";
  EXPECT_EQ(agree(lead()).error().message, "You asked for the earlier minute. A second person agrees to it.");
  EXPECT_EQ(agree(inspector()).error().kind, base::Refused::conflict);
  EXPECT_EQ(agree(outsider()).error().kind, base::Refused::not_found);
  ASSERT_TRUE(agree(publisher()));
  EXPECT_EQ(base::iso_utc(release().at), "2023-06-28T11:00:00Z");
  auto const moves = ledger().read(lead(), [](ledger::View& view) { return release_moves(view, visit); });
  ASSERT_EQ(moves.size(), 2u);
  EXPECT_EQ(moves[1].second, "Bob Publisher");
}

TEST_P(Release, IsNotMovedEarlierIntoThePast) {
  ASSERT_TRUE(set("2023-06-29T00:01"));
  ASSERT_TRUE(move("2023-06-28T12:00"));
  clock.set(kit::london("2023-06-28T12:00"));
  EXPECT_EQ(agree(publisher()).error().message, "28 June 2023 at midday has passed. Nothing is published in the past.");
  EXPECT_EQ(base::iso_utc(release().at), "2023-06-28T23:01:00Z");
}

TEST_P(Release, IsOutAtItsMinuteForEverybodyAndNotASecondBefore) {
  ASSERT_TRUE(set("2023-06-29T00:01"));
  clock.set(kit::london("2023-06-29T00:01"));
  EXPECT_FALSE(out(reader())) << "the minute of a report that is not under embargo yet means nothing";
  status("embargoed");
  clock.set(kit::london("2023-06-29T00:01") - std::chrono::seconds{1});
  for (auto const& scope : {reader(), head(), lead(), ledger::system_scope("test")}) EXPECT_FALSE(out(scope));
  EXPECT_EQ(note_releases(ledger()), 0);
  clock.advance(std::chrono::seconds{1});
  for (auto const& scope : {reader(), head(), lead(), ledger::system_scope("test")}) EXPECT_TRUE(out(scope));
  EXPECT_EQ(move("2023-06-30T00:01").error().message, "The report is published. Its minute cannot be moved any more.");
  EXPECT_EQ(note_releases(ledger()), 1);
  EXPECT_EQ(note_releases(ledger()), 0);
  EXPECT_EQ(ledger().read(lead(), [](ledger::View& view) { return inspection::find_inspection(view, visit)->status; }), inspection::Status::published);
  EXPECT_TRUE(out(reader()));
}

TEST_P(Release, ShowsTheDraftToThoseOnTheListAndKeepsEveryLook) {
  auto const allow = [&](char const* name, std::string why = "Head of the unit") { return perform(ledger(), lead(), AllowEarly{.inspection = visit, .user_name = name, .why = std::move(why)}); };
  EXPECT_EQ(allow("nobody", "").error().errors.size(), 2u);
  db().script("update account set email = 'hana@example.invalid' where id = 11;");
  ASSERT_TRUE(allow("hana"));
  static constexpr sql::Statement told{"test.told", "select recipient || ' ' || link from outbox"};
  EXPECT_EQ(db().row<std::string>(told), "hana@example.invalid /early-access");
  EXPECT_EQ(allow("hana").error().errors[0].message, "Hana Head is on the list already");
  auto const look = [&](ledger::Scope const& scope) { return perform(ledger(), scope, LookEarly{.inspection = visit, .what = "report"}); };
  EXPECT_EQ(look(outsider()).error().kind, base::Refused::not_found);
  EXPECT_EQ(look(lead()).error().kind, base::Refused::not_found) << "the team has its own page";
  ASSERT_TRUE(look(head()));
  EXPECT_EQ(*look(head()), "Hana Head, 28 June 2023 at 9:00am, look 1-2");
  auto const looks = ledger().read(lead(), [](ledger::View& view) { return early_looks(view, visit); });
  ASSERT_EQ(looks.size(), 2u);
  EXPECT_EQ(looks[0].from_address, "127.0.0.1");
  EXPECT_EQ(audited("early.viewed"), 2);
  for (auto const* word : {"draft", "moderation", "cancelled", "published"}) {
    status(word);
    EXPECT_FALSE(look(head())) << word;
  }
  status("embargoed");
  EXPECT_TRUE(look(head()));
  auto const readers = ledger().read(lead(), [](ledger::View& view) { return early_readers(view, visit); });
  ASSERT_TRUE(perform(ledger(), lead(), EndEarly{.inspection = visit, .reader = readers.at(0).id}));
  EXPECT_FALSE(look(head()));
  EXPECT_FALSE(perform(ledger(), lead(), EndEarly{.inspection = visit, .reader = readers.at(0).id}));
}

// The minute is compared with every reader's own instant, so that a clock that is set back hides what it had shown and breaks nothing.
TEST_P(Release, AClockSetBackAtTheEmbargoHidesTheReportAgainAndLeavesNoHalfMadeState) {
  ASSERT_TRUE(set("2023-06-29T00:01"));
  status("embargoed");
  clock.set(kit::london("2023-06-29T00:01"));
  EXPECT_EQ(note_releases(ledger()), 1);
  EXPECT_TRUE(out(reader()));
  clock.set(kit::london("2023-06-29T00:00"));
  EXPECT_FALSE(out(reader())) << "before the minute nothing is known, whatever the status says";
  EXPECT_EQ(note_releases(ledger()), 0);
  EXPECT_EQ(move("2023-06-30T00:01").error().message, "The release is set while the report is written, checked or under embargo. The inspection stands at “Published”.");
  EXPECT_EQ(base::iso_utc(release().at), "2023-06-28T23:01:00Z");
  clock.set(kit::london("2023-06-29T00:01"));
  EXPECT_TRUE(out(reader()));
  EXPECT_EQ(note_releases(ledger()), 0) << "it goes out once";
  EXPECT_EQ(audited("release.reached"), 1);
}

}  // namespace
}  // namespace publication
