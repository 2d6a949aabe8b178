// Pages of readings as a browser asks for them, with scripts and without: what they say, and to whom they say nothing.
#include "inspection/pages/reading_routes.hpp"
#include "inspection/reading_world.hpp"
#include "kit/visit.hpp"

namespace inspection {
namespace {

struct ReadingPagesTest : ReadingWorld {
  kit::Visitor visitor(ledger::Scope scope) {
    kit::Visitor made(ledger(), pages::reading_routes());
    made.scope = std::move(scope);
    return made;
  }
  std::string reading_path(ReadingId id, std::string const& rest = {}) { return "/inspections/1/readings/" + std::to_string(id.value) + rest; }
};
FOR_EACH_ENGINE(ReadingPagesTest);

bool says(http::Response const& page, std::string_view words) { return page.body.find(words) != std::string::npos; }

std::string filled(std::string_view pattern) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    if (pattern[at] != ':') out += pattern[at++];
    else {
      auto const end = std::min(pattern.find('/', at), pattern.size());
      auto const name = pattern.substr(at, end - at);
      out += name == ":prompt" ? "ASS-E-a" : name == ":question" ? "ASS-E" : name == ":part" ? "case" : name == ":standard" ? "S-1" : "1";
      at = end;
    }
  }
  return out;
}

TEST_P(ReadingPagesTest, NoServiceRoleAndNoOtherTeamIsShownAnyOfIt) {
  started(ines(), one);
  for (auto const& route : pages::reading_routes()) {
    auto const path = filled(route.pattern);
    auto const ask = [&](ledger::Scope const& scope) {
      auto who = visitor(scope);
      return route.method == http::Method::get ? who.get(path) : who.post(path, kit::form({{"kind", "first"}, {"version-ASS-E-a", "0"}, {"answer-ASS-E-a", "yes"}}));
    };
    for (auto const& scope : service()) EXPECT_EQ(ask(scope).status, 403) << scope.name << " " << path;
    EXPECT_EQ(ask(nora()).status, 404) << path;
    EXPECT_FALSE(says(ask(nora()), "X000001")) << path;
  }
}

TEST_P(ReadingPagesTest, TheListHasMyCasesFirstAndNumbersOnly) {
  db().script("update inspection_case set inspector_account = 72 where id = 3");
  auto const reading = started(ines(), one);
  answer(ines(), reading, "ASS-E-a", Answer::yes);
  auto const page = visitor(omar()).get("/inspections/1/cases");
  EXPECT_EQ(page.status, 200);
  EXPECT_LT(page.body.find("X000003"), page.body.find("X000001")) << "given to me";
  EXPECT_TRUE(says(page, "1 of 8")) << page.body.substr(page.body.find("X000001"), 600);
  EXPECT_TRUE(says(page, "Ines Inspector, 7 missing"));
  EXPECT_TRUE(says(page, "0 of 4 cases are read."));
  EXPECT_FALSE(says(page, "X000005")) << "a reserve";
}

TEST_P(ReadingPagesTest, AReadingHasItsQuestionsDownThePageAndSavesWithoutScripts) {
  auto me = visitor(ines());
  auto const begun = me.post("/inspections/1/cases/1/readings", kit::form({{"kind", "first"}}));
  ASSERT_EQ(begun.status, 303);
  auto const path = kit::header(begun, "Location");
  auto const page = me.get(path);
  EXPECT_TRUE(says(page, "name=\"answer-ASS-E-a\""));
  EXPECT_FALSE(says(page, "name=\"answer-ASS-E-b\"")) << "of releases only";
  EXPECT_TRUE(says(page, "data-only-if=\"ASS-S-xa\""));
  EXPECT_TRUE(says(page, "8 things are missing."));
  for (auto at = page.body.find(" checked"); at != page.body.npos; at = page.body.find(" checked", at + 1)) {
    auto const tag = page.body.substr(page.body.rfind('<', at), at - page.body.rfind('<', at));
    EXPECT_TRUE(tag.find("name=\"answer-") == tag.npos && tag.find("name=\"sufficient-") == tag.npos) << "nothing is filled in: " << tag;
  }
  auto const saved = me.post(path + "/questions/ASS-E", kit::form({{"tab", "p"}, {"version-ASS-E-a", "0"}, {"answer-ASS-E-a", "no"}, {"note-ASS-E-a", "Thin."}, {"version-ASS-E-c", "0"},
                                                                     {"version-ASS-E", "0"}, {"sufficient-ASS-E", "yes"}, {"reasons-ASS-E", "All in all."}}));
  EXPECT_EQ(saved.status, 303);
  EXPECT_EQ(kit::header(saved, "Location"), path + "#ASS-E");
  auto const again = me.get(path);
  EXPECT_TRUE(says(again, ">Thin.</textarea>"));
  EXPECT_TRUE(says(again, "1 of 2 answered"));
  EXPECT_TRUE(says(again, "Saved on 28 June 2023 at 9:00am"));
  auto const warning = again.body.find("data-against");
  EXPECT_NE(again.body.substr(warning, 20).find("data-against>"), std::string::npos) << "judged sufficient over more no than yes: shown";
}

TEST_P(ReadingPagesTest, AStaleSectionShowsBothTextsAndSavesTheRest) {
  auto me = visitor(ines());
  auto const reading = started(ines(), one);
  answer(ines(), reading, "ASS-E-a", Answer::yes, "");
  act(ines(), SaveAnswer{.reading = reading, .answer = {.prompt = "ASS-E-a", .answer = Answer::yes, .note = "From the other window"}, .seen = {.version = 1, .tab = "o"}}).value();
  auto const page = me.post(reading_path(reading, "/questions/ASS-E"), kit::form({{"tab", "p"}, {"version-ASS-E-a", "1"}, {"answer-ASS-E-a", "no"}, {"note-ASS-E-a", "From this window"},
                                                                                   {"version-ASS-E-c", "0"}, {"answer-ASS-E-c", "yes"}, {"version-ASS-E", "0"}}));
  EXPECT_EQ(page.status, 409);
  EXPECT_TRUE(says(page, "From the other window"));
  EXPECT_TRUE(says(page, ">From this window</textarea>"));
  EXPECT_EQ(entries(ines(), reading).answer("ASS-E-a").note, "From the other window");
  EXPECT_EQ(entries(ines(), reading).answer("ASS-E-c").answer, Answer::yes) << "what was not in question is saved";
  EXPECT_TRUE(says(page, "name=\"version-ASS-E-a\" value=\"2\"")) << "the form goes on from what stands";
}

TEST_P(ReadingPagesTest, APieceIsSavedWhileItIsWrittenAndSaysWhen) {
  auto me = visitor(ines());
  auto const reading = started(ines(), one);
  auto const post = [&](std::string const& note, std::string const& version, std::string const& tab) {
    return me.post(reading_path(reading, "/answers/ASS-E-a/draft"), kit::form({{"tab", tab}, {"version-ASS-E-a", version}, {"answer-ASS-E-a", "no"}, {"note-ASS-E-a", note}}));
  };
  auto const saved = post("One \"quoted\" note", "0", "a");
  EXPECT_EQ(saved.status, 200);
  EXPECT_EQ(saved.body, R"({"version":1,"at":"9:00am","answered":1,"open":2,"against":false})");
  auto const stale = post("Another <note>", "0", "b");
  EXPECT_EQ(stale.status, 409);
  EXPECT_TRUE(says(stale, "data-fragment data-standing=\"1\"")) << stale.body;
  EXPECT_TRUE(says(stale, "data-value=\"One &quot;quoted&quot; note\"")) << stale.body;
  auto const odd = me.post(reading_path(reading, "/answers/ASS-E-a/draft"), kit::form({{"tab", "a"}, {"version-ASS-E-a", "1"}, {"answer-ASS-E-a", "maybe"}}));
  EXPECT_EQ(odd.status, 422);
  EXPECT_TRUE(says(odd, "Choose one of the answers."));
  EXPECT_EQ(me.post(reading_path(reading, "/notes/elsewhere/draft"), kit::form({{"tab", "a"}})).status, 422);
  EXPECT_EQ(me.post(reading_path(reading, "/judgements/ASS-E/draft"), kit::form({{"tab", "a"}, {"version-ASS-E", "0"}, {"sufficient-ASS-E", "no"}})).status, 200);
  EXPECT_EQ(me.post(reading_path(reading, "/notes/interview/draft"), kit::form({{"tab", "a"}, {"version-interview", "0"}, {"body-interview", "She said"}})).body, R"({"version":1,"at":"9:00am"})");
  EXPECT_EQ(visitor(omar()).post(reading_path(reading, "/notes/interview/draft"), kit::form({{"tab", "a"}, {"body-interview", "x"}})).status, 404);
}

TEST_P(ReadingPagesTest, FinishingLeadsToEachThingThatIsMissing) {
  auto me = visitor(ines());
  auto const reading = started(ines(), one);
  auto const page = me.post(reading_path(reading, "/finish"));
  EXPECT_EQ(page.status, 422);
  EXPECT_TRUE(says(page, "href=\"#answer-ASS-E-a\""));
  EXPECT_TRUE(says(page, "id=\"answer-ASS-E-a\""));
  EXPECT_TRUE(says(page, "href=\"#sufficient-OVR\""));
  complete(ines(), reading, Answer::no);
  EXPECT_EQ(kit::header(me.post(reading_path(reading, "/finish")), "Location"), "/inspections/1/cases");
  auto const finished = me.get(reading_path(reading));
  EXPECT_TRUE(says(finished, "Finished on"));
  EXPECT_FALSE(says(finished, "data-piece")) << "nothing to write in";
  EXPECT_EQ(me.post(reading_path(reading, "/reopen"), kit::form({{"reason", ""}})).status, 422);
  EXPECT_EQ(me.post(reading_path(reading, "/reopen"), kit::form({{"reason", "The letter was found"}})).status, 303);
  EXPECT_TRUE(says(me.get(reading_path(reading)), "Reopened by Ines Inspector"));
  EXPECT_EQ(me.post(reading_path(reading, "/questions/ASS-E"), kit::form({{"tab", "p"}, {"version-ASS-E-a", "1"}, {"answer-ASS-E-a", "maybe"}})).status, 422);
}

TEST_P(ReadingPagesTest, FactsAreSetByAFormAndRefusedWithTheirField) {
  auto me = visitor(ines());
  auto const reading = started(ines(), one);
  auto const refused = me.post(reading_path(reading, "/facts"), kit::form({{"lock_version", "1"}, {"form", "core"}}));
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "Choose one of a community sentence and a licence"));
  EXPECT_EQ(me.post(reading_path(reading, "/facts"), kit::form({{"lock_version", "1"}, {"types", "community"}, {"form", "adjusted"}, {"low_risk", "yes"}})).status, 303);
  auto const page = me.get(reading_path(reading));
  EXPECT_FALSE(says(page, "id=\"ASS-S\"")) << "left out where low";
  EXPECT_FALSE(says(page, "answer-ASS-E-c")) << "of the core form only";
  EXPECT_EQ(me.post(reading_path(reading, "/facts"), kit::form({{"lock_version", "1"}, {"types", "community"}})).status, 409);
}

TEST_P(ReadingPagesTest, TheCaseShowsTheRecordAndWhatWasEnteredAfterTheAnnouncement) {
  db().script("insert into person_history (person_id, version, what, by_name, at) values (1, 2, 'Main address changed', 'Jo Officer', 1684000001)");
  auto const page = visitor(ines()).get("/inspections/1/cases/1");
  EXPECT_TRUE(says(page, "Anna Abbott"));
  EXPECT_TRUE(says(page, "Entered after the announcement, by Jo Officer on "));
  EXPECT_TRUE(says(page, "The record shows no need and no enquiry of this kind."));
  EXPECT_TRUE(says(page, "Begin the first reading"));
  auto const restricted = visitor(ines()).get("/inspections/1/cases/4");
  EXPECT_TRUE(says(restricted, "A cleared inspector reads it"));
  EXPECT_FALSE(says(restricted, "Dean"));
  EXPECT_EQ(visitor(ines()).post("/inspections/1/cases/1/readings", kit::form({{"kind", "third"}})).status, 422);
}

TEST_P(ReadingPagesTest, TwoReadingsStandSideBySideOnceBothAreFinished) {
  finished(ines(), one, Answer::no);
  auto const second = started(omar(), one, ReadingKind::second);
  EXPECT_EQ(visitor(quinn()).get("/inspections/1/cases/1/comparison").status, 404);
  EXPECT_FALSE(says(visitor(quinn()).get("/inspections/1/second-readings"), "Its answer alone decides")) << "would tell the second reader";
  EXPECT_FALSE(says(visitor(omar()).get("/inspections/1/cases/1"), "Compare"));
  complete(omar(), second, Answer::yes);
  ASSERT_TRUE(act(omar(), FinishReading{second}));
  auto quality = visitor(quinn());
  auto const page = quality.get("/inspections/1/cases/1/comparison");
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "First: Ines Inspector"));
  EXPECT_TRUE(says(page, "To be settled"));
  EXPECT_FALSE(says(visitor(omar()).get("/inspections/1/cases/1/comparison"), "Record what stands")) << "not a quality lead";
  EXPECT_EQ(quality.post("/inspections/1/cases/1/moderation", kit::form({{"question", "ASS-S"}, {"stands", "yes"}})).status, 422);
  EXPECT_EQ(quality.post("/inspections/1/cases/1/moderation", kit::form({{"question", "ASS-S"}, {"stands", "yes"}, {"reason", "She read the log."}})).status, 303);
  EXPECT_TRUE(says(quality.get("/inspections/1/cases/1/comparison"), "She read the log."));
  auto const agreement = quality.get("/inspections/1/agreement");
  EXPECT_TRUE(says(agreement, "0.000")) << "one pair, not agreed";
  EXPECT_TRUE(says(agreement, "Call a calibration meeting on this question")) << "kappa of one differing pair is 0";
  EXPECT_TRUE(says(agreement, "too few for an interval"));
  EXPECT_TRUE(says(agreement, "Ines Inspector and Omar Inspector") || says(agreement, " and "));
  EXPECT_TRUE(says(agreement, "What moderation changed"));
  EXPECT_TRUE(says(agreement, "1 of 1, 100%") || says(agreement, "0 of 1, 0%"));
  auto const csv = quality.get("/inspections/1/agreement.csv");
  EXPECT_TRUE(csv.body.find("question,ASS-S,1,0,0,") != std::string::npos) << csv.body;
  EXPECT_TRUE(csv.body.find("standard,S-2,") != std::string::npos) << csv.body;
  EXPECT_TRUE(says(quality.get("/inspections/1/second-readings"), "1 of 1 second readings are finished."));
}

TEST_P(ReadingPagesTest, EvidenceIsRecordedChangedAndShownWithBothNumbers) {
  auto me = visitor(ines());
  EXPECT_EQ(me.get("/inspections/1/evidence/new").status, 200);
  EXPECT_EQ(me.post("/inspections/1/evidence", kit::form({{"title", "Survey"}})).status, 422) << "of no kind";
  auto const refused = me.post("/inspections/1/evidence", kit::form({{"kind", "survey"}, {"title", "Staff survey"}, {"body", "Tired."}, {"asked", "forty"}, {"answered", "31"}, {"standards", "S-1"}}));
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "value=\"forty\""));
  EXPECT_EQ(me.post("/inspections/1/evidence", kit::form({{"kind", "survey"}, {"title", "Staff survey"}, {"body", "Tired."}, {"quotations", "I go home and worry."}, {"asked", "40"}, {"answered", "31"}, {"standards", "S-1"}})).status, 303);
  auto const page = me.get("/inspections/1/evidence");
  EXPECT_TRUE(says(page, "40 asked, 31 answered"));
  EXPECT_TRUE(says(page, "“I go home and worry.”"));
  EXPECT_EQ(me.post("/inspections/1/evidence/1", kit::form({{"kind", "survey"}, {"title", "Staff survey"}, {"body", "Very tired."}, {"asked", "40"}, {"answered", "31"}, {"standards", "S-1"}, {"lock_version", "1"}})).status, 303);
  auto const stale = me.post("/inspections/1/evidence/1", kit::form({{"kind", "survey"}, {"title", "Staff survey"}, {"body", "Not so tired."}, {"asked", "40"}, {"answered", "31"}, {"standards", "S-1"}, {"lock_version", "1"}}));
  EXPECT_EQ(stale.status, 409);
  EXPECT_TRUE(says(stale, "Very tired.") && says(stale, "Not so tired."));
  EXPECT_EQ(me.get("/inspections/1/evidence/9").status, 404);
}

TEST_P(ReadingPagesTest, AStandardStandsBesideItsCharacteristicsItsEvidenceAndTheCasework) {
  finished(ines(), one, Answer::no);
  auto me = visitor(ines());
  auto const page = me.get("/inspections/1/standards/S-1");
  EXPECT_TRUE(says(page, "Inspiring."));
  EXPECT_TRUE(says(page, "ASS-S: 0 of 1, 0%"));
  EXPECT_TRUE(says(page, "Nobody has judged this standard yet."));
  auto const far = me.post("/inspections/1/standards/S-1", kit::form({{"version", "0"}, {"rating", "Good"}, {"reasons", "Meetings."}}));
  EXPECT_EQ(far.status, 422);
  EXPECT_TRUE(says(far, "two bands or more away"));
  EXPECT_EQ(me.post("/inspections/1/standards/S-1", kit::form({{"version", "0"}, {"rating", "Inadequate"}, {"reasons", "Meetings."}})).status, 303);
  EXPECT_EQ(visitor(lena()).post("/inspections/1/standards/S-1", kit::form({{"version", "0"}, {"rating", "Requires improvement"}, {"reasons", "The survey."}})).status, 303);
  EXPECT_TRUE(says(me.get("/inspections/1/standards/S-1"), "Dissent"));
  auto const stale = me.post("/inspections/1/standards/S-1", kit::form({{"version", "0"}, {"rating", "Inadequate"}, {"reasons", "Another text."}}));
  EXPECT_EQ(stale.status, 409);
  EXPECT_TRUE(says(stale, "Another text.") && says(stale, "Meetings."));
  EXPECT_EQ(me.get("/inspections/1/standards/S-2").status, 404);
  stand("panel");
  EXPECT_FALSE(says(me.get("/inspections/1/standards/S-1"), "Save your judgement"));
}

}  // namespace
}  // namespace inspection
