#include "organisation/domain/unit.hpp"

#include "organisation/domain/numbering.hpp"

#include <gtest/gtest.h>

namespace organisation_domain {

using namespace organisation;
using base::make_date;

std::vector<UnitVersion> const stafford{
    {.name = "Staffordshire and Stoke", .valid_from = make_date(2021, 6, 30), .valid_to = make_date(2025, 3, 31)},
    {.name = "Staffordshire", .valid_from = make_date(2025, 3, 31)}};

TEST(UnitVersions, ValidFromIsIncludedAndValidToIsNot) {
  EXPECT_EQ(version_on(stafford, make_date(2021, 6, 29)), std::nullopt);
  EXPECT_EQ(version_on(stafford, make_date(2021, 6, 30))->name, "Staffordshire and Stoke");
  EXPECT_EQ(version_on(stafford, make_date(2025, 3, 30))->name, "Staffordshire and Stoke");
  EXPECT_EQ(version_on(stafford, make_date(2025, 3, 31))->name, "Staffordshire");
}

TEST(UnitVersions, AHistoryNeitherOverlapsNorEndsBeforeItBegins) {
  EXPECT_TRUE(faults_of(stafford).empty());
  auto overlapping = stafford;
  overlapping[1].valid_from = make_date(2025, 3, 30);
  EXPECT_EQ(faults_of(overlapping).size(), 1u);
  auto backward = stafford;
  backward[0].valid_to = make_date(2021, 6, 30);
  EXPECT_EQ(faults_of(backward).size(), 1u);
}

TEST(TeamNumbers, EveryPlaceLiesInItsParentAndNoTwoOverlap) {
  ledger::Place before = central_place(0);
  for (std::int64_t region = 0; region < regions_at_most - 1; ++region) {
    auto const place = region_place(region);
    EXPECT_TRUE(lies_in(place, country));
    EXPECT_GT(place.from, before.to);
    EXPECT_TRUE(lies_in(pdu_place(place, pdus_a_region - 1), place));
    EXPECT_EQ(pdu_place(place, 0).to + 1, pdu_place(place, 1).from);
    before = place;
  }
  EXPECT_LT(central_place(20).to, region_place(0).from);
  EXPECT_FALSE(lies_in(ledger::nowhere, country));
}

}  // namespace organisation_domain
