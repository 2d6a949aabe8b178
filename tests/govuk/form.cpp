#include "govuk/form.hpp"

#include "govuk/choices.hpp"
#include "govuk/date_input.hpp"
#include "govuk/input.hpp"

#include <gtest/gtest.h>

namespace {

using namespace govuk;

bool contains(Html const& html, std::string_view part) { return html.str().find(part) != std::string::npos; }

FormView sent() {
  std::vector<std::pair<std::string, std::string>> const fields{{"surname", "O'Neil"}, {"source", "police"}, {"source", "children"}, {"how", "post"}, {"secret", "hunter2"}};
  return FormView(fields, {{"surname", "Surname must be letters"}});
}

TEST(FormView, KeepsWhatWasTyped) {
  auto const view = sent();
  EXPECT_EQ("O'Neil", view.value("surname"));
  EXPECT_EQ((std::vector<std::string>{"police", "children"}), view.values("source"));
  EXPECT_TRUE(view.has("source", "children"));
  EXPECT_FALSE(view.has("source", "post"));
  EXPECT_EQ("", view.value("other"));
  EXPECT_FALSE(view.find("other").has_value());
}

TEST(FormView, SetReplacesAddAppends) {
  FormView view;
  view.set("a", "1").set("a", "2").add("b", "3").add("b", "4");
  EXPECT_EQ((std::vector<std::string>{"2"}), view.values("a"));
  EXPECT_EQ((std::vector<std::string>{"3", "4"}), view.values("b"));
}

TEST(Field, ShowsValueAndErrorOfItsForm) {
  auto const view = sent();
  Html const field = text_input({.name = "surname", .label = "Surname", .hint = "As on the order", .form = &view});
  EXPECT_TRUE(contains(field, "value=\"O&#39;Neil\""));
  EXPECT_TRUE(contains(field, "Surname must be letters"));
  EXPECT_TRUE(contains(field, "aria-describedby=\"surname-hint surname-error\""));
  EXPECT_TRUE(contains(field, "govuk-form-group--error"));
}

TEST(Field, WhatWasTypedComesBeforeWhatIsStored) {
  FormView view;
  view.set("surname", "");
  EXPECT_TRUE(contains(text_input({.name = "surname", .form = &view, .value = "Smith"}), "value=\"\""));
  EXPECT_TRUE(contains(text_input({.name = "first", .form = &view, .value = "Sam"}), "value=\"Sam\""));
}

TEST(Field, PasswordsAreNeverWrittenBack) {
  auto const view = sent();
  EXPECT_FALSE(contains(text_input({.name = "secret", .form = &view, .type = "password"}), "hunter2"));
}

TEST(Field, TextAreasKeepAFirstEmptyLine) {
  EXPECT_TRUE(contains(text_area({.name = "n", .value = "\nsecond line"}), ">\n\nsecond line</textarea>"));
  EXPECT_TRUE(contains(text_area({.name = "n", .value = "first line"}), ">first line</textarea>"));
}

TEST(Choices, WhatWasSentIsTicked) {
  auto const view = sent();
  Html const boxes = checkboxes({.name = "source", .items = {{.value = "police", .text = "Police"}, {.value = "none", .text = "None"}}, .form = &view, .values = {"none"}});
  EXPECT_TRUE(contains(boxes, "value=\"police\" checked"));
  EXPECT_FALSE(contains(boxes, "value=\"none\" checked"));
  EXPECT_TRUE(contains(radios({.name = "how", .items = {{.value = "post", .text = "Post"}}, .form = &view}), "value=\"post\" checked"));
}

// An empty box sends nothing at all: after a failed attempt the stored ticks must not come back.
TEST(Choices, UntickedBoxesStayUnticked) {
  FormView view;
  view.fail("other", "Enter something");
  EXPECT_FALSE(contains(checkboxes({.name = "source", .items = {{.value = "police", .text = "Police"}}, .form = &view, .values = {"police"}}), "checked"));
  FormView const fresh;
  EXPECT_TRUE(contains(checkboxes({.name = "source", .items = {{.value = "police", .text = "Police"}}, .form = &fresh, .values = {"police"}}), "checked"));
}

TEST(DateInput, OnlyWrongPartsAreMarked) {
  FormView view;
  view.date("birth", "31", "13", "1980").fail("birth-month", "Month must be between 1 and 12");
  Html const field = date_input({.name = "birth", .legend = "Date of birth", .form = &view});
  EXPECT_TRUE(contains(field, "govuk-date-input__input govuk-input--error govuk-input--width-2\" id=\"birth-month\""));
  EXPECT_TRUE(contains(field, "govuk-date-input__input govuk-input--width-2\" id=\"birth-day\""));
  EXPECT_TRUE(contains(field, "id=\"birth-error\""));
  EXPECT_TRUE(contains(field, "value=\"13\""));
}

TEST(DateInput, AnErrorOfTheWholeMarksAll) {
  FormView view;
  view.date("birth", "", "", "").fail("birth", "Enter the date of birth");
  Html const field = date_input({.name = "birth", .legend = "Date of birth", .form = &view});
  for (char const* part : {"2\" id=\"birth-day", "2\" id=\"birth-month", "4\" id=\"birth-year"})
    EXPECT_TRUE(contains(field, std::string("govuk-input--error govuk-input--width-") + part));
}

TEST(ErrorSummary, LinksToTheFirstFieldInError) {
  FormView view;
  view.date("birth", "", "", "").fail("surname", "Enter a surname").fail("birth", "Enter the date of birth").fail("", "Somebody else changed the record");
  Html const summary = error_summary(view);
  EXPECT_TRUE(contains(summary, "<a href=\"#surname\">Enter a surname</a>"));
  EXPECT_TRUE(contains(summary, "<a href=\"#birth-day\">Enter the date of birth</a>"));
  EXPECT_TRUE(contains(summary, "<li>Somebody else changed the record</li>"));
  EXPECT_TRUE(error_summary(FormView()).empty());
}

TEST(Form, PostsCarryTheTokenGetsDoNot) {
  EXPECT_EQ("<form action=\"/a\" method=\"post\" novalidate><input type=\"hidden\" name=\"csrf_token\" value=\"t\">x</form>", form({.action = "/a", .csrf = "t", .body = "x"}).str());
  EXPECT_EQ("<form action=\"/a\" method=\"get\" novalidate>x</form>", form({.action = "/a", .csrf = "t", .body = "x", .get = true}).str());
}

}  // namespace
