// `fullpicture rules rate`: rows in, ratings out; and every published inspection with enough figures re-rated.
#include "spreadsheets/rate.hpp"

#include "base/csv.hpp"
#include "embedded/embedded_policy.hpp"
#include "inspection/domain/rate.hpp"
#include "policy/inspection.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace {

struct Answer {
  int status;
  std::string out, err;
};

Answer rate(std::string const& rows) {
  std::istringstream in("inspection,programme,standard,key_question,sufficient,assessed,rating\n" + rows);
  std::ostringstream out, err;
  int const status = spreadsheets::rules_rate(in, out, err);
  return {status, out.str(), err.str()};
}

std::string const whole_2023 =
    "A,2023,leadership,,,,Requires improvement\nA,2023,staffing,,,,requires improvement\nA,2023,services,,,,Good\n"
    "A,2023,assessment,ASS-E,40,50,\nA,2023,assessment,ASS-D,30,50,\nA,2023,assessment,ASS-S,12,50,\n"
    "A,2023,planning,PLN-S,31,65,\nA,2023,P23-2.3,IMP-S,129,200,\nA,2023,reviewing,REV-S,4,5,\n";

TEST(RulesRate, PrintsEachStandardAndTheWhole) {
  auto const answer = rate(whole_2023);
  EXPECT_EQ(answer.err, "");
  EXPECT_EQ(answer.status, 0);
  EXPECT_EQ(answer.out,
            "inspection,standard,percent,rating,points,discretion\n"
            "A,leadership,,Requires improvement,1,\nA,staffing,,Requires improvement,1,\nA,services,,Good,2,\n"
            "A,assessment,24,Inadequate,0,\nA,planning,48,Inadequate,0,DIS-1\nA,P23-2.3,65,Good,2,\"DIS-1;DIS-2\"\nA,reviewing,80,Outstanding,3,\"DIS-1;DIS-2;DIS-3\"\n"
            "A,overall,9/21,Requires improvement,9,\n");
}

TEST(RulesRate, TakesCourtOrOutcomesAsTheFifth) {
  EXPECT_NE(rate("B,2021,outcomes,,90,100,\n").out.find("B,outcomes,90,Outstanding,3,"), std::string::npos);
  auto const both = rate("B,2021,outcomes,,90,100,\nB,2021,court,CRT,10,100,\n").out;
  EXPECT_NE(both.find("B,court,10,Inadequate,0,"), std::string::npos) << both;
  EXPECT_NE(both.find("B,outcomes,90,Outstanding,,"), std::string::npos) << both;
  EXPECT_NE(both.find("B,overall,0/27,"), std::string::npos) << both;
}

TEST(RulesRate, TellsAWordUsedTwiceApartByItsQuestion) {
  auto const answer = rate("Y,youth,assessment,YO-3.1-K,40,50,\nY,youth,YO-2.1,,10,50,\n");
  EXPECT_EQ(answer.err, "");
  EXPECT_NE(answer.out.find("Y,YO-2.1,20,Inadequate,0,\nY,assessment,80,Outstanding,3,"), std::string::npos) << answer.out;
  EXPECT_NE(rate("Y,youth,assessment,,,,Good\n").err.find("more than once; give its id"), std::string::npos);
}

TEST(RulesRate, SaysWhatIsWrongAndRatesTheOthers) {
  struct Row {
    char const* row;
    char const* says;
  };
  for (auto const& bad : {Row{"C,2023,assessment,ASS-S,51,50,", "51 sufficient of 50 assessed cannot be"}, Row{"C,2022,assessment,ASS-S,1,50,", "“2022” is not one of"},
                          Row{"C,2023,court,CRT,1,50,", "has no “court”"}, Row{"C,2023,assessment,PLN-S,1,50,", "has no “PLN-S”"}, Row{"C,2023,assessment,,1,50,", "key_question is empty"},
                          Row{"C,2023,leadership,,1,2,", "judged as a whole"}, Row{"C,2023,leadership,,,,Fine", "not on the four-point scale"}, Row{"C,2023,leadership,,,,", "not on the four-point scale"},
                          Row{"C,2023,assessment,ASS-S,x,50,", "no whole number"}, Row{"C,2023,assessment,ASS-S,-1,50,", "no whole number"}, Row{"C,2023,assessment,ASS-S,,50,", "no whole number"},
                          Row{"C,2023,assessment,ASS-S,1,50,Good", "counts and a rating"}, Row{",2023,assessment,ASS-S,1,50,", "inspection is empty"},
                          Row{"A,2021,assessment,ASS-S,1,50,", "its rows before say “2023”"}, Row{"A,2023,assessment,ASS-S,1,50,", "ASS-S stands twice"}}) {
    auto const answer = rate(whole_2023 + "D,2023,staffing,,,,Good\n" + bad.row + "\n");
    EXPECT_EQ(answer.status, 1) << bad.row;
    EXPECT_NE(answer.err.find("line 12: "), std::string::npos) << answer.err;
    EXPECT_NE(answer.err.find(bad.says), std::string::npos) << answer.err;
    EXPECT_EQ(answer.out.find("C,"), std::string::npos) << "half an inspection is not rated";
    EXPECT_EQ(answer.out.find("\nA,overall") == std::string::npos, bad.row[0] == 'A') << bad.row;
    EXPECT_NE(answer.out.find("D,staffing,,Good,2,"), std::string::npos);
  }
}

TEST(RulesRate, AgreesWithEveryPublishedInspection) {
  std::ifstream file(std::string(SOURCE_DIR) + "/tests/inspection/published-inspections.csv");
  base::CsvReader csv(file);
  auto const programmes = policy::inspection_programmes(embedded_policy());
  int rows = 0, whole = 0;
  for (auto row = csv.next(); row && *row; row = csv.next()) {
    auto const field = [&](std::string_view name) { return (**row).fields[*csv.column(name)]; };
    auto const found = std::ranges::find(programmes, field("programme"), &inspection::Programme::id);
    if (found == programmes.end()) continue;
    std::vector<inspection::Evidence> known;
    for (auto const& standard : found->standards)
      if (auto const place = csv.column(standard.key); place)
        if (auto const rating = inspection::rating_from((**row).fields[*place])) known.push_back({.standard = standard.id, .judged = rating});
    auto const rated = inspection::rate(*found, known);
    auto const overall = inspection::rating_from(field("overall_rating"));
    ++rows;
    whole += rated.unrated == 0;
    if (!overall) continue;
    EXPECT_LE(inspection::overall(*found, rated.score), *overall) << field("pdu");
    EXPECT_GE(inspection::overall(*found, rated.score + 3 * rated.unrated), *overall) << field("pdu");
    if (field("score").empty()) continue;
    int const score = std::stoi(field("score"));
    EXPECT_EQ(inspection::overall(*found, score), *overall) << field("pdu");
    EXPECT_LE(rated.score, score) << field("pdu");
    EXPECT_GE(rated.score + 3 * rated.unrated, score) << field("pdu");
  }
  EXPECT_GE(rows, 60);
  RecordProperty("whole", whole);
}

}  // namespace
