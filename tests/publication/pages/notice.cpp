// The press notice of Knowsley and St Helens held against the facts of the real one (brief.md, F-01 to F-09): every published
// figure is there, from the record, and each has a source for its writers.
#include "publication/pages/report_view.hpp"

#include <gtest/gtest.h>

namespace publication::pages {
namespace {

using inspection::Rating;

base::Instant london(char const* text) { return base::from_london(base::local_from_iso(text).value()); }

ReportContent knowsley() {
  ReportContent content{.unit = "Knowsley and St Helens", .region = "North West", .programme = "2021", .programme_name = "Probation delivery units, 2021 to 2023", .fieldwork_from = base::make_date(2023, 3, 6),
                        .fieldwork_to = base::make_date(2023, 3, 24), .releases_at = london("2023-06-29T00:01"), .invented = true, .overall = Rating::inadequate, .score = 3, .max_points = 27};
  content.standards = {{.id = "P21-2.2", .key = "assessment", .name = "Assessment", .counted = true, .by_rule = Rating::inadequate, .decided = Rating::inadequate,
                        .questions = {{.id = "ASS-E", .text = "Engaging", .count = {20, 50}}, {.id = "ASS-S", .text = "Keeping other people safe", .count = {12, 50}}}}};
  for (auto const* to : {"the probation delivery unit", "the probation delivery unit", "the probation delivery unit", "the probation delivery unit", "the probation delivery unit", "the region", "the region", "the region", "HMPPS", "HMPPS"})
    content.recommendations.push_back({.number = static_cast<std::int64_t>(content.recommendations.size() + 1), .text = "Do it", .to = {to}, .invented = true});
  content.texts = {{"notice-quotation", "A long road ahead."}, {"notice-quoted", "Justin Russell, Chief Inspector of Probation"}, {"notice-contact", "The media team"},
                   {"notice-editors", "Two kinds of body became one Probation Service in June 2021."}};
  content.waiting = Waiting{.force = "Merseyside Police", .count = 1350, .week = base::make_date(2023, 3, 27), .mark = "published", .units = 5};
  content.in_force_area = Inspected{.place = "Merseyside Police", .all = 2, .rated = {2, 0, 0, 0}};
  content.in_region = Inspected{.place = "North West", .all = 4, .rated = {2, 2, 0, 0}};
  return content;
}

std::string words(std::string html) {
  std::string out;
  bool tag = false;
  for (char c : html) {
    if (c == '<') tag = true;
    if (!tag) out += c;
    if (c == '>') tag = false;
  }
  return out;
}

TEST(Notice, SaysWhatTheRealOneSaidFromTheRecord) {
  auto const text = words(notice_html(knowsley()).str());
  for (auto const* fact : {"Knowsley and St Helens", "in the North West", "Inadequate", "March 2023", "29 June 2023", "Justin Russell", "24 per cent", "1,350", "ten recommendations", "five to the probation delivery unit",
                           "three to the region", "two to HMPPS", "two inspections", "four inspections", "two Inadequate and two Requires improvement", "June 2021", "Media contact", "Notes to editors", "3 of 27"})
    EXPECT_NE(text.find(fact), text.npos) << fact << "\n" << text;
}

TEST(Notice, EachFigureHasASourceForTheTeamAndNoneForThePublic) {
  auto const with = notice_html(knowsley(), "/inspections/7").str();
  for (auto const* href : {"/inspections/7/panel", "/inspections/7/report", "/inspections/7/recommendations"}) EXPECT_NE(with.find(href), with.npos) << href;
  EXPECT_EQ(notice_html(knowsley()).str().find("/inspections/"), std::string::npos);
}

TEST(Notice, LeavesOutWhatTheRecordDoesNotHave) {
  ReportContent const bare{.unit = "Somewhere", .fieldwork_from = base::make_date(2023, 3, 6), .fieldwork_to = base::make_date(2023, 3, 6)};
  auto const text = words(notice_html(bare).str());
  EXPECT_EQ(text.find("per cent"), text.npos);
  EXPECT_EQ(text.find("waiting for"), text.npos);
}

TEST(Report, SmallCountsAreLeftOut) {
  auto content = knowsley();
  content.standards.front().questions.front().count = {2, 50};
  EXPECT_EQ(report_html(content).str().find(">2 of 50"), std::string::npos);
  EXPECT_NE(report_html(content).str().find("12 of 50 (24%)"), std::string::npos);
  EXPECT_EQ(data_csv(content).find("ASS-E,2,"), std::string::npos);
  EXPECT_NE(data_csv(content).find("ASS-S,12,50,24"), std::string::npos);
}

TEST(Report, EscapesWhatPeopleWrote) {
  auto content = knowsley();
  content.texts["foreword"] = "<script>alert(1)</script>";
  EXPECT_EQ(report_html(content).str().find("<script>"), std::string::npos);
}

}  // namespace
}  // namespace publication::pages
