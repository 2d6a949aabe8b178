// A report on its way: sections written by several people, the service's comments on the draft, the documents, and the register.
#include "inspection/store/facts.hpp"
#include "publication/actions/accuracy.hpp"
#include "publication/actions/documents.hpp"
#include "publication/actions/sections.hpp"
#include "publication/release_world.hpp"
#include "publication/store/published.hpp"

namespace publication {
namespace {

using ledger::perform;

struct ReportOnItsWay : ReleaseWorld {
  base::Outcome<inspection::Saved<SectionRow>> save(std::string body, std::int64_t version, ledger::Scope const& scope = lead(), char const* section = "foreword", char const* tab = "") {
    return perform(ledger(), scope, SaveSection{.inspection = visit, .section = section, .body = std::move(body), .seen = {.version = version, .tab = tab}});
  }
  SectionRow foreword() {
    return ledger().read(lead(), [](ledger::View& view) { return find_section(view, visit, "foreword").value(); });
  }
  std::vector<std::string> earlier() {
    std::vector<std::string> bodies;
    for (auto const& one : ledger().read(lead(), [](ledger::View& view) { return past_of(view, visit, "foreword"); })) bodies.push_back(one.body);
    return bodies;
  }
  base::Outcome<CommentId> comment(char const* text, ledger::Scope const& scope = head()) {
    return perform(ledger(), scope, CommentOnDraft{.inspection = visit, .section = "Foreword", .comment = text});
  }
  base::Outcome<> answer(CommentId id, std::optional<bool> accepted, char const* reason, std::int64_t version = 1, ledger::Scope const& scope = lead()) {
    return perform(ledger(), scope, AnswerComment{.comment = id, .accepted = accepted, .reason = reason, .lock_version = version});
  }
  // The check begins on the clock's own day.
  void begin_check() {
    status("factual_accuracy");
    static constexpr sql::Statement moved{"test.moved",
      "insert into inspection_move (inspection_id, from_status, to_status, at, by_account, by_name) values (1, 'draft', 'factual_accuracy', :at, 1, 'Ann Lead')"};
    db().change(moved, {{"at", clock.now()}});
  }
  base::Outcome<> make(std::vector<std::string> missing = {}, std::string reason = {}, ledger::Scope const& scope = publisher()) {
    return perform(ledger(), scope, MakeDocuments{.inspection = visit,
                                                  .documents = {{DocumentKind::report, "<article>The unit</article>"}, {DocumentKind::csv, annex}},
                                                  .missing = std::move(missing), .reason = std::move(reason)});
  }
  // One minute ahead, and past it.
  void go_out() {
    ASSERT_TRUE(perform(ledger(), lead(), SetRelease{.inspection = visit, .at = local("2023-06-29T00:01")}));
    status("embargoed");
    clock.set(kit::london("2023-06-29T00:01"));
    ASSERT_EQ(note_releases(ledger()), 1);
  }
  std::vector<Inspection> listed() {
    return ledger().read(reader(), [&](ledger::View& view) { return published_by(view, clock.now()); });
  }
  void on_the_register(char const* published) {
    db().script(fmt::format("insert into published_inspection (subject, unit_id, name, folded, region, programme, published, fieldwork, notes, sources, counts_from, listed_from, recorded_at) "
                            "values ('pdu', 3, 'Knowsley and St Helens', '{0}', '', '2021', '{0}', '', '', '', 0, 0, 0);", published));
  }

  static constexpr char const* annex =
      "standard,key_question,sufficient,assessed,per_cent,rating_by_rule,rating\r\n"
      "assessment,ASS-S,12,50,24,,\r\nassessment,,,,,Inadequate,Inadequate\r\ncourt,CRT-1,,,,,\r\noverall,,,,3/27,,Inadequate\r\n";
};
FOR_EACH_ENGINE(ReportOnItsWay);

TEST_P(ReportOnItsWay, NobodyOverwritesAnother) {
  ASSERT_TRUE(save("The first words", 0));
  auto const unread = save("Written without reading", 0, inspector()).value();
  EXPECT_TRUE(unread.stale);
  EXPECT_EQ(unread.stands.body, "The first words");
  EXPECT_EQ(unread.stands.saved_by, "Ann Lead");
  EXPECT_FALSE(save("Both of us", 1, inspector())->stale);
  EXPECT_TRUE(save("The old page", 1)->stale);
  EXPECT_EQ(foreword().body, "Both of us");
  EXPECT_EQ(foreword().saved_by, "Dan Inspector");
  EXPECT_EQ(earlier(), std::vector<std::string>{"The first words"});
}

// A page that never heard that its save was taken sends it again, with what was typed since, and the version before.
TEST_P(ReportOnItsWay, APageKnowsItsOwnSavesAgain) {
  ASSERT_EQ(save("We f", 0, lead(), "foreword", "page one")->stands.version, 1);
  EXPECT_EQ(save("We f", 0, lead(), "foreword", "page one")->stands.version, 1);
  auto const again = save("We found", 0, lead(), "foreword", "page one").value();
  EXPECT_FALSE(again.stale);
  EXPECT_EQ(again.stands.version, 2);
  EXPECT_TRUE(save("Mine", 0, inspector(), "foreword", "page two")->stale);
  ASSERT_FALSE(save("We found, and they", 2, inspector(), "foreword", "page two")->stale);
  EXPECT_TRUE(save("We found that", 2, lead(), "foreword", "page one")->stale);
  EXPECT_EQ(foreword().body, "We found, and they");
}

// Saves of every second are not each a version; a text is kept where another goes on, with time, and where much is cut out.
TEST_P(ReportOnItsWay, EarlierTextsAreKeptWhereTheyMatter) {
  std::string const long_text(1000, 'x');
  ASSERT_TRUE(save("We f", 0, lead(), "foreword", "page one"));
  ASSERT_TRUE(save(long_text, 1, lead(), "foreword", "page one"));
  EXPECT_TRUE(earlier().empty());
  ASSERT_TRUE(save("", 2, lead(), "foreword", "page one"));
  EXPECT_EQ(earlier(), std::vector<std::string>{long_text});
  ASSERT_TRUE(save("Again", 3, lead(), "foreword", "page one"));
  clock.advance(std::chrono::minutes{10});
  ASSERT_TRUE(save("Again and on", 4, lead(), "foreword", "page one"));
  EXPECT_EQ(earlier(), (std::vector<std::string>{"Again", long_text}));
  ASSERT_TRUE(save("Hers", 5, inspector(), "foreword", "page two"));
  EXPECT_EQ(earlier(), (std::vector<std::string>{"Again and on", "Again", long_text}));
}

TEST_P(ReportOnItsWay, ASectionIsTheTeamsAndHasItsTime) {
  EXPECT_EQ(save("Words", 0, outsider()).error().kind, base::Refused::not_found);
  EXPECT_EQ(save("Words", 0, head()).error().kind, base::Refused::forbidden);
  EXPECT_EQ(save("Words", 0, lead(), "no-such-section").error().kind, base::Refused::not_found);
  for (auto const* closed : {"fieldwork", "embargoed", "published"}) {
    status(closed);
    EXPECT_EQ(save("Words", 0).error().kind, base::Refused::conflict) << closed;
  }
}

TEST_P(ReportOnItsWay, TheServiceCommentsForTenWorkingDays) {
  EXPECT_EQ(comment("Five teams, not four").error().kind, base::Refused::conflict) << "the check has not begun";
  begin_check();  // 28 June 2023: ten working days are 12 July
  EXPECT_EQ(comment("").error().errors[0].field, "comment");
  EXPECT_EQ(comment("Five teams", lead()).error().kind, base::Refused::forbidden) << "the inspectorate comments on nothing";
  EXPECT_EQ(comment("Five teams", who(ledger::Role::pdu_head, 12, "Next Door", {2000, 2099})).error().kind, base::Refused::not_found);
  clock.set(kit::london("2023-07-12T23:59"));
  ASSERT_TRUE(comment("Five teams, not four"));
  clock.set(kit::london("2023-07-13T00:00"));
  EXPECT_EQ(comment("And the dates").error().message, "Comments were open until 12 July 2023.");
}

TEST_P(ReportOnItsWay, ACommentIsAnsweredOnceWithAReason) {
  begin_check();
  auto const id = comment("Five teams, not four").value();
  auto const answered = [&] { return ledger().read(lead(), [](ledger::View& view) { return inspection::workflow_facts(view, inspection::find_inspection(view, visit).value()).comments_answered; }); };
  EXPECT_FALSE(answered());
  auto const bare = answer(id, std::nullopt, "");
  ASSERT_EQ(bare.error().errors.size(), 2u);
  EXPECT_EQ(bare.error().errors[0].field, "outcome");
  EXPECT_EQ(bare.error().errors[1].field, "reason");
  EXPECT_EQ(answer(id, true, "The record shows five", 1, outsider()).error().kind, base::Refused::not_found);
  ASSERT_TRUE(answer(id, false, "The record shows four"));
  EXPECT_TRUE(answered());
  EXPECT_EQ(answer(id, true, "Again", 1).error().kind, base::Refused::stale);
  auto const seen = ledger().read(head(), [](ledger::View& view) { return comments_of(view, visit); });
  ASSERT_EQ(seen.size(), 1u);
  EXPECT_EQ(seen[0].outcome, "rejected");
  EXPECT_EQ(seen[0].reason, "The record shows four");
}

TEST_P(ReportOnItsWay, DocumentsAreMadeOfAFullReportByTheLeadOrThePublisher) {
  EXPECT_EQ(make({"The foreword is empty"}).error().message, "The foreword is empty");
  EXPECT_EQ(make({}, "", inspector()).error().kind, base::Refused::conflict);
  EXPECT_EQ(make({}, "", head()).error().kind, base::Refused::forbidden);
  EXPECT_EQ(make({}, "", outsider()).error().kind, base::Refused::not_found);
  ASSERT_TRUE(make());
  status("draft");
  EXPECT_TRUE(make({"The foreword is empty"}, "", lead())) << "a draft may lack what the check is for";
  status("moderation");
  EXPECT_EQ(make().error().kind, base::Refused::conflict);
}

TEST_P(ReportOnItsWay, OnceItIsOutAFurtherVersionIsACorrectionAndSaysWhy) {
  ASSERT_TRUE(make());
  go_out();
  EXPECT_EQ(make().error().errors[0].field, "reason");
  ASSERT_TRUE(make({}, "The table of teams"));
  auto const versions = ledger().read(reader(), [](ledger::View& view) { return public_versions(view, visit, DocumentKind::report); });
  ASSERT_EQ(versions.size(), 2u);
  EXPECT_EQ(versions[0].reason, "The table of teams");
  EXPECT_EQ(versions[1].reason, "");
}

TEST_P(ReportOnItsWay, StandsOnTheRegisterFromItsMinuteOutOfItsOwnAnnex) {
  ASSERT_TRUE(make());
  ASSERT_TRUE(listed().empty());
  go_out();
  auto const all = listed();
  ASSERT_EQ(all.size(), 1u);
  auto const& one = all[0];
  EXPECT_EQ(one.name, "Knowsley and St Helens");
  EXPECT_EQ(one.published, "2023-06-29");
  EXPECT_EQ(one.overall, Rating::inadequate);
  EXPECT_EQ(one.score, 3);
  EXPECT_EQ(one.score_max, 27);
  ASSERT_EQ(one.shares.size(), 1u) << "a question nobody was asked has no share";
  EXPECT_EQ(one.shares[0].per_cent, 24);
  EXPECT_EQ(one.shares[0].assessed, 50);
  ASSERT_EQ(one.standards.size(), 1u);
  EXPECT_EQ(one.standard("assessment"), Rating::inadequate);
}

TEST_P(ReportOnItsWay, IsOneRowWithTheRegistersOwnAndAnotherBesideAnEarlierInspection) {
  ASSERT_TRUE(make());
  go_out();
  on_the_register("2019-05-02");
  EXPECT_EQ(listed().size(), 2u) << "the unit was inspected before under the same programme";
  on_the_register("2023-06");
  EXPECT_EQ(listed().size(), 2u) << "the register has it by now";
}

}  // namespace
}  // namespace publication
