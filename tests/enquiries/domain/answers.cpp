#include "enquiries/domain/quality.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace enquiries;

namespace {

base::Date const today = base::make_date(2023, 6, 28);
std::vector<Question> const asked{Question::p1, Question::p2};

ItemContent incident() {
  return {.date_from = base::make_date(2022, 5, 3), .person_role = PersonRole::alleged_perpetrator, .children_present = ChildrenPresent::unknown, .summary = "Shouting heard by neighbours"};
}
ReturnContent whole() {
  return {.answers = {{Question::p1, AnswerCode::nothing_known, ""}, {Question::p2, AnswerCode::yes_detail, ""}}, .items = {incident()}, .searched = "Niche, 2013 to 2023, both names", .handling = "Not to be disclosed"};
}
std::string fields(std::vector<base::FieldError> const& errors) {
  std::string names;
  for (auto const& error : errors) names += (names.empty() ? "" : " ") + error.field;
  return names;
}

}  // namespace

TEST(enquiries_item, an_incident_needs_four_things_and_no_more) {
  EXPECT_TRUE(check_item(incident(), today).empty());
  EXPECT_EQ(fields(check_item({}, today)), "date_from summary person_role children_present");
  auto undated = incident();
  undated.date_from.reset();
  undated.precision = DatePrecision::unknown;
  EXPECT_TRUE(check_item(undated, today).empty());
  auto typed = incident();
  typed.summary.clear();
  typed.types = {IncidentType::damage};
  EXPECT_TRUE(check_item(typed, today).empty());
}

TEST(enquiries_item, dates_lie_in_the_past_and_in_order) {
  auto item = incident();
  item.date_to = base::make_date(2022, 5, 2);
  EXPECT_EQ(fields(check_item(item, today)), "date_to");
  item.date_to.reset();
  item.date_from = today + std::chrono::days{1};
  EXPECT_EQ(fields(check_item(item, today, "items-3-")), "items-3-date_from");
}

TEST(enquiries_item, a_summary_is_counted_in_characters) {
  auto item = incident();
  item.summary.clear();
  for (int i = 0; i < 4000; ++i) item.summary += "é";
  EXPECT_TRUE(check_item(item, today).empty());
  item.summary += "x";
  EXPECT_EQ(fields(check_item(item, today)), "summary");
}

TEST(enquiries_item, dates_are_shown_as_precisely_as_they_are_known) {
  auto item = incident();
  EXPECT_EQ(item_date(item), "3 May 2022");
  item.precision = DatePrecision::month;
  EXPECT_EQ(item_date(item), "May 2022");
  item.precision = DatePrecision::year;
  EXPECT_EQ(item_date(item), "2022");
  item.precision = DatePrecision::unknown;
  EXPECT_EQ(item_date(item), "Date not known");
  EXPECT_EQ(item_title(item), "Incident, date not known");
  EXPECT_EQ(item_title({.kind = ItemKind::nothing_known, .precision = DatePrecision::unknown}), "Nothing known") << "it has no date of its own";
  EXPECT_EQ(item_title({.date_from = base::make_date(2022, 5, 3)}), "Incident, 3 May 2022");
}

RC_GTEST_PROP(enquiries_item, types_come_back_from_their_word, ()) {
  std::vector<IncidentType> types;
  for (auto const& row : base::Words<IncidentType>::table)
    if (*rc::gen::arbitrary<bool>()) types.push_back(row.value);
  RC_ASSERT(types_from_word(types_word(types)) == types);
}

TEST(enquiries_return, a_final_return_answers_every_question_with_its_scope) {
  EXPECT_TRUE(check_return(whole(), asked, today).empty());
  auto half = whole();
  half.answers.pop_back();
  half.items.clear();
  EXPECT_EQ(fields(check_return(half, asked, today)), "QU-P2");
  half.kind = ReturnKind::interim;
  EXPECT_TRUE(check_return(half, asked, today).empty());
  auto unscoped = whole();
  unscoped.searched = " ";
  EXPECT_EQ(fields(check_return(unscoped, asked, today)), "searched");
}

TEST(enquiries_return, nothing_known_keeps_its_scope) {
  ReturnContent nothing{.answers = {{Question::p1, AnswerCode::nothing_known, ""}, {Question::p2, AnswerCode::nothing_known, ""}}};
  EXPECT_EQ(fields(check_return(nothing, asked, today)), "searched");
  nothing.searched = "PNC, Niche, both names, 2013 to today";
  EXPECT_TRUE(check_return(nothing, asked, today).empty());
}

TEST(enquiries_return, what_is_said_of_a_child_and_nothing_known_are_items_too) {
  ReturnContent content{.answers = {{Question::c1, AnswerCode::yes_detail, ""}}, .searched = "All systems"};
  content.children = {{.child = ChildId{1}, .known = Known::open_case, .status = "child in need", .worker = "Jo Banks"},
                      {.child = ChildId{2}, .known = Known::never},
                      {.child = ChildId{3}, .known = Known::not_searched},
                      {.child = ChildId{4}, .known = Known::never, .not_ours_code = "E08000013"},
                      {.other_child = "A boy of about two", .known = Known::closed_case}};
  add_items_said(content);
  ASSERT_EQ(content.items.size(), 3u);
  EXPECT_EQ(content.items[0].kind, ItemKind::known_status);
  EXPECT_EQ(content.items[0].child, ChildId{1});
  EXPECT_EQ(content.items[0].summary, "Open case: child in need; Jo Banks");
  EXPECT_EQ(content.items[1].kind, ItemKind::nothing_known);
  EXPECT_EQ(content.items[2].summary, "A boy of about two: Known, case closed");
  for (auto const& item : content.items) EXPECT_TRUE(check_item(item, base::make_date(2023, 6, 28)).empty());
  add_items_said(content);
  EXPECT_EQ(content.items.size(), 3u) << "what is an item already is not made one again";

  ReturnContent nothing{.answers = {{Question::p1, AnswerCode::nothing_known, ""}, {Question::p6, AnswerCode::not_applicable, ""}}, .searched = "PNC and Niche"};
  add_items_said(nothing);
  ASSERT_EQ(nothing.items.size(), 1u);
  EXPECT_EQ(nothing.items[0].summary, "PNC and Niche");
  ReturnContent part{.kind = ReturnKind::interim, .answers = nothing.answers};
  add_items_said(part);
  EXPECT_TRUE(part.items.empty());
}
TEST(enquiries_return, what_cannot_be_shared_or_was_not_searched_says_why) {
  auto content = whole();
  content.answers[0] = {Question::p1, AnswerCode::cannot_share, ""};
  EXPECT_EQ(fields(check_return(content, asked, today)), "QU-P1");
  content.answers[0].reason = "live investigation";
  EXPECT_TRUE(check_return(content, asked, today).empty());
}

TEST(enquiries_return, yes_brings_something_and_a_question_not_asked_is_no_answer) {
  auto content = whole();
  content.items.clear();
  EXPECT_EQ(fields(check_return(content, asked, today)), "items");
  content = whole();
  content.answers.push_back({Question::c1, AnswerCode::nothing_known, ""});
  EXPECT_EQ(fields(check_return(content, asked, today)), "QU-C1");
}

TEST(enquiries_quality, the_first_that_applies_is_the_grade) {
  QualityTests tests;
  EXPECT_EQ(proposed_grade(tests), Grade::adequate);
  tests.incidents_complete = enquiries::Test::part;
  EXPECT_EQ(proposed_grade(tests), Grade::adequate);
  for (auto failing : {&QualityTests::scope_stated, &QualityTests::all_answered, &QualityTests::incidents_complete}) {
    QualityTests one;
    one.*failing = enquiries::Test::no;
    EXPECT_EQ(proposed_grade(one), Grade::thin);
  }
  tests.scope_stated = enquiries::Test::no;
  tests.redactions_explained = enquiries::Test::no;
  EXPECT_EQ(proposed_grade(tests), Grade::redacted);
  tests.right_people = enquiries::Test::no;
  EXPECT_EQ(proposed_grade(tests), Grade::wrong_person);
}

TEST(enquiries_quality, late_stands_beside_any_grade) {
  auto const tests = proposed_tests(whole(), asked, false);
  EXPECT_TRUE(is_late(tests));
  EXPECT_EQ(proposed_grade(tests), Grade::adequate);
}

TEST(enquiries_quality, tests_are_proposed_from_the_return) {
  auto content = whole();
  EXPECT_EQ(proposed_tests(content, asked, true).incidents_complete, enquiries::Test::yes);
  content.items.push_back({});
  EXPECT_EQ(proposed_tests(content, asked, true).incidents_complete, enquiries::Test::part);
  content.items = {{}};
  EXPECT_EQ(proposed_tests(content, asked, true).incidents_complete, enquiries::Test::no);
  content.searched.clear();
  content.handling.clear();
  auto const tests = proposed_tests(content, asked, true);
  EXPECT_EQ(tests.scope_stated, enquiries::Test::no);
  EXPECT_EQ(tests.handling_stated, enquiries::Test::no);
}

TEST(enquiries_quality, tests_come_back_from_their_word) {
  QualityTests tests{.in_time = enquiries::Test::no, .incidents_complete = enquiries::Test::part, .fact_kept_apart = enquiries::Test::no};
  auto const back = tests_from_word(tests_word(tests));
  EXPECT_EQ(tests_word(back), tests_word(tests));
  EXPECT_EQ(tests_word(tests_from_word("QL-9 no rubbish QL-1")), tests_word({}));
}
