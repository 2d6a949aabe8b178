#include "workforce/actions/take_file.hpp"

#include "organisation/store/staff.hpp"
#include "workforce/staffing_world.hpp"

#include <sstream>

namespace workforce_take_file {

using namespace workforce;
using base::make_date;

std::string const staff_header = "name,grade,unit,hours,start,end,email,terms,reason\n";
std::string const good_rows = "Gill Okafor,PSO,Huyton,29.6,2023-07-03,,gill@justice.gov.uk,,\nOmar Aziz,PO,Kirkby,37,2023-06-01,2023-06-30,,agency,end_of_contract\n";

struct TakeFiles : workforce_world::World {
  base::Outcome<FileReport> take(std::string const& csv, ImportKind kind = ImportKind::staff, bool partial = false, ledger::Scope const& who = the_head()) {
    return perform(ledger(), who, TakeFile{.kind = kind, .csv = csv, .file_name = "list.csv", .partial = partial});
  }
  std::int64_t count(char const* what) { return *db().row<std::int64_t>(sql::Statement{"test.count", what}); }
  std::int64_t staff() { return count("select count(*) from staff"); }
  std::vector<TakenFile> taken() {
    return read(the_head(), [](ledger::View& view) { return files_taken(view, {1, 2}); });
  }
};
FOR_EACH_ENGINE(TakeFiles);

TEST_P(TakeFiles, AStaffListMakesStaffAndPostings) {
  auto const before = staff();
  auto const report = take(staff_header + good_rows).value();
  EXPECT_TRUE(report.taken);
  EXPECT_EQ(report.good, 2u);
  EXPECT_EQ(staff(), before + 2);
  EXPECT_EQ(count("select count(*) from posting where origin = 'imported' and contracted = 296 and valid_from = '2023-07-03' and valid_to is null"), 1);
  EXPECT_EQ(count("select count(*) from posting where origin = 'imported' and terms = 'agency' and valid_to = '2023-07-01' and leaving_reason = 'end_of_contract'"), 1);
  ASSERT_EQ(taken().size(), 1u);
  EXPECT_EQ(taken()[0].by_name, "Hal Grant");
}

TEST_P(TakeFiles, TheSameFileOrTheSameRowsAgainChangeNothing) {
  ASSERT_TRUE(take(staff_header + good_rows).value().taken);
  auto const before = staff();
  auto const again = take(staff_header + good_rows).value();
  EXPECT_FALSE(again.taken);
  ASSERT_TRUE(again.before);
  EXPECT_EQ(again.before->file_name, "list.csv");
  auto const other = take(staff_header + good_rows + "Zoe New,PO,Kirkby,37,2023-06-01,,,,\n").value();
  EXPECT_TRUE(other.taken);
  EXPECT_EQ(other.already, 2u);
  EXPECT_EQ(other.good, 1u);
  EXPECT_EQ(staff(), before + 1);
}

TEST_P(TakeFiles, WithABadRowNothingIsTakenUnlessAsked) {
  auto const csv = staff_header + good_rows + "Bad Row,XX,Huyton,37,2023-01-01,,,,\n";
  auto const before = staff();
  auto const refused = take(csv).value();
  EXPECT_FALSE(refused.taken);
  ASSERT_EQ(refused.faults.size(), 1u);
  EXPECT_EQ(refused.faults[0].line, 4u);
  EXPECT_EQ(staff(), before);
  EXPECT_TRUE(taken().empty());
  auto const partial = take(csv, ImportKind::staff, true).value();
  EXPECT_TRUE(partial.taken);
  EXPECT_EQ(partial.bad, 1u);
  EXPECT_EQ(staff(), before + 2);
}

TEST_P(TakeFiles, AHeaderThatCannotBeUsedIsNeverTakenInPart) {
  auto const report = take("nonsense\nx\n", ImportKind::staff, true).value();
  EXPECT_FALSE(report.taken);
  EXPECT_FALSE(report.faults.empty());
}

TEST_P(TakeFiles, AHeadTakesInForHerOwnPlaceOnly) {
  auto const elsewhere = take(staff_header + "Zoe New,PO,Bootle,37,2023-06-01,,,,\n").value();
  ASSERT_EQ(elsewhere.faults.size(), 1u);
  EXPECT_EQ(elsewhere.faults[0].column, "unit");
  EXPECT_TRUE(take(staff_header + "Zoe New,PO,Bootle,37,2023-06-01,,,,\n", ImportKind::staff, false, the_region()).value().taken);
  EXPECT_EQ(take(good_rows, ImportKind::staff, false, the_senior()).error().kind, base::Refused::forbidden);
  EXPECT_EQ(take(good_rows, ImportKind::staff, false, the_country()).error().kind, base::Refused::forbidden);
}

TEST_P(TakeFiles, WhoStandsOnTheRegisterIsExplained) {
  auto const report = take(staff_header + "Tom Part,PO,Huyton,37,2023-06-01,,tom@justice.gov.uk,,\nJo Bell,PO,Huyton,37,2022-01-01,,,,\n").value();
  ASSERT_EQ(report.faults.size(), 1u);
  EXPECT_NE(report.faults[0].why.find("at Kirkby for 29.6 hours since 1 January 2022"), std::string::npos) << report.faults[0].why;
  EXPECT_EQ(report.already, 1u) << "Jo Bell, exactly so";
}

TEST_P(TakeFiles, TooManyRowsAreForTheCommandLine) {
  std::string csv = staff_header;
  for (std::size_t i = 0; i <= most_rows_of_a_page; ++i) csv += fmt::format("Person {},PO,Huyton,37,2023-01-01,,,,\n", i);
  EXPECT_EQ(take(csv).error().errors.at(0).field, "file");
}

std::string const figures_header = "as_at,unit,grade,fte,headcount,target_fte,source\n";

TEST_P(TakeFiles, PublishedFiguresKeepTheirSourceAndDay) {
  ASSERT_TRUE(take(figures_header + "2023-03-31,N51KNST,PO,31.2,32,40,HMPPS March 2023\n", ImportKind::workforce).value().taken);
  auto const rows = [&] { return read(the_head(), [](ledger::View& view) { return published_within(view, {1, 2}); }); };
  ASSERT_EQ(rows().size(), 1u);
  EXPECT_EQ(rows()[0].hundredths, 3120);
  EXPECT_EQ(rows()[0].heads, 32);
  auto const same = take(figures_header + "31/03/2023,Knowsley and St Helens,PO,31.20,32,40.00,HMPPS March 2023\n", ImportKind::workforce).value();
  EXPECT_EQ(same.already, 1u);
  EXPECT_EQ(rows().size(), 1u) << "the same figure stands once";
  ASSERT_TRUE(take(figures_header + "2023-03-31,N51KNST,PO,31.0,32,40,HMPPS March 2023\n", ImportKind::workforce).value().taken);
  EXPECT_EQ(rows().size(), 2u) << "a corrected one beside it";
  EXPECT_EQ(rows()[0].hundredths, 3100) << "the newest first";
}

// The command line -----------------------------------------------------------------------------------------------------

struct Ran {
  int status;
  std::string out, err;
};
Ran import(ledger::Ledger& ledger, std::string const& csv, bool partial = false, ImportKind kind = ImportKind::staff) {
  std::istringstream in(csv);
  std::ostringstream out, err;
  int const status = import_file(kind, in, {.file_name = "staff.csv", .partial = partial}, ledger, out, err);
  return {status, out.str(), err.str()};
}

TEST_P(TakeFiles, TheCommandSaysEveryBadRowAndTakesNothing) {
  auto const ran = import(ledger(), staff_header + "A,XX,Huyton,37,2023-01-01,,,,\nB,PO,Huyton,40,2023-01-01,,,,\n");
  EXPECT_EQ(ran.status, 1);
  EXPECT_NE(ran.err.find("line 2, grade: “XX” is no grade"), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("line 3, hours: 40 hours a week is more than the 37 of full time"), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("2 rows bad of 2.\nNothing was imported."), std::string::npos) << ran.err;
}

TEST_P(TakeFiles, TheCommandTakesInChunksAndTwiceIsOnce) {
  std::string csv = staff_header;
  for (int i = 0; i < 450; ++i) csv += fmt::format("Person {},PO,Huyton,37,2023-01-01,,,,\n", i);
  auto const before = staff();
  auto const ran = import(ledger(), csv);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(staff(), before + 450);
  EXPECT_NE(ran.out.find("450 rows imported"), std::string::npos) << ran.out;
  auto const again = import(ledger(), csv);
  EXPECT_EQ(again.status, 0);
  EXPECT_NE(again.out.find("Nothing to do"), std::string::npos) << again.out;
  EXPECT_EQ(staff(), before + 450);
}

TEST_P(TakeFiles, AnImportThatWasInterruptedGoesOn) {
  std::string half = staff_header, whole = staff_header;
  for (int i = 0; i < 20; ++i) {
    auto const row = fmt::format("Person {},PO,Huyton,37,2023-01-01,,,,\n", i);
    whole += row;
    if (i < 10) half += row;
  }
  auto const before = staff();
  import(ledger(), half);
  auto const ran = import(ledger(), whole);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_NE(ran.out.find("10 rows imported, 10 stood there already"), std::string::npos) << ran.out;
  EXPECT_EQ(staff(), before + 20);
}

}  // namespace workforce_take_file
