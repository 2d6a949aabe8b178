#include "publication/domain/import_row.hpp"

#include <gtest/gtest.h>

namespace publication_domain {

using namespace publication;

KnownNames known() {
  return {.pdus = {{"sefton", UnitId{7}}, {"west kent", UnitId{8}}}, .regions = {{"north west", UnitId{1}}}, .region_names = {"north west", "kent surrey and sussex"},
          .stood_before = {"tameside"}, .country = UnitId{99}};
}
constexpr char const* header = "pdu,region,programme,published,published_precision,fieldwork_started,overall_rating,score,score_max,assessment,assess_safety,cases_inspected,vacancy_rate_po,notes,source_url\n";

RegisterFile read(std::string const& rows, std::optional<base::Date> today = {}, std::string const& head = header) {
  std::istringstream in(head + rows);
  return read_register(in, known(), today);
}
// "line 2, published: …" of every fault.
std::string faults(RegisterFile const& file) {
  std::string all;
  for (auto const& fault : file.faults) all += fmt::format("{}{}{}: {}\n", fault.line, fault.column.empty() ? "" : " ", fault.column, fault.why);
  return all;
}

TEST(RegisterFile, AWholeRowIsRead) {
  auto const file = read("West Kent (second inspection),Kent Surrey and Sussex,2023,2024-05,month,2023-12,requires improvement,9,21,Inadequate,12/50,60,28,'=note,https://a | b\n");
  ASSERT_EQ(faults(file), "");
  auto const& row = file.good.at(0);
  EXPECT_EQ(row.unit, UnitId{8});
  EXPECT_EQ(row.overall, Rating::requires_improvement);
  EXPECT_EQ(row.score, 9);
  EXPECT_EQ(row.standard("assessment"), Rating::inadequate);
  EXPECT_EQ(row.share("ASS-S")->per_cent, 24);
  EXPECT_EQ(row.share("ASS-S")->sufficient, 12);
  EXPECT_EQ(row.cases, 60);
  EXPECT_EQ(row.vacancy_po, 28);
  EXPECT_EQ(row.notes, "=note") << "as it was before a spreadsheet was kept from running it";
}

TEST(RegisterFile, WhoseInspectionItWas) {
  auto const file = read("Tameside,North West,2021,2023-05-25,day,,Requires improvement,,,,,,,,\n(region) North West,North West,2023-regional,2025,year,,,,,,,,,,\n"
                         "(national) National inspection,England and Wales,2025-national,2025-04-29,day,,,,,,,,,,\n(2018) NPS South,England,2018,2019,year,,,,,,,,,,\n");
  ASSERT_EQ(faults(file), "");
  EXPECT_FALSE(file.good[0].unit) << "it stood before, and is no unit's own";
  EXPECT_EQ(file.good[1].unit, UnitId{1});
  EXPECT_EQ(file.good[2].unit, UnitId{99});
  EXPECT_EQ(file.good[3].subject, Subject::provider);
  EXPECT_FALSE(file.good[3].unit);
}

TEST(RegisterFile, EveryBadRowIsReportedWithLineColumnAndReason) {
  struct Row {
    char const* text;
    char const* fault;
  };
  std::vector<Row> const table{
      {"Nowhere,North West,2021,2023,year,,Good,,,,,,,,", "2 pdu: \"Nowhere\" is no delivery unit by its name, another name or that of a unit that stood before"},
      {",North West,2021,2023,year,,Good,,,,,,,,", "2 pdu: is empty"},
      {"Sefton,,2021,2023,year,,Good,,,,,,,,", "2 region: is empty"},
      {"Sefton,Mars,2021,2023,year,,Good,,,,,,,,", "2 region: \"Mars\" is no region"},
      {"(region) Mars,North West,2023-regional,2022,year,,,,,,,,,,", "2 pdu: \"(region) Mars\" is no region"},
      {"Sefton,North West,1999,2023,year,,Good,,,,,,,,", "2 programme: \"1999\" is no programme"},
      {"Sefton,North West,2025-dipp,2022,year,,Good,,,,,,,,", "2 overall_rating: programme 2025-dipp gives no overall rating"},
      {"Sefton,North West,2021,2023-13,month,,Good,,,,,,,,", "2 published: \"2023-13\" is not a date: write 2023-06-29, 2023-06 or 2023"},
      {"Sefton,North West,2021,2023-06,day,,Good,,,,,,,,", "2 published_precision: \"day\" does not fit the date \"2023-06\""},
      {"Sefton,North West,2021,2023,about,,Good,,,,,,,,", "2 published_precision: \"about\" is not day, month, year or none"},
      {"Sefton,North West,2021,2023,year,soon,Good,,,,,,,,", "2 fieldwork_started: \"soon\" is not a date: write 2023-06-29, 2023-06 or 2023"},
      {"Sefton,North West,2021,2023,year,,Fine,,,,,,,,", "2 overall_rating: \"Fine\" is not a rating: write Inadequate, Requires improvement, Good or Outstanding"},
      {"Sefton,North West,2021,2023,year,,Good,28,27,,,,,,", "2 score: 28 is more than the highest total, 27"},
      {"Sefton,North West,2021,2023,year,,Good,12,,,,,,,", "2 score_max: is empty, and there is a score"},
      {"Sefton,North West,2021,2023,year,,Good,-1,27,,,,,,", "2 score: \"-1\" is not a whole number from 0 to 1000"},
      {"Sefton,North West,2021,2023,year,,Good,,,Fair,,,,,", "2 assessment: \"Fair\" is not a rating: write Inadequate, Requires improvement, Good or Outstanding"},
      {"Sefton,North West,2021,2023,year,,Good,,,,51/50,,,,", "2 assess_safety: \"51/50\" has more cases that were sufficient than were assessed"},
      {"Sefton,North West,2021,2023,year,,Good,,,,101,,,,", "2 assess_safety: \"101\" is not a share of cases: write a whole per cent such as 24, or the counts such as 12/50"},
      {"Sefton,North West,2021,2023,year,,Good,,,,0/0,,,,", "2 assess_safety: \"0/0\" is not a share of cases: write a whole per cent such as 24, or the counts such as 12/50"},
      {"Sefton,North West,2021,2023,year,,Good,,,,,many,,,", "2 cases_inspected: \"many\" is not a whole number from 0 to 10000000"},
      {"Sefton,North West,2021,2023,year,,Good,,,,,,120,,", "2 vacancy_rate_po: \"120\" is not a whole number from 0 to 100"},
      {"Sefton,North West,2021,2023-06-29,day,,Good,,,,,,,,", "2 published: \"2023-06-29\" lies in the future: the register holds what has been published"},
      {"Sefton,North West,2021,2023-07,month,,Good,,,,,,,,", "2 published: \"2023-07\" lies in the future: the register holds what has been published"},
      {"Sefton,North West,2021,2024,year,,Good,,,,,,,,", "2 published: \"2024\" lies in the future: the register holds what has been published"},
  };
  for (auto const& row : table) {
    auto const file = read(std::string(row.text) + "\n", base::make_date(2023, 6, 28));
    EXPECT_EQ(faults(file), std::string(row.fault) + "\n") << row.text;
    EXPECT_TRUE(file.good.empty());
    EXPECT_EQ(file.bad_rows, 1u);
  }
  EXPECT_EQ(faults(read("Sefton,North West,2021,2023-06,month,,Good,,,,,,,,\n", base::make_date(2023, 6, 28))), "") << "the month has begun";
  EXPECT_EQ(faults(read("Sefton\xff,North West,2021,2023,year,,Good,,,,,,,,\nSefton,North West,2021,2023,year,,Good,,,,,,,,\n")).substr(0, 6), "2 pdu:");
}

TEST(RegisterFile, AHeaderThatIsWrongLetsNoRowIn) {
  EXPECT_EQ(faults(read("", {}, "pdu,region,programme,published,published_precision,colour\n")), "1 colour: is no column of this file\n1 overall_rating: the column is missing\n");
  EXPECT_TRUE(read("", {}, "").header_bad);
  EXPECT_TRUE(read("", {}, "pdu,pdu\n").header_bad);
}

TEST(RegisterFile, OneNameStandsOnceInAProgramme) {
  auto const file = read("Sefton,North West,2021,2022,year,,Good,,,,,,,,\nWest Kent,Kent Surrey and Sussex,2021,2022,year,,Inadequate,1,27,,,,,,\nsefton,North West,2021,2023,year,,Inadequate,,,,,,,,\n");
  EXPECT_EQ(faults(file), "2 pdu: stands in line 4 too\n4 pdu: stands in line 2 too: a second inspection is called “… (second inspection)”\n");
  ASSERT_EQ(file.good.size(), 1u) << "which of the two is right is for a person to say";
  EXPECT_EQ(file.good[0].name, "West Kent");
  EXPECT_EQ(file.bad_rows, 2u);
}

}  // namespace publication_domain
