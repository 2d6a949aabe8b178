// Which key questions and prompts a case is asked.
#include "inspection/domain/prompts.hpp"

#include "inspection/book.hpp"
#include "inspection/programme.hpp"

#include <gtest/gtest.h>

namespace {

using inspection::CaseFacts;
using inspection::CaseType;
using inspection::Form;
using Ids = std::vector<std::string>;

Ids ids(std::vector<inspection::Prompt const*> const& prompts) {
  Ids found;
  for (auto const* prompt : prompts) found.push_back(prompt->id);
  return found;
}

TEST(Prompts, GoByTheTypesOfTheCaseAndItsForm) {
  auto const book = small_book();
  EXPECT_EQ(ids(inspection::prompts_for(book, "ASS-E", {.types = {CaseType::community}})), (Ids{"ASS-E-a", "ASS-E-c"}));
  EXPECT_EQ(ids(inspection::prompts_for(book, "ASS-E", {.types = {CaseType::licence, CaseType::release}})), (Ids{"ASS-E-a", "ASS-E-b", "ASS-E-c"}));
  EXPECT_EQ(ids(inspection::prompts_for(book, "ASS-E", {.types = {CaseType::community}, .form = Form::adjusted})), Ids{"ASS-E-a"});
  EXPECT_TRUE(inspection::prompts_for(book, "ASS-E", {.types = {CaseType::victim}}).empty());
  EXPECT_TRUE(inspection::prompts_for(book, "YO-2.1-K", {.types = {CaseType::community}}).empty());
  EXPECT_EQ(book.prompt("ASS-S-xb")->only_if, "ASS-S-xa");
  EXPECT_EQ(book.prompt("ASS-S-xz"), nullptr);
}

TEST(Questions, AreTheProgrammesAndThenThoseReportedOnly) {
  auto const book = small_book();
  auto const programme = small_programme();
  // ASS-D and S-4-K are not in the book: asked of every case.
  EXPECT_EQ(inspection::questions_for(book, programme, {.types = {CaseType::community}}), (Ids{"ASS-E", "ASS-D", "ASS-S", "S-4-K", "OVR"}));
  EXPECT_EQ(inspection::questions_for(book, programme, {.types = {CaseType::court_report}}), (Ids{"ASS-D", "CRT", "S-4-K"}));
}

TEST(Questions, OfSafetyLeaveOutLowRisk) {  // RUL-03
  auto programme = small_programme();
  programme.low_rosh_excluded = {"ASS-S"};
  CaseFacts const low{.types = {CaseType::community}, .judged_low = true};
  EXPECT_EQ(inspection::questions_for(small_book(), programme, low), (Ids{"ASS-E", "ASS-D", "S-4-K", "OVR"}));
  EXPECT_TRUE(inspection::left_out_as_low(programme, "ASS-S", low));
  EXPECT_FALSE(inspection::left_out_as_low(programme, "ASS-E", low));
  EXPECT_FALSE(inspection::left_out_as_low(programme, "ASS-S", {}));
}

TEST(Questions, OfAStandardWithoutAnyAreItsOwnName) {
  auto const programme = small_programme();
  EXPECT_EQ(inspection::key_questions_of(programme.standards[3]), Ids{"S-4-K"});
  EXPECT_TRUE(inspection::key_questions_of(programme.standards[0]).empty()) << "judged as a whole";
}

TEST(Form, IsAdjustedForShortWork) {
  auto const began = base::make_date(2022, 8, 1);
  auto const weeks = [&](int n) { return began + std::chrono::weeks(n); };
  auto const day = std::chrono::days(1);
  EXPECT_EQ(inspection::form_for({.began = began}), Form::core);
  EXPECT_EQ(inspection::form_for({.began = began, .contact_suspended = weeks(8)}), Form::adjusted);
  EXPECT_EQ(inspection::form_for({.began = began, .contact_suspended = weeks(8) + day}), Form::core);
  EXPECT_EQ(inspection::form_for({.began = began, .pss_only = true}), Form::adjusted);
  EXPECT_EQ(inspection::form_for({.began = began, .on_licence = true, .ends = weeks(8)}), Form::adjusted);
  EXPECT_EQ(inspection::form_for({.began = began, .on_licence = true, .ends = weeks(8) + day}), Form::core);
  EXPECT_EQ(inspection::form_for({.began = began, .ends = weeks(8)}), Form::core) << "a short order is no licence";
}

}  // namespace
