#include "publication/domain/report.hpp"

#include <gtest/gtest.h>

namespace publication {
namespace {

TEST(Report, TextsHaveParagraphsPartedByEmptyLines) {
  EXPECT_EQ(paragraphs("one\ntwo\r\n\r\nthree\n\n\n"), (std::vector<std::string>{"one two", "three"}));
  EXPECT_EQ(paragraphs("  \n"), std::vector<std::string>{});
  EXPECT_EQ(paragraphs("last"), std::vector<std::string>{"last"});
}

TEST(Report, NumbersUpToTenAreWords) {
  EXPECT_EQ(number_in_words(0), "no");
  EXPECT_EQ(number_in_words(10), "ten");
  EXPECT_EQ(number_in_words(11), "11");
}

TEST(Report, RecommendationsAreCountedByAddresseeInTheOrderTheyCome) {
  std::vector<ReportRecommendation> const all{{.to = {"the unit"}}, {.to = {"the unit", "the region"}}, {.to = {"HMPPS"}}};
  EXPECT_EQ(addressed_in_words(all), "two to the unit, one to the region and one to HMPPS");
  EXPECT_EQ(addressed_in_words({{.to = {"the unit"}}}), "one to the unit");
  EXPECT_EQ(addressed_in_words({}), "");
}

TEST(Report, RatingsAreSaidFromTheLowest) {
  EXPECT_EQ(rated_in_words({.all = 4, .rated = {2, 2, 0, 0}}), "two Inadequate and two Requires improvement");
  EXPECT_EQ(rated_in_words({.all = 1, .rated = {0, 0, 1, 0}}), "one Good");
}

TEST(Report, WhatIsMissingIsSaidBeforeItIsMade) {
  ReportContent content;
  EXPECT_EQ(missing(content).size(), 2 + sections.size());
  content.overall = inspection::Rating::inadequate;
  content.recommendations.push_back({});
  for (auto const& section : sections) content.texts[std::string(section.key)] = "x";
  EXPECT_EQ(missing(content), std::vector<std::string>{});
}

TEST(Report, AQuestionIsFoundAmongAllStandards) {
  ReportContent const content{.standards = {{.id = "A", .questions = {{.id = "ASS-E"}}}, {.id = "B", .questions = {{.id = "ASS-S", .count = {12, 50}}}}}};
  ASSERT_NE(content.question("ASS-S"), nullptr);
  EXPECT_EQ(content.question("ASS-S")->count.yes, 12);
  EXPECT_EQ(content.question("CRT"), nullptr);
}

}  // namespace
}  // namespace publication
