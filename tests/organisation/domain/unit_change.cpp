#include "organisation/domain/unit_change.hpp"

#include <gtest/gtest.h>

namespace organisation_domain {

using namespace organisation;

std::string const head = "on,change,unit,code,name,region,teams,police_force_codes,authority_codes,notes\n";

std::vector<UnitChange> good(std::string const& rows) {
  auto const read = read_unit_changes(head + rows);
  EXPECT_TRUE(read) << read.error().front().line << " " << read.error().front().column << " " << read.error().front().why;
  return read ? *read : std::vector<UnitChange>{};
}
// "line column", of each problem
std::string bad(std::string const& text) {
  auto const read = read_unit_changes(text);
  std::string all;
  if (!read)
    for (auto const& problem : read.error()) all += fmt::format("{} {}; ", problem.line, problem.column);
  return all;
}

TEST(UnitChanges, RowsOfASplitAreOneChange) {
  auto const changes = good("2025-03-10,split,N51KNST,N51KN,Knowsley,,Huyton; Kirkby,,E08000011,why\n"
                            "2025-01-01,rename,N51SEFT,,Sefton and Formby,,,,,\n"
                            "2025-03-10,SPLIT,N51KNST,N51STH,St Helens,,Town,05;06,E08000013,\n");
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_EQ(changes[0].kind, ChangeKind::rename) << "the earlier day first";
  ASSERT_EQ(changes[1].into.size(), 2u);
  EXPECT_EQ(changes[1].into[0].teams, (Codes{"Huyton", "Kirkby"}));
  EXPECT_EQ(changes[1].into[1].forces, (Codes{"05", "06"}));
  EXPECT_EQ(changes[1].notes, "why");
  EXPECT_EQ(changes[1].line, 2u);
}

TEST(UnitChanges, WrittenOutTheyReadTheSame) {
  auto const changes = good("2025-03-10,split,N51KNST,N51KN,\"Knowsley, and more\",,Huyton,,E08000011,why\n2025-03-10,split,N51KNST,N51STH,St Helens,,Town,,,\n");
  ASSERT_EQ(changes.size(), 1u);
  auto const again = read_unit_changes(unit_change_as_csv(changes[0]));
  ASSERT_TRUE(again);
  ASSERT_EQ(again->size(), 1u);
  EXPECT_EQ(again->front().units, changes[0].units);
  ASSERT_EQ(again->front().into.size(), 2u);
  EXPECT_EQ(again->front().into[0].name, "Knowsley, and more");
  EXPECT_EQ(again->front().into[1].teams, Codes{"Town"});
}

TEST(UnitChanges, EachMistakeIsNamed) {
  EXPECT_EQ(bad(head), "1 ; ");
  EXPECT_EQ(bad("on,change\n"), "1 ; ");
  EXPECT_EQ(bad(head + "2025-02-30,rename,N51SEFT,,X,,,,,\n"), "2 on; ");
  EXPECT_EQ(bad(head + "2025-02-01,abolish,N51SEFT,,X,,,,,\n"), "2 change; ");
  EXPECT_EQ(bad(head + "2025-02-01,rename,N51SEFT,,,,,,,\n"), "2 name; ");
  EXPECT_EQ(bad(head + "2025-02-01,rename,N51SEFT,N51X1,X,,,,,\n"), "2 code; ") << "not what a rename takes";
  EXPECT_EQ(bad(head + "2025-02-01,recode,N51SEFT,sefton,,,,,,\n"), "2 code; ");
  EXPECT_EQ(bad(head + "2025-02-01,split,N51SEFT,N51SE1,A,,T,,,\n"), "2 unit; ") << "one row only";
  EXPECT_EQ(bad(head + "2025-02-01,merge,N51SEFT,N51SE1,A,,,,,\n"), "2 unit; ") << "one unit only";
  EXPECT_EQ(bad(head + "2025-02-01,close,N51SEFT;N51LSF,,,,,,,\n"), "2 unit; ");
  EXPECT_EQ(bad(head + "2025-02-01,create,,N51X1,X,,,05,E08000014,\n"), "2 region; ");
  EXPECT_EQ(bad(head + "2025-02-01,create,N51SEFT,,X,N51,,,,\n"), "2 region; ") << "a team";
  EXPECT_EQ(bad(head + "2025-02-01,boundary,N51SEFT,,,,,,,\n"), "2 ; ");
  EXPECT_EQ(bad(head + "2025-02-01,boundary,N51SEFT,,,,Bootle,,,\n"), "2 teams; ");
  EXPECT_EQ(bad(head + "2025-02-01,boundary,N51SEFT,,,,,5,E08,\n"), "2 police_force_codes; 2 authority_codes; ");
}

}  // namespace organisation_domain
