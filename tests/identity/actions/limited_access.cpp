#include "identity/actions/break_glass.hpp"
#include "identity/actions/limit_access.hpp"
#include "identity/store/access_lists.hpp"
#include "identity/store/break_glass.hpp"
#include "identity/world.hpp"

namespace identity_actions {

using namespace identity_world;
using namespace std::chrono_literals;
using Names = std::vector<std::string>;

struct LimitedTest : identity_world::Test {
  Person gill_ = {}, other = {}, sam_ = {};
  void SetUp() override {
    identity_world::Test::SetUp();
    gill_ = practitioner("gill.okafor");
    other = practitioner("other.officer");
    sam_ = senior("sam.lee");
  }
  bool flag(char const* column, PersonId person) {
    static constexpr sql::Statement both{"test.flags", "select limited, restricted from person where id = :id"};
    struct Flags { bool limited = false, restricted = false; };
    auto const flags = *db().row<Flags>(both, {{"id", person}});
    return std::string_view(column) == "limited" ? flags.limited : flags.restricted;
  }
  base::Outcome<PersonId> break_glass(GrantId who, std::string const& crn, std::string const& reason = "Duty officer: she is at the desk now") {
    return perform(ledger(), scope(who), BreakGlass{crn, reason});
  }
};
FOR_EACH_ENGINE(LimitedTest);

TEST_P(LimitedTest, AnExcludedAccountDoesNotSeeThePerson) {
  ASSERT_TRUE(perform(ledger(), scope(sam_.grant), ExcludeAccount{anna, gill_.account, "Her sister"}));
  EXPECT_EQ(seen(scope(gill_.grant)), Names{"Cole"});
  EXPECT_EQ(seen(scope(other.grant)), (Names{"Abbott", "Cole"}));
  EXPECT_TRUE(flag("limited", anna));
  EXPECT_FALSE(flag("restricted", anna));
  ASSERT_TRUE(perform(ledger(), scope(sam_.grant), EndExclusion{anna, gill_.account, "Named by mistake"}));
  EXPECT_EQ(seen(scope(gill_.grant)), (Names{"Abbott", "Cole"}));
  EXPECT_FALSE(flag("limited", anna));
}

TEST_P(LimitedTest, ARestrictedPersonIsSeenByThoseNamedAndWhoNamedThem) {
  ASSERT_TRUE(perform(ledger(), scope(sam_.grant), PermitAccount{anna, gill_.account, "Her own officer"}));
  EXPECT_TRUE(flag("limited", anna));
  EXPECT_TRUE(flag("restricted", anna));
  EXPECT_EQ(seen(scope(gill_.grant)), (Names{"Abbott", "Cole"}));
  EXPECT_EQ(seen(scope(sam_.grant)), (Names{"Abbott", "Cole"}));
  EXPECT_EQ(seen(scope(other.grant)), Names{"Cole"});
  EXPECT_EQ(seen(kit::scope_of(Role::region, {1000, 1999}, 999)), (Names{"Brown", "Cole"}));

  ASSERT_TRUE(perform(ledger(), scope(sam_.grant), EndPermission{anna, gill_.account, "Moved away"}));
  EXPECT_EQ(seen(scope(gill_.grant)), Names{"Cole"});
  auto const last = perform(ledger(), scope(sam_.grant), EndPermission{anna, sam_.account, "Nobody left"});
  ASSERT_FALSE(last) << "would open the record to everybody";
  EXPECT_EQ(last.error().kind, base::Refused::conflict);
  ASSERT_TRUE(perform(ledger(), scope(sam_.grant), LiftRestriction{anna, "The trial is over"}));
  EXPECT_FALSE(flag("limited", anna));
  EXPECT_EQ(seen(scope(other.grant)), (Names{"Abbott", "Cole"}));
}

TEST_P(LimitedTest, LiftingARestrictionLeavesExclusionsStanding) {
  ASSERT_TRUE(perform(ledger(), scope(sam_.grant), PermitAccount{anna, gill_.account, "Her own officer"}));
  ASSERT_TRUE(perform(ledger(), scope(sam_.grant), ExcludeAccount{anna, other.account, "Her brother"}));
  ASSERT_TRUE(perform(ledger(), scope(sam_.grant), LiftRestriction{anna, "The trial is over"}));
  EXPECT_TRUE(flag("limited", anna));
  EXPECT_FALSE(flag("restricted", anna));
  EXPECT_EQ(seen(scope(other.grant)), Names{"Cole"});
}

TEST_P(LimitedTest, ASeniorDecidesAboutHerOwnPeopleWithAReason) {
  EXPECT_EQ(perform(ledger(), scope(gill_.grant), ExcludeAccount{anna, other.account, "x"}).error().kind, base::Refused::forbidden);
  EXPECT_EQ(perform(ledger(), scope(sam_.grant), ExcludeAccount{ben, other.account, "x"}).error().kind, base::Refused::not_found);
  EXPECT_EQ(perform(ledger(), scope(sam_.grant), ExcludeAccount{anna, other.account, " "}).error().errors.front().field, "reason");
  EXPECT_EQ(perform(ledger(), scope(sam_.grant), ExcludeAccount{anna, AccountId{404}, "x"}).error().errors.front().field, "account");
  ASSERT_TRUE(perform(ledger(), scope(sam_.grant), ExcludeAccount{anna, other.account, "Her brother"}));
  EXPECT_EQ(perform(ledger(), scope(sam_.grant), PermitAccount{anna, other.account, "x"}).error().kind, base::Refused::conflict)
      << "on one list only";
}

TEST_P(LimitedTest, BreakGlassOpensOnePersonForADay) {
  EXPECT_EQ(seen(scope(gill_.grant)), (Names{"Abbott", "Cole"}));
  auto const opened = break_glass(gill_.grant, " x000002 ");
  ASSERT_TRUE(opened);
  EXPECT_EQ(*opened, ben);
  EXPECT_EQ(seen(scope(gill_.grant)), (Names{"Abbott", "Brown", "Cole"}));
  EXPECT_EQ(seen(scope(other.grant)), (Names{"Abbott", "Cole"})) << "for nobody else";
  clock.advance(24h - 1s);
  EXPECT_EQ(seen(scope(gill_.grant)), (Names{"Abbott", "Brown", "Cole"}));
  clock.advance(1s);
  EXPECT_EQ(seen(scope(gill_.grant)), (Names{"Abbott", "Cole"})) << "run out";
}

TEST_P(LimitedTest, BreakGlassOpensARestrictedPersonOfOnesOwnTeam) {
  ASSERT_TRUE(perform(ledger(), scope(sam_.grant), PermitAccount{anna, sam_.account, "Trial"}));
  EXPECT_EQ(seen(scope(gill_.grant)), Names{"Cole"});
  ASSERT_TRUE(break_glass(gill_.grant, "X000001"));
  EXPECT_EQ(seen(scope(gill_.grant)), (Names{"Abbott", "Cole"}));
}

TEST_P(LimitedTest, OneRecordAtATimeAndItCanBeClosed) {
  ASSERT_TRUE(perform(ledger(), scope(sam_.grant), PermitAccount{anna, sam_.account, "Trial"}));
  ASSERT_TRUE(break_glass(gill_.grant, "X000001"));
  ASSERT_TRUE(break_glass(gill_.grant, "X000002"));
  EXPECT_EQ(seen(scope(gill_.grant)), (Names{"Brown", "Cole"}));
  ASSERT_TRUE(perform(ledger(), scope(gill_.grant), CloseGlass{}));
  EXPECT_EQ(seen(scope(gill_.grant)), Names{"Cole"});
}

TEST_P(LimitedTest, AnExclusionByNameCannotBeBroken) {
  ASSERT_TRUE(perform(ledger(), scope(sam_.grant), ExcludeAccount{anna, gill_.account, "Her sister"}));
  auto const hers = break_glass(gill_.grant, "X000001");
  auto const nobodys = break_glass(gill_.grant, "X999999");
  ASSERT_FALSE(hers);
  ASSERT_FALSE(nobodys);
  EXPECT_EQ(hers.error().errors.front().message, nobodys.error().errors.front().message) << "alike";
}

TEST_P(LimitedTest, AnExclusionEndsAnOpeningThatRuns) {
  ASSERT_TRUE(break_glass(gill_.grant, "X000001"));
  ASSERT_TRUE(perform(ledger(), scope(sam_.grant), ExcludeAccount{anna, gill_.account, "Her sister"}));
  EXPECT_EQ(seen(scope(gill_.grant)), Names{"Cole"});
}

TEST_P(LimitedTest, BreakGlassNeedsAReasonAndTheRightToReadPeople) {
  EXPECT_EQ(break_glass(gill_.grant, "X000002", "because").error().errors.front().field, "reason");
  EXPECT_EQ(break_glass(gill_.grant, "", "because").error().errors.size(), 2u);
  for (auto role : {Role::administrator, Role::police_responder, Role::national, Role::inspector, Role::public_reader})
    EXPECT_EQ(perform(ledger(), kit::scope_of(role, {1, 9999}, gill_.account.value), BreakGlass{"X000002", "a good enough reason"}).error().kind,
              base::Refused::forbidden);
  auto const admin = account("root.admin");
  EXPECT_TRUE(seen(scope(give(admin, Role::administrator, {}))).empty());
}

TEST_P(LimitedTest, TheOpeningIsAuditedWithItsReasonAndStandsOnTheSeniorsList) {
  ASSERT_TRUE(break_glass(practitioner("from.away", team_two).grant, "X000001", "Covering the duty desk tonight"));
  static constexpr sql::Statement line{
      "test.line", "select person_id, processing, why from audit_entry where what = 'break_glass.opened'"};
  struct Line { PersonId person = {}; std::string processing = {}, why = {}; };
  auto const audit = db().row<Line>(line);
  ASSERT_TRUE(audit);
  EXPECT_EQ(audit->person, anna);
  EXPECT_EQ(audit->processing, "consultation");
  EXPECT_EQ(audit->why, "Covering the duty desk tonight");

  auto const on_list = [&](GrantId who) {
    return ledger().read(scope(who), [](ledger::View& view) { return alerts(view, true); });
  };
  auto const waiting = on_list(sam_.grant);
  ASSERT_EQ(waiting.size(), 1u);
  EXPECT_EQ(waiting[0].crn, "X000001");
  EXPECT_EQ(waiting[0].by, "Name of from.away");
  EXPECT_EQ(waiting[0].reason, "Covering the duty desk tonight");
  auto const elsewhere = senior("other.senior", team_two);
  static constexpr sql::Statement no_staff{"test.no_staff", "update role_grant set staff_id = 1 where id = :id"};
  db().change(no_staff, {{"id", elsewhere.grant}});
  EXPECT_TRUE(on_list(elsewhere.grant).empty());
  EXPECT_FALSE(perform(ledger(), scope(elsewhere.grant), SeeAlert{waiting[0].id}));
  EXPECT_EQ(perform(ledger(), scope(gill_.grant), SeeAlert{waiting[0].id}).error().kind, base::Refused::forbidden);
  ASSERT_TRUE(perform(ledger(), scope(sam_.grant), SeeAlert{waiting[0].id}));
  EXPECT_TRUE(on_list(sam_.grant).empty());
  EXPECT_FALSE(perform(ledger(), scope(sam_.grant), SeeAlert{waiting[0].id})) << "seen once";
}

}  // namespace identity_actions
