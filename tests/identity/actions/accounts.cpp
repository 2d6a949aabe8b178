#include "identity/actions/accounts.hpp"

#include "identity/store/accounts.hpp"
#include "identity/store/grants.hpp"
#include "identity/world.hpp"

namespace identity_actions {

using namespace identity_world;

struct AccountTest : identity_world::Test {
  std::vector<std::string> fields(base::Refusal const& refusal) {
    std::vector<std::string> all;
    for (auto const& error : refusal.errors) all.push_back(error.field);
    return all;
  }
};
FOR_EACH_ENGINE(AccountTest);

TEST_P(AccountTest, WhatWasTypedIsCheckedAllAtOnce) {
  auto const refused = perform(ledger(), administrator(), CreateAccount{.user_name = "a b", .full_name = " ", .email = "nowhere"});
  ASSERT_FALSE(refused);
  EXPECT_EQ(fields(refused.error()), (std::vector<std::string>{"user_name", "full_name", "email"}));
}

TEST_P(AccountTest, AUserNameIsTakenWhateverItsCase) {
  account("gill.okafor");
  auto const refused = perform(ledger(), administrator(), CreateAccount{.user_name = " GILL.Okafor", .full_name = "Another"});
  ASSERT_FALSE(refused);
  EXPECT_EQ(fields(refused.error()), std::vector<std::string>{"user_name"});
}

TEST_P(AccountTest, OnlyAnAdministratorMay) {
  for (auto role : {Role::practitioner, Role::pdu_head, Role::national, Role::police_responder, Role::public_reader}) {
    auto const refused = perform(ledger(), kit::scope_of(role, {1, 9999}), CreateAccount{.user_name = "x.y", .full_name = "X"});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::Refused::forbidden);
  }
}

TEST_P(AccountTest, ARoleNeedsItsPlace) {
  auto const made = account("gill.okafor");
  struct Row {
    Grant grant;
    std::vector<std::string> expected;
  };
  std::vector<Row> const table{
      {{.account = made, .role = Role::practitioner, .unit = team_one}, {"staff"}},
      {{.account = made, .role = Role::practitioner, .staff = gill}, {"unit"}},
      {{.account = made, .role = Role::police_responder}, {"agency"}},
      {{.account = made, .role = Role::police_responder, .unit = team_one, .agency = police}, {"unit"}},
      {{.account = made, .role = Role::region, .unit = region, .agency = police}, {"agency"}},
      {{.account = made, .role = Role::region, .unit = UnitId{404}}, {"unit"}},
      {{.account = made, .role = Role::region, .unit = region, .valid_from = base::make_date(2023, 7, 1), .valid_to = base::make_date(2023, 7, 1)}, {"valid_to"}},
  };
  for (auto const& row : table) {
    auto const refused = perform(ledger(), administrator(), GiveRole{row.grant});
    ASSERT_FALSE(refused);
    EXPECT_EQ(fields(refused.error()), row.expected);
  }
  EXPECT_TRUE(perform(ledger(), administrator(), GiveRole{{.account = made, .role = Role::region, .unit = region}}));
}

TEST_P(AccountTest, TheLastAdministratorStays) {
  auto const first = account("first.admin"), second = account("second.admin");
  auto const grant = give(first, Role::administrator, {});
  EXPECT_FALSE(perform(ledger(), administrator(), DisableAccount{first, ""}));
  EXPECT_FALSE(perform(ledger(), administrator(), EndRole{grant}));
  give(second, Role::administrator, {});
  EXPECT_TRUE(perform(ledger(), administrator(), EndRole{grant}));
  auto const refused = perform(ledger(), administrator(), DisableAccount{second, ""});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, base::Refused::conflict);
}

TEST_P(AccountTest, GrantsSayWhereAndHoldOnTheirDays) {
  auto const made = account("gill.okafor");
  perform(ledger(), administrator(), GiveRole{{.account = made, .role = Role::police_responder, .agency = police,
                                               .valid_from = base::make_date(2023, 7, 1), .valid_to = base::make_date(2023, 8, 1)}}).value();
  ledger().read(administrator(), [&](ledger::View& view) {
    EXPECT_TRUE(grants_of(view, made, base::make_date(2023, 6, 30)).empty());
    auto const held = grants_of(view, made, base::make_date(2023, 7, 1));
    ASSERT_EQ(held.size(), 1u);
    EXPECT_EQ(held[0].place_name, "Merseyside Police");
    EXPECT_TRUE(grants_of(view, made, base::make_date(2023, 8, 1)).empty());
    EXPECT_EQ(every_grant_of(view, made).size(), 1u);
    EXPECT_EQ(accounts(view).size(), 1u);
  });
}

}  // namespace identity_actions
