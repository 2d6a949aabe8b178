#include "workload/domain/needs.hpp"
#include "workload/rules.hpp"

#include <gtest/gtest.h>

namespace workload {
namespace {

NeedRules const& rules() { return workload_test::tier_rules().change.needs; }

// Answers whose scores add up to `score`.
std::vector<Answer> adding_up_to(int score) {
  std::vector<Answer> answers(static_cast<std::size_t>(score / 2), Answer::significant);
  if (score % 2) answers.push_back(Answer::some);
  if (answers.empty()) answers.push_back(Answer::none);
  return answers;
}

// From which score a section is standard and severe, and with a strengths and needs assessment.
TEST(WorkloadNeeds, ThresholdsOfEverySection) {
  struct Row {
    Need need;
    int standard, severe, san_standard, san_severe;
  };
  for (auto const& row : {Row{Need::accommodation, 2, 7, 3, 5}, Row{Need::education, 3, 7, 3, 7}, Row{Need::relationships, 2, 5, 2, 5},
                          Row{Need::lifestyle, 2, 5, 2, 5}, Row{Need::drugs, 2, 8, 2, 6}, Row{Need::alcohol, 4, 7, 2, 4}, Row{Need::thinking, 4, 7, 3, 5},
                          Row{Need::attitudes, 2, 7, 1, 5}})
    for (bool const san : {false, true})
      for (int score = 0; score <= 8; ++score) {
        int const standard = san ? row.san_standard : row.standard, severe = san ? row.san_severe : row.severe;
        auto const expected = score >= severe ? Severity::severe : score >= standard ? Severity::standard : Severity::no_need;
        auto const result = section_result(rules(), row.need, san, adding_up_to(score));
        EXPECT_EQ(result.score, score);
        EXPECT_EQ(result.severity, expected) << base::word(row.need) << " " << san << " " << score;
      }
}

TEST(WorkloadNeeds, NothingSaidIsNoScore) {
  for (auto const& answers : {std::vector<Answer>{}, std::vector{Answer::missing}, std::vector{Answer::unknown, Answer::missing, Answer::missing}}) {
    auto const result = section_result(rules(), Need::accommodation, false, answers);
    EXPECT_FALSE(result.score);
    EXPECT_FALSE(result.severity);
  }
  EXPECT_EQ(section_result(rules(), Need::accommodation, false, {Answer::missing, Answer::no}).score, 0);
}

TEST(WorkloadNeeds, ScoresOfAnswers) {
  for (auto const& [answer, score] : {std::pair{Answer::yes, 2}, {Answer::no, 0}, {Answer::unknown, 0}, {Answer::none, 0}, {Answer::some, 1},
                                      {Answer::significant, 2}, {Answer::missing, 0}, {Answer::never, 0}, {Answer::previous, 1}, {Answer::currently, 2}})
    EXPECT_EQ(answer_score(rules(), answer), score) << base::word(answer);
}

TEST(WorkloadNeeds, Weights) {
  for (auto const& [need, severe] : {std::pair{Need::accommodation, 2}, {Need::thinking, 4}, {Need::attitudes, 4}, {Need::finance, 0}, {Need::emotional, 0}})
    EXPECT_EQ(need_points(rules(), {{need, Severity::severe}}), severe) << base::word(need);
  EXPECT_EQ(section_result(rules(), Need::finance, false, {Answer::significant}).score, 2);
  EXPECT_FALSE(section_result(rules(), Need::finance, false, {Answer::significant}).severity);
}

}  // namespace
}  // namespace workload
