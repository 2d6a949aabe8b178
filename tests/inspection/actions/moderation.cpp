// Second readings drawn, agreement, moderation, and what the panel is given of it.
#include "inspection/reading_world.hpp"
#include "inspection/store/findings.hpp"
#include "inspection/store/second_readings.hpp"

namespace inspection {
namespace {

using base::Refused;

struct ModerationTest : ReadingWorld {
  Findings found() {
    return read(lena(), [](ledger::View& view) { return findings(view, *find_inspection(view, here)); });
  }
  Count count_of(std::string const& question) {
    auto const all = found();
    for (auto const& standard : all.evidence)
      for (auto const& one_count : standard.counts)
        if (one_count.id == question) return one_count.count;
    return {};
  }
  void twice(CaseId id, Answer first, Answer second) {
    finished(ines(), id, first);
    finished(omar(), id, second, ReadingKind::second);
  }
};
FOR_EACH_ENGINE(ModerationTest);

Moderate moderation(CaseId id, std::string question, std::optional<Answer> stands, std::string reason = "The plan names no one at risk.") {
  return {.inspection = here, .sampled = id, .key_question = std::move(question), .stands = stands, .reason = std::move(reason)};
}

TEST_P(ModerationTest, TheQualityLeadSaysWhatStandsAndBothAnswersAreKept) {
  twice(one, Answer::no, Answer::yes);
  EXPECT_EQ(count_of("ASS-S"), (Count{0, 1}));
  EXPECT_TRUE(act(quinn(), moderation(one, "ASS-S", Answer::yes)));
  EXPECT_EQ(count_of("ASS-S"), (Count{1, 1}));
  auto const rows = read(lena(), [](ledger::View& view) { return moderations_of(view, one); });
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].first, Answer::no);
  EXPECT_EQ(rows[0].first_name, "Ines Inspector");
  EXPECT_EQ(rows[0].second, Answer::yes);
  EXPECT_EQ(rows[0].second_name, "Omar Inspector");
  EXPECT_EQ(rows[0].by, "Quinn Quality");
  EXPECT_EQ(found().cases.front().answers.at(2).answer, Answer::no) << "the first stays in the findings beside what stands";
  EXPECT_TRUE(act(quinn(), moderation(one, "ASS-S", Answer::no, "On second thoughts."))) << "settled again";
  EXPECT_EQ(count_of("ASS-S"), (Count{0, 1}));
}

TEST_P(ModerationTest, WhatIsRefused) {
  finished(ines(), one, Answer::no);
  EXPECT_EQ(kind_of(act(quinn(), moderation(one, "ASS-S", Answer::yes))), Refused::not_found) << "read once";
  finished(omar(), one, Answer::yes, ReadingKind::second);
  for (auto const& scope : {ines(), omar(), lena(), pat()}) EXPECT_EQ(kind_of(act(scope, moderation(one, "ASS-S", Answer::yes))), Refused::conflict) << scope.name;
  EXPECT_EQ(kind_of(act(nora(), moderation(one, "ASS-S", Answer::yes))), Refused::not_found);
  for (auto const& scope : service()) EXPECT_EQ(kind_of(act(scope, moderation(one, "ASS-S", Answer::yes))), Refused::forbidden) << scope.name;
  EXPECT_EQ(why(act(quinn(), moderation(one, "ASS-E", Answer::yes))), "Both readers gave the same answer. There is nothing to settle.");
  EXPECT_EQ(why(act(quinn(), moderation(one, "ASS-S", std::nullopt, ""))), "reason: Say why this answer stands; stands: Choose what stands");
  EXPECT_EQ(kind_of(act(quinn(), moderation(one, "NONE", Answer::yes))), Refused::not_found);
  stand("panel");
  EXPECT_EQ(kind_of(act(quinn(), moderation(one, "ASS-S", Answer::yes))), Refused::conflict);
}

TEST_P(ModerationTest, AQualityLeadDoesNotModerateACaseOfTheirOwn) {
  finished(ines(), one, Answer::no);
  finished(quinn(), one, Answer::yes, ReadingKind::second);
  EXPECT_EQ(why(act(quinn(), moderation(one, "ASS-S", Answer::yes))), "You read this case yourself. Another quality lead moderates it.");
}

TEST_P(ModerationTest, WhetherTheRiskIsLowIsModeratedTooAndBringsTheSafetyQuestionBack) {
  auto const low = started(ines(), one);
  EXPECT_TRUE(act(ines(), SetCaseFacts{.reading = low, .facts = {.types = {CaseType::community}, .judged_low = true}, .lock_version = 1}));
  complete(ines(), low, Answer::yes, false);
  EXPECT_TRUE(act(ines(), FinishReading{low}));
  finished(omar(), one, Answer::no, ReadingKind::second);
  EXPECT_EQ(count_of("ASS-S"), (Count{0, 0}));
  EXPECT_EQ(kind_of(act(quinn(), moderation(one, "low_risk", Answer::na))), Refused::invalid);
  EXPECT_TRUE(act(quinn(), moderation(one, "low_risk", Answer::no)));
  EXPECT_TRUE(act(quinn(), moderation(one, "ASS-S", Answer::no)));
  EXPECT_EQ(count_of("ASS-S"), (Count{0, 1}));
  EXPECT_FALSE(found().cases.front().facts.judged_low);
}

TEST_P(ModerationTest, FindingsCountFinishedFirstReadingsOfTheSampleOnly) {
  finished(ines(), one, Answer::yes);
  finished(omar(), three, Answer::no);
  started(lena(), four);
  auto const all = found();
  EXPECT_EQ(all.cases.size(), 2u);
  EXPECT_EQ(all.population, 9);
  EXPECT_EQ(all.sampled, 4);
  EXPECT_EQ(count_of("ASS-S"), (Count{1, 2}));
  db().script("update inspection_case set state = 'replaced' where id = 3");
  EXPECT_EQ(count_of("ASS-S"), (Count{1, 1}));
  auto const nothing = read(nora(), [](ledger::View& view) { return findings(view, Inspection{.id = here, .programme = "small"}); });
  EXPECT_TRUE(nothing.cases.empty() && nothing.opinions.empty());
  EXPECT_EQ(nothing.population + nothing.sampled, 0) << "nothing for another team";
}

TEST_P(ModerationTest, TheListOfSecondReadingsComesFromTheSeedAndSaysHowFarItIs) {
  auto const list = [&] { return read(lena(), [](ledger::View& view) { return second_readings(view, *find_inspection(view, here)); }); };
  EXPECT_TRUE(list().cases.empty());
  EXPECT_FALSE(list().all_made());
  finished(ines(), one, Answer::no);
  finished(ines(), three, Answer::no);
  auto const drawn = list();
  EXPECT_EQ(drawn.seed, "SEED");
  ASSERT_FALSE(drawn.cases.empty());
  for (auto const& each : drawn.cases) finished(omar(), each.first.sampled, Answer::yes, ReadingKind::second);
  EXPECT_TRUE(list().all_made());
  EXPECT_TRUE(act(quinn(), moderation(drawn.cases.front().first.sampled, "ASS-S", Answer::yes)));
  EXPECT_EQ(list().cases.size(), drawn.cases.size()) << "by the first answers: moderation does not change who is read twice";
}

TEST_P(ModerationTest, PairsAreOfFinishedReadingsOfBothKinds) {
  twice(one, Answer::no, Answer::yes);
  finished(ines(), three, Answer::no);
  auto const pairs = read(lena(), [](ledger::View& view) { return pairs_of(view, here); });
  auto const safety = std::ranges::find(pairs, "ASS-S", &ReadPair::key_question);
  ASSERT_NE(safety, pairs.end());
  EXPECT_EQ(safety->first, Answer::no);
  EXPECT_EQ(safety->second, Answer::yes);
  EXPECT_EQ(std::ranges::count(pairs, "ASS-S", &ReadPair::key_question), 1);
}

}  // namespace
}  // namespace inspection
