#include "publication/world.hpp"

namespace publication_actions {

using namespace publication;

struct ImportInspections : publication_world::World {
  void SetUp() override { organisation_world::load(ledger()); }
  std::ostringstream out, err;
  int import(std::string const& text, bool partial = false) {
    out.str("");
    err.str("");
    std::istringstream in(text);
    return import_inspections(in, partial, ledger(), out, err);
  }
  std::int64_t count(char const* what) { return db().row<std::int64_t>({"test.count", what}).value(); }
  std::int64_t rows() { return count("select count(*) from published_inspection"); }
};
FOR_EACH_ENGINE(ImportInspections);

constexpr char const* header = "pdu,region,programme,published,published_precision,overall_rating,score,score_max,assessment,assess_safety\n";

TEST_P(ImportInspections, ThePublishedListGoesInWholeAndOnlyOnce) {
  clock.set(kit::london("2025-12-31T09:00"));
  EXPECT_EQ(import(publication_world::text_of("tests/inspection/published-inspections.csv")), 0) << err.str();
  EXPECT_EQ(out.str(), "68 inspections added to the register, 0 corrected, 0 stood there already, 0 bad rows left out.\n");
  auto const standards = count("select count(*) from published_standard"), shares = count("select count(*) from published_share");
  EXPECT_GT(standards, 50);
  EXPECT_GE(shares, 10);
  EXPECT_EQ(import(publication_world::text_of("tests/inspection/published-inspections.csv")), 0);
  EXPECT_EQ(out.str(), "0 inspections added to the register, 0 corrected, 68 stood there already, 0 bad rows left out.\n");
  EXPECT_EQ(rows(), 68);
  EXPECT_EQ(count("select count(*) from published_standard"), standards);
  EXPECT_EQ(count("select count(*) from published_share"), shares);
}

TEST_P(ImportInspections, TheProgramsOwnListHasTheSameFacts) {
  auto own = read_file(publication_world::text_of("data/organisation/published-inspections.csv"));
  auto all = read_file(publication_world::text_of("tests/inspection/published-inspections.csv"));
  ASSERT_TRUE(own.faults.empty() && all.faults.empty());
  for (auto& row : all.good) row.notes.clear();
  EXPECT_EQ(own.good, all.good);
  for (auto const& row : own.good) {
    bool const has_unit = row.unit.has_value();
    EXPECT_EQ(has_unit, row.subject != Subject::provider && row.name != "Tameside") << row.name;
  }
}

TEST_P(ImportInspections, WhatTheFileSaysOtherwiseIsACorrection) {
  clock.set(kit::london("2024-12-31T09:00"));
  ASSERT_EQ(import(std::string(header) + "Sefton,North West,2021,2023,year,Good,14,27,Good,12/50\nCumbria,North West,2021,2023,year,Good,,,,\n"), 0) << err.str();
  ASSERT_EQ(import(std::string(header) + "Sefton,North West,2021,2023-07-11,day,Good,14,27,,24\n"), 0) << err.str();
  EXPECT_EQ(out.str(), "0 inspections added to the register, 1 corrected, 0 stood there already, 0 bad rows left out.\n");
  EXPECT_EQ(rows(), 2);
  EXPECT_EQ(count("select count(*) from published_standard"), 0);
  EXPECT_EQ(count("select count(*) from audit_entry where what = 'inspection.corrected'"), 1);
  auto const now = published("2023-07-11T00:01");
  ASSERT_EQ(now.size(), 1u) << "it counts from the day that is known now";
  EXPECT_FALSE(now[0].share("ASS-S")->sufficient);
}

TEST_P(ImportInspections, OneBadRowKeepsAllOutUnlessTheOthersAreWanted) {
  clock.set(kit::london("2024-12-31T09:00"));
  auto const text = std::string(header) + "Sefton,North West,2021,2023,year,Good,,,,\nNowhere,North West,2021,2023,year,Good,,,,\nSefton,North West,2023,2023,year,Fine,30,21,,\n";
  EXPECT_EQ(import(text), 1);
  EXPECT_EQ(rows(), 0);
  for (auto const* line : {"line 3, pdu: \"Nowhere\" is no delivery unit", "line 4, overall_rating: \"Fine\" is not a rating", "line 4, score: 30 is more than the highest total, 21",
                           "2 of 3 rows are bad.", "Nothing was imported. Correct the rows above, or import the others with --partial."})
    EXPECT_NE(err.str().find(line), std::string::npos) << line << "\n" << err.str();
  EXPECT_EQ(import(text, true), 1) << "some rows were bad";
  EXPECT_EQ(out.str(), "1 inspections added to the register, 0 corrected, 0 stood there already, 2 bad rows left out.\n");
  EXPECT_EQ(rows(), 1);
  EXPECT_EQ(import("colour\nred\n", true), 1);
  EXPECT_NE(err.str().find("line 1, colour: is no column of this file"), std::string::npos);
}

TEST_P(ImportInspections, WhatIsNotPublishedYetIsRefused) {
  EXPECT_EQ(import(std::string(header) + "Knowsley and St Helens,North West,2021,2023-06-29,day,Inadequate,,,,\n"), 1);
  EXPECT_NE(err.str().find("line 2, published: \"2023-06-29\" lies in the future"), std::string::npos);
  EXPECT_EQ(rows(), 0);
}

TEST_P(ImportInspections, OnlyAnAdministratorMay) {
  auto const tried = ledger::perform(ledger(), kit::scope_of(ledger::Role::pdu_head, {1, 99}), TakeInspections{});
  ASSERT_FALSE(tried);
  EXPECT_EQ(tried.error().kind, base::Refused::forbidden);
}

}  // namespace publication_actions
