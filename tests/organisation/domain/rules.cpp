#include "organisation/domain/standing_in.hpp"

#include <gtest/gtest.h>

namespace organisation_domain {

using namespace organisation;

TEST(StandingIn, IsTheFirstWhoIsThere) {
  StaffId const owner{1}, deputy{2}, spo{3};
  std::vector<Candidate> const both{{deputy, false}, {spo, false}};
  std::vector<Candidate> const deputy_away{{deputy, true}, {spo, false}};
  std::vector<Candidate> const nobody{{deputy, true}, {spo, true}, {StaffId{}, false}, {owner, false}};
  EXPECT_EQ(first_there({owner, false}, both), owner);
  EXPECT_EQ(first_there({owner, true}, both), deputy);
  EXPECT_EQ(first_there({owner, true}, deputy_away), spo);
  EXPECT_EQ(first_there({owner, true}, nobody), owner) << "never without an owner";
  EXPECT_EQ(first_there({owner, true}, {}), owner);
}

}  // namespace organisation_domain
