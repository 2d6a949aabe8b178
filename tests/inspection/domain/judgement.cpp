// A reading: its chain, what is missing, its warning, and the counts that finished readings give.
#include "inspection/domain/judgement.hpp"

#include "inspection/book.hpp"
#include "inspection/programme.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using inspection::Answer;
using inspection::CaseType;
using inspection::Count;
using inspection::FinishedCase;
using inspection::Gap;
using inspection::QuestionJudgement;
using inspection::Rating;

inspection::CaseFacts const community{.types = {CaseType::community}};

TEST(Judgement, AnswersALinkOnlyOnceTheOneBeforeIsYes) {
  auto const book = small_book();
  auto const open = [&](std::vector<inspection::PromptAnswer> answers) {
    std::string ids;
    for (auto const* prompt : inspection::open_prompts(book, {.key_question = "ASS-S", .prompts = std::move(answers)}, community)) ids += prompt->id.back();
    return ids;
  };
  EXPECT_EQ(open({}), "a");
  EXPECT_EQ(open({{"ASS-S-xa", Answer::no}}), "a");
  EXPECT_EQ(open({{"ASS-S-xa", Answer::na}}), "a");
  EXPECT_EQ(open({{"ASS-S-xa", Answer::yes}}), "ab");
  EXPECT_EQ(open({{"ASS-S-xa", Answer::yes}, {"ASS-S-xb", Answer::yes}}), "abc");
  EXPECT_EQ(open({{"ASS-S-xa", Answer::no}, {"ASS-S-xb", Answer::yes}}), "a") << "the whole chain must be yes";
}

TEST(Judgement, WarnsOfAYesOverMoreNoes) {
  auto const warns = [](Answer summary, std::vector<Answer> answers) {
    QuestionJudgement judgement{.summary = summary};
    for (auto const answer : answers) judgement.prompts.push_back({"p", answer});
    return inspection::yes_against_prompts(judgement);
  };
  EXPECT_TRUE(warns(Answer::yes, {Answer::no, Answer::no, Answer::yes}));
  EXPECT_FALSE(warns(Answer::yes, {Answer::no, Answer::yes})) << "as many";
  EXPECT_FALSE(warns(Answer::yes, {Answer::no, Answer::yes, Answer::yes, Answer::na}));
  EXPECT_TRUE(warns(Answer::yes, {Answer::no, Answer::na}));
  EXPECT_FALSE(warns(Answer::no, {Answer::no}));
  EXPECT_FALSE(inspection::yes_against_prompts({.prompts = {{"p", Answer::no}}})) << "no judgement yet";
}

std::string gaps(inspection::Reading const& reading) {
  auto programme = small_programme();
  std::erase_if(programme.standards, [](auto const& each) { return each.id == "S-4"; });
  programme.standards[1].key_questions = {"ASS-E", "ASS-S"};
  std::string text;
  for (auto const& each : inspection::missing(small_book(), programme, reading)) text += each.id + " " + std::string(inspection::shown(each.gap)) + "; ";
  return text;
}

TEST(Reading, SaysWhatItStillLacks) {
  inspection::Reading reading{.facts = community};
  EXPECT_EQ(gaps(reading),
            "ASS-E-a has no answer yet; ASS-E-c has no answer yet; ASS-E has no judgement yet; ASS-S-xa has no answer yet; ASS-S has no judgement yet; "
            "OVR has no judgement yet; ");
  reading.questions = {{.key_question = "ASS-E", .summary = Answer::yes, .reason = " ", .prompts = {{"ASS-E-a", Answer::na, " "}, {"ASS-E-c", Answer::no}}},
                       {.key_question = "ASS-S", .summary = Answer::no, .reason = "Nobody asked.", .prompts = {{"ASS-S-xa", Answer::no}, {"ASS-S-xb", Answer::yes}}},
                       {.key_question = "OVR", .summary = Answer::na, .reason = "No manager yet."}};
  EXPECT_EQ(gaps(reading),
            "ASS-E-a needs a reason why it does not apply; ASS-E needs a reason for the judgement; ASS-S-xb is answered but is not asked of this case; ");
  reading.questions[0] = {.key_question = "ASS-E", .summary = Answer::yes, .reason = "Well done.", .prompts = {{"ASS-E-a", Answer::na, "In custody."}, {"ASS-E-c", Answer::no}}};
  reading.questions[1].prompts.pop_back();
  EXPECT_EQ(gaps(reading), "");
}

FinishedCase finished(std::string crn, Answer ass_s, std::optional<Answer> moderated = {}, bool low = false) {
  return {.crn = std::move(crn), .facts = {.types = {CaseType::community}, .judged_low = low}, .answers = {{"ASS-S", ass_s, moderated}}};
}

TEST(Counts, TakeYesAndNoAndTheModeratedAnswer) {  // RUL-02, section 7
  auto const programme = small_programme();
  std::vector const cases{finished("1", Answer::yes), finished("2", Answer::no), finished("3", Answer::na), finished("4", Answer::yes, Answer::no),
                          finished("5", Answer::no, Answer::na), finished("6", Answer::na, Answer::yes)};
  EXPECT_EQ(inspection::count(programme, cases, "ASS-S"), (Count{2, 4}));
  EXPECT_EQ(inspection::count(programme, cases, "ASS-E"), (Count{0, 0}));
}

TEST(Counts, LeaveOutLowRiskWhereTheProgrammeSaysSo) {  // RUL-03
  auto programme = small_programme();
  std::vector const cases{finished("1", Answer::yes), finished("2", Answer::no, {}, true)};
  EXPECT_EQ(inspection::count(programme, cases, "ASS-S"), (Count{1, 2}));
  programme.low_rosh_excluded = {"ASS-S"};
  EXPECT_EQ(inspection::count(programme, cases, "ASS-S"), (Count{1, 1}));
}

TEST(Counts, RateTwelveOfFiftyInadequate) {
  auto const programme = small_programme();
  std::vector<FinishedCase> cases;
  for (int i = 0; i < 50; ++i) cases.push_back(finished(std::to_string(i), i < 12 ? Answer::yes : Answer::no));
  auto const known = inspection::evidence(programme, cases);
  ASSERT_EQ(known.size(), 3U) << "organisational standards are judged, not counted";
  EXPECT_EQ(known[2].counts.at(0).id, "S-4-K");
  auto const rated = inspection::rate(programme, known);
  EXPECT_EQ(rated.standards.at(0).questions.at(*rated.standards.at(0).lowest).per_cent, 24);
  EXPECT_EQ(rated.standards.at(0).rating, Rating::inadequate);
  EXPECT_TRUE(rated.standards.at(0).discretion.empty());
}

RC_GTEST_PROP(Counts, DoNotDependOnTheOrderOfCases, ()) {
  auto const programme = small_programme();
  std::vector<FinishedCase> cases;
  for (int i = 0; i < *rc::gen::inRange(0, 40); ++i) cases.push_back(finished(std::to_string(i), *rc::gen::element(Answer::yes, Answer::no, Answer::na)));
  auto const one = inspection::count(programme, cases, "ASS-S");
  std::reverse(cases.begin(), cases.end());
  RC_ASSERT(inspection::count(programme, cases, "ASS-S") == one);
  RC_ASSERT(one.yes >= 0 && one.yes <= one.of && one.of <= std::ssize(cases));
}

}  // namespace
