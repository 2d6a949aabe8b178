#include "risk/domain/standing.hpp"

#include <gtest/gtest.h>

namespace risk {
namespace {

TEST(RiskStanding, WhatIsWaitingThereIsWaitingHere) {
  for (auto const& row : base::Words<enquiries::EnquiryState>::table)
    EXPECT_EQ(standing_of(row.value, false) == Standing::waiting, enquiries::is_waiting(row.value)) << row.word;
}
TEST(RiskStanding, OnlyAFinalAnswerIsAnAnswer) {
  using enum enquiries::EnquiryState;
  for (auto const& row : base::Words<enquiries::EnquiryState>::table) {
    bool const final_answer = row.value == returned_final || row.value == read || row.value == used || row.value == set_aside;
    EXPECT_EQ(standing_of(row.value, false) == Standing::answered, final_answer) << row.word;
    EXPECT_NE(standing_of(row.value, true), Standing::answered) << row.word;
  }
}
TEST(RiskStanding, ANeedThatWaitsForASeniorIsNeitherOpenNorDecided) {
  EXPECT_EQ(standing_of(enquiries::NeedState::needed, true), NeedStanding::undecided);
  EXPECT_EQ(standing_of(enquiries::NeedState::needed, false), NeedStanding::open);
}

}  // namespace
}  // namespace risk
