#include "workforce/domain/figures_file.hpp"
#include "workforce/domain/staff_file.hpp"

#include "base/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace workforce_files {
namespace {

using namespace workforce;
using base::make_date;
using organisation::UnitKind;

base::Date const today = make_date(2023, 6, 28);
std::vector<UnitName> const units{{UnitId{2}, UnitKind::pdu, "Knowsley and St Helens", "N51KNST", "N51"}, {UnitId{3}, UnitKind::team, "Huyton", "", "N51KNST"}, {UnitId{4}, UnitKind::team, "Central", "", "N51KNST"}, {UnitId{5}, UnitKind::team, "Central", "", "N51SEFT"}};
std::vector<OnRegister> const known{{StaffId{1}, "Amina Yusuf", "amina@justice.gov.uk", Grade::po, UnitId{3}, "Huyton", 370, make_date(2022, 9, 1)}};

std::string const header = "name,grade,unit,hours,start,end,email,terms,reason\n";
StaffFile staff(std::string const& rows) { return read_staff_file(header + rows, units, known, today); }
std::string first_fault(StaffFile const& file) { return file.faults.empty() ? "" : fmt::format("{} {} {}", file.faults[0].line, file.faults[0].column, file.faults[0].why); }
bool says(StaffFile const& file, std::string_view what) { return first_fault(file).find(what) != std::string::npos; }

TEST(Numbers, AreReadExactly) {
  EXPECT_EQ(scaled_number("37", 1), 370);
  EXPECT_EQ(scaled_number(" 29.6 ", 1), 296);
  EXPECT_EQ(scaled_number("27.65", 2), 2765);
  EXPECT_EQ(scaled_number("27.50", 1), 275);
  for (auto const* wrong : {"", "-1", "1.", ".5", "1,5", "12345678", "1.25", "x", "1e3", "0x10", "１"}) EXPECT_EQ(scaled_number(wrong, 1), std::nullopt) << wrong;
}

TEST(StaffFiles, AGoodRowIsRead) {
  auto const file = staff("Gill Okafor,PSO,huyton,29.6,2023-07-03,,gill@justice.gov.uk,,\nOmar Aziz,probation officer,N51SEFT/Central,37,1/6/2023,30/6/2024,,fixed_term,end_of_contract\n");
  EXPECT_EQ(first_fault(file), "");
  ASSERT_EQ(file.rows.size(), 2u);
  EXPECT_EQ(file.rows[0], (StaffRow{.line = 2, .name = "Gill Okafor", .email = "gill@justice.gov.uk", .grade = Grade::pso, .unit = UnitId{3}, .contracted = 296, .start = make_date(2023, 7, 3)}));
  EXPECT_EQ(file.rows[1].unit, UnitId{5});
  EXPECT_EQ(file.rows[1].terms, Terms::fixed_term);
  EXPECT_EQ(file.rows[1].end, make_date(2024, 6, 30));
}

struct Wrong {
  char const* row;
  char const* says;
};
TEST(StaffFiles, ABadRowSaysLineColumnAndWhy) {
  for (auto const& [row, what] : std::initializer_list<Wrong>{
           {",PO,Huyton,37,2023-01-01,,,,", "2 name is empty"}, {"A,XX,Huyton,37,2023-01-01,,,,", "2 grade “XX” is no grade"}, {"A,PO,Nowhere,37,2023-01-01,,,,", "2 unit “Nowhere” is no unit"},
           {"A,PO,Central,37,2023-01-01,,,,", "2 unit “Central” is the name of 2 units"}, {"A,PO,N51KNST,37,2023-01-01,,,,", "is not where a probation officer is posted"}, {"A,PO,Huyton,37.5,2023-01-01,,,,", "37.5 hours a week is more than the 37"},
           {"A,PO,Huyton,0,2023-01-01,,,,", "hours is 0"}, {"A,PO,Huyton,x,2023-01-01,,,,", "2 hours “x” is not a number"}, {"A,PO,Huyton,37,2023-02-30,,,,", "2 start “2023-02-30” is not a date"}, {"A,PO,Huyton,37,2023-02-01,2023-01-01,,,", "2 end is before the start"}, {"A,PO,Huyton,37,2099-01-01,,,,", "2 start is more than two years ahead"},
           {"A,PO,Huyton,37,2023-02-01,,nobody,,", "2 email is not an e-mail address"}, {"A,PO,Huyton,37,2023-02-01,,,casual,", "2 terms “casual” is not one of"}, {"A,PO,Huyton,37,2023-02-01,,,,resigned", "2 reason is given, and no end"}, {"A,PO,Huyton,37", "2 "}}) {
    auto const file = staff(std::string(row) + "\n");
    EXPECT_TRUE(says(file, what)) << row << "\n" << first_fault(file);
    EXPECT_EQ(file.rows.size(), 0u) << row;
    EXPECT_EQ(file.bad, 1u);
  }
}

TEST(StaffFiles, AFileThatHoldsNoRowOrIsNoCommaFileSaysSo) {
  EXPECT_TRUE(says(staff(""), "1  is a header with no row below it")) << first_fault(staff(""));
  auto const excel = read_staff_file("name;grade;unit;hours;start\nA;PO;Huyton;37;2023-01-01\n", units, known, today);
  EXPECT_EQ(excel.faults.size(), 1u);
  EXPECT_TRUE(says(excel, "has semicolons between its columns")) << first_fault(excel);
}

TEST(StaffFiles, ARowThatIsRightBesideAWrongOneIsRead) {
  auto const file = staff("A,XX,Huyton,37,2023-01-01,,,,\nB,PO,Huyton,37,2023-01-01,,,,\n");
  ASSERT_EQ(file.rows.size(), 1u);
  EXPECT_EQ(file.rows[0].name, "B");
  EXPECT_EQ(file.read, 2u);
  EXPECT_EQ(file.bad, 1u);
}

TEST(StaffFiles, TheSamePersonTwiceIsExplainedAndNeitherIsTaken) {
  auto const by_grade = staff("Jo Bell,PO,Huyton,37,2023-01-01,,,,\nJO  BELL,PO,N51KNST/Central,18.5,2023-01-01,,,,\n");
  EXPECT_TRUE(says(by_grade, "another line")) << first_fault(by_grade);
  EXPECT_EQ(by_grade.rows.size(), 0u);
  EXPECT_EQ(by_grade.bad, 2u);
  auto const by_email = staff("Jo Bell,PO,Huyton,37,2023-01-01,,jo@x.uk,,\nJo Bell,PSO,Huyton,37,2023-01-01,,JO@x.uk,,\n");
  EXPECT_EQ(by_email.rows.size(), 0u);
  auto const two_people = staff("Jo Bell,PO,Huyton,37,2023-01-01,,jo@x.uk,,\nJo Bell,PO,Huyton,37,2023-01-01,,jo2@x.uk,,\n");
  EXPECT_EQ(two_people.rows.size(), 2u) << first_fault(two_people);
  auto const one_address = staff("Jo Bell,PO,Huyton,37,2023-01-01,,jo@x.uk,,\nLee Hart,PO,Huyton,37,2023-01-01,,jo@x.uk,,\n");
  EXPECT_TRUE(says(one_address, "3 email stands in line 2 too, under another name")) << first_fault(one_address);
}

TEST(StaffFiles, WhoIsOnTheRegisterIsPassedOverOrExplained) {
  auto const same = staff("amina yusuf,PO,Huyton,37,2022-09-01,,,,\n");
  EXPECT_EQ(same.already, 1u);
  EXPECT_EQ(same.rows.size(), 0u);
  EXPECT_EQ(first_fault(same), "");
  auto const other = staff("Amina Yusuf,PO,Huyton,18.5,2022-09-01,,amina@justice.gov.uk,,\n");
  EXPECT_TRUE(says(other, "stands on the register already: a probation officer at Huyton for 37 hours since 1 September 2022")) << first_fault(other);
  EXPECT_TRUE(says(staff("Other Name,PO,Huyton,37,2022-09-01,,amina@justice.gov.uk,,\n"), "is Amina Yusuf’s on the register"));
  EXPECT_EQ(staff("Amina Yusuf,PO,Huyton,37,2023-01-01,,another.amina@justice.gov.uk,,\n").rows.size(), 1u) << "another address: another person";
}

TEST(StaffFiles, AHeaderThatLacksAColumnOrHasAnotherIsAFault) {
  auto const lacks = read_staff_file("name,grade,unit,hours\nA,PO,Huyton,37\n", units, known, today);
  EXPECT_TRUE(says(lacks, "1 start is missing from the header"));
  EXPECT_EQ(lacks.read, 0u);
  EXPECT_TRUE(says(read_staff_file("name,grade,unit,hours,start,salary\n", units, known, today), "1 salary is no column of this file"));
  EXPECT_FALSE(read_staff_file("", units, known, today).faults.empty());
  EXPECT_FALSE(read_staff_file("name,grade,unit,hours,start\n\xff,PO,Huyton,37,2023-01-01\n", units, known, today).faults.empty());
}

TEST(StaffFiles, WhatASpreadsheetWouldRunIsTakenAsText) {
  auto const file = staff("'=HYPERLINK(1),PO,Huyton,37,2023-01-01,,,,\n");
  ASSERT_EQ(file.rows.size(), 1u);
  EXPECT_EQ(file.rows[0].name, "=HYPERLINK(1)");
}

FiguresFile figures(std::string const& rows) { return read_figures_file("as_at,unit,grade,fte,headcount,target_fte,source\n" + rows, units, today); }

TEST(FiguresFiles, AreReadRowByRow) {
  auto const file = figures("2023-03-31,N51KNST,PO,31.25,33,40,HMPPS workforce quarterly March 2023\n31/12/2022,Knowsley & St. Helens,PSO,33,,,HMPPS\n");
  ASSERT_EQ(file.faults.size(), 1u) << "the name as it is printed, not another";
  EXPECT_EQ(file.faults[0].line, 3u);
  ASSERT_EQ(file.rows.size(), 1u);
  EXPECT_EQ(file.rows[0].hundredths, 3125);
  EXPECT_EQ(file.rows[0].target_hundredths, 4000);
  EXPECT_EQ(file.rows[0].heads, 33);
}

TEST(FiguresFiles, SayWhatIsWrong) {
  for (auto const& [row, what] : std::initializer_list<Wrong>{{"2023-09-30,N51KNST,PO,31,,,HMPPS", "is still to come"}, {"2023-03-31,N51KNST,PO,31.255,,,HMPPS", "not a number"}, {"2023-03-31,N51KNST,PO,31,30,,HMPPS", "less than the full-time equivalents"},
                                                              {"2023-03-31,N51KNST,PO,31,,,", "is empty"}, {"2023-03-31,N51KNST,ZZ,31,,,HMPPS", "is no grade"}}) {
    auto const file = figures(std::string(row) + "\n");
    ASSERT_FALSE(file.faults.empty()) << row;
    EXPECT_NE(file.faults[0].why.find(what), std::string::npos) << file.faults[0].why;
    EXPECT_TRUE(file.rows.empty());
  }
  auto const twice = figures("2023-03-31,N51KNST,PO,31,,,HMPPS\n2023-03-31,N51KNST,PO,32,,,HMPPS\n");
  EXPECT_EQ(twice.bad, 2u);
  EXPECT_TRUE(twice.rows.empty());
}

TEST(FiguresFiles, TheNewestRowOfAKindIsComparedWith) {
  PublishedRow const row{.unit = UnitId{2}, .grade = Grade::po, .as_at = today, .hundredths = 3100, .source = "HMPPS"};
  std::vector<Published> known_figures{{.id = 1, .unit = UnitId{2}, .grade = Grade::po, .as_at = today, .hundredths = 3100, .source = "HMPPS"}};
  EXPECT_TRUE(stands_already(row, known_figures));
  known_figures.push_back({.id = 2, .unit = UnitId{2}, .grade = Grade::po, .as_at = today, .hundredths = 3200, .source = "HMPPS"});
  EXPECT_FALSE(stands_already(row, known_figures)) << "corrected since";
}

// Whatever stands in a file: a row that is taken is whole, every other is accounted for, and no line of the file is reported that is not there.
RC_GTEST_PROP(FileProperties, EveryRowIsTakenOrSaidToBeBad, ()) {
  auto const field = rc::gen::element<std::string>("", "PO", "Huyton", "N51KNST", "37", "2023-06-01", "x@y.uk", "Jo Bell", "permanent", "\"", "\xff", "\n", "=1+1", "31/2/2023", "-1", "99999999999999999999", "\x01", "é", std::string(3000, 'z'));
  std::string rows;
  int const many = *rc::gen::inRange(0, 6);
  for (int i = 0; i < many; ++i) {
    int const fields = *rc::gen::element(9, 9, 9, 3);
    for (int n = 0; n < fields; ++n) rows += (n ? "," : "") + *field;
    rows += "\n";
  }
  auto const file = staff(rows);
  auto const lines = static_cast<std::size_t>(std::ranges::count(rows, '\n')) + 2;
  for (auto const& fault : file.faults) RC_ASSERT(fault.line >= 1 && fault.line <= lines && !fault.why.empty() && base::is_utf8(fault.why));
  RC_ASSERT(file.read >= file.rows.size() + file.already);
  for (auto const& row : file.rows) RC_ASSERT(!row.name.empty() && row.unit.value != 0 && row.contracted > 0 && row.contracted <= 370 && base::is_utf8(row.name));
  auto const published = figures(rows);
  for (auto const& row : published.rows) RC_ASSERT(row.unit.value != 0 && row.as_at <= today && !row.source.empty());
}

}  // namespace
}  // namespace workforce_files
