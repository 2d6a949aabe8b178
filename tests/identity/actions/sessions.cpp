#include "identity/world.hpp"

namespace identity_actions {

using namespace identity_world;
using namespace std::chrono_literals;

struct SessionTest : identity_world::Test {};
FOR_EACH_ENGINE(SessionTest);

TEST_P(SessionTest, AnUnknownTokenIsNobody) {
  EXPECT_FALSE(resume(ledger(), ""));
  EXPECT_FALSE(resume(ledger(), "x"));
  EXPECT_FALSE(resume(ledger(), std::string(100000, 'x')));
}

TEST_P(SessionTest, TheTokenItselfIsNotInTheRecord) {
  auto const token = open(practitioner("gill.okafor").grant);
  static constexpr sql::Statement holds{"test.holds", "select count(*) from session where token_hash = :token or csrf = :token"};
  EXPECT_EQ(db().row<std::int64_t>(holds, {{"token", token}}), 0);
}

TEST_P(SessionTest, EndsWhenSheSignsOut) {
  auto const token = open(practitioner("gill.okafor").grant);
  ASSERT_TRUE(resume(ledger(), token));
  ASSERT_TRUE(perform(ledger(), administrator(), SignOut{token}));
  EXPECT_FALSE(resume(ledger(), token));
  EXPECT_TRUE(perform(ledger(), administrator(), SignOut{token})) << "twice does no harm";
}

TEST_P(SessionTest, EndsAfterHalfAnHourAlone) {
  auto const token = open(practitioner("gill.okafor").grant);
  clock.advance(29min);
  EXPECT_TRUE(resume(ledger(), token)) << "and is seen";
  clock.advance(29min);
  EXPECT_TRUE(resume(ledger(), token));
  clock.advance(31min + 1s);
  EXPECT_FALSE(resume(ledger(), token));
}

TEST_P(SessionTest, EndsAfterTwelveHoursHoweverBusy) {
  auto const token = open(practitioner("gill.okafor").grant);
  for (int i = 0; i < 36; ++i) {
    clock.advance(20min);
    EXPECT_TRUE(resume(ledger(), token)) << i;
  }
  clock.advance(1s);
  EXPECT_FALSE(resume(ledger(), token));
}

TEST_P(SessionTest, BeingSeenIsWrittenOnceAMinute) {
  auto const token = open(practitioner("gill.okafor").grant);
  for (int i = 0; i < 10; ++i) {
    clock.advance(10s);
    ASSERT_TRUE(resume(ledger(), token));
  }
  EXPECT_EQ(audited("session.continued"), 1);
}

TEST_P(SessionTest, ADisabledAccountsSessionsEndAtOnce) {
  auto const person = practitioner("gill.okafor");
  auto const one = open(person.grant), two = open(person.grant);
  auto const other = open(practitioner("sam.lee").grant);
  ASSERT_TRUE(perform(ledger(), administrator(), DisableAccount{person.account, "left the service"}));
  EXPECT_FALSE(resume(ledger(), one));
  EXPECT_FALSE(resume(ledger(), two));
  EXPECT_TRUE(resume(ledger(), other));
  EXPECT_FALSE(sign_in_without_secret(ledger(), person.grant, true));
  ASSERT_TRUE(perform(ledger(), administrator(), EnableAccount{person.account}));
  EXPECT_FALSE(resume(ledger(), one)) << "ended for good";
}

TEST_P(SessionTest, ARoleThatEndsTakesItsSessionsAlong) {
  auto const person = practitioner("gill.okafor");
  auto const token = open(person.grant);
  ASSERT_TRUE(perform(ledger(), administrator(), EndRole{person.grant}));
  EXPECT_FALSE(resume(ledger(), token));
}

TEST_P(SessionTest, ANewPasswordOrSecondFactorEndsThem) {
  auto const person = practitioner("gill.okafor");
  auto token = open(person.grant);
  ASSERT_TRUE(perform(ledger(), administrator(), ResetPassword{person.account, known_hash}));
  EXPECT_FALSE(resume(ledger(), token));
  token = open(person.grant);
  ASSERT_TRUE(perform(ledger(), administrator(), ResetSecondFactor{person.account}));
  EXPECT_FALSE(resume(ledger(), token));
}

TEST_P(SessionTest, APartnerHasAnAgencyAndNoPlace) {
  auto const made = account("da.unit");
  auto const grant = perform(ledger(), administrator(), GiveRole{{.account = made, .role = Role::police_responder, .agency = police}}).value();
  auto const in = resume(ledger(), open(grant));
  ASSERT_TRUE(in);
  EXPECT_EQ(in->scope.agency, police);
  EXPECT_EQ(in->scope.place.to, ledger::nowhere.to);
  EXPECT_TRUE(seen(in->scope).empty());
}

TEST_P(SessionTest, AnAdministratorReadsNobody) {
  auto const made = account("root.admin");
  auto const grant = give(made, Role::administrator, country);
  auto const who = scope(grant);
  EXPECT_EQ(who.place.to, ledger::nowhere.to);
  EXPECT_TRUE(seen(who).empty());
}

}  // namespace identity_actions
