#include "organisation/domain/name_match.hpp"

#include "organisation/domain/codes.hpp"
#include "organisation/domain/partial_date.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace organisation_domain {

using namespace organisation;

TEST(Names, FoldAsPublishedListsDiffer) {
  EXPECT_EQ(fold_name("Knowsley & St. Helens"), "knowsley and st helens");
  EXPECT_EQ(fold_name("  Swansea,  Neath Port Talbot "), "swansea neath port talbot");
  EXPECT_EQ(fold_name("Redcar, Cleveland and Middlesbrough"), fold_name("redcar cleveland & middlesbrough"));
}

RC_GTEST_PROP(Names, FoldingTwiceIsFoldingOnce, (std::string const& name)) {
  RC_ASSERT(fold_name(fold_name(name)) == fold_name(name));
}

std::vector<Named> const known{{"East Sussex", {"Brighton and East Sussex"}},
                               {"East Cheshire", {"Cheshire East"}},
                               {"Portsmouth", {"The Isle"}},
                               {"Isle of Wight", {"The Isle"}},
                               {"The  Island", {"Portsmouth"}}};

TEST(Names, TheNameWinsOverAnAlias) { EXPECT_EQ(match_name(known, "portsmouth"), 2u); }
TEST(Names, AnAliasIsTheSameUnit) {
  EXPECT_EQ(match_name(known, "Brighton & East Sussex."), 0u);
  EXPECT_EQ(match_name(known, "cheshire east"), 1u);
}
TEST(Names, TwoHitsOrNoneGoToAPerson) {
  EXPECT_EQ(match_name(known, "the isle"), std::nullopt);
  EXPECT_EQ(match_name(known, "Cheshire"), std::nullopt);
  EXPECT_EQ(match_name(known, " , "), std::nullopt);
}

TEST(Codes, HaveTheirForms) {
  for (auto const* code : {"N51KNST", "N54SOT", "LDNBEB", "LDNNHAK", "WPTNWS", "N52BCCF"}) EXPECT_TRUE(is_pdu_code(code)) << code;
  for (auto const* code : {"N51", "n51knst", "N51K", "N51KNSTX", "WPTNW", "LDNB", "LDN12"}) EXPECT_FALSE(is_pdu_code(code)) << code;
  EXPECT_TRUE(is_region_code("N03"));
  EXPECT_FALSE(is_region_code("N3"));
  EXPECT_TRUE(is_force_code("05"));
  EXPECT_FALSE(is_force_code("5"));
  EXPECT_TRUE(is_authority_code("W06000024"));
  EXPECT_FALSE(is_authority_code("S12000033"));
  EXPECT_TRUE(is_force_ons_code("W15000001"));
}

TEST(PartialDates, CountFromTheirLastDayAndSayNoMoreThanIsKnown) {
  EXPECT_EQ(last_day_of("2021-06"), base::make_date(2021, 6, 30));
  EXPECT_EQ(last_day_of("2018"), base::make_date(2018, 12, 31));
  EXPECT_EQ(last_day_of("2024-02"), base::make_date(2024, 2, 29));
  EXPECT_EQ(last_day_of("2019-02-22"), base::make_date(2019, 2, 22));
  EXPECT_EQ(last_day_of("2021-13"), std::nullopt);
  EXPECT_EQ(last_day_of("June"), std::nullopt);
  EXPECT_EQ(partial_in_words("2021-06"), "June 2021");
  EXPECT_EQ(partial_in_words("2018"), "2018");
  EXPECT_EQ(partial_in_words("2019-02-22"), "22 February 2019");
}

}  // namespace organisation_domain
