#include "kit/ledger_test.hpp"

namespace ledger {
namespace {

// The compiler refuses what these say; a statement without its word would not build.
static_assert(reads_table("select 1 from person p", "person"));
static_assert(reads_table("select 1 from unit u join person p on 1 = 1", "person"));
static_assert(!reads_table("select 1 from person_count", "person"));
static_assert(!reads_table("select person from unit", "person"));

constexpr Scoped people{"test.people", "select p.crn from person p where {visible p} order by p.crn"};
constexpr Scoped enquiries{"test.enquiries", "select e.reference from enquiry e where {addressed e} order by e.reference"};
constexpr Scoped total{"test.total", "select count(*) from person p where {counted p}"};
constexpr Scoped mine{"test.mine", "select :scope_account * 1000 + :scope_staff"};

// Three teams, 1 to 3. In team 2 also one person excluded from account 7, and one restricted to account 8.
class ScopedTest : public kit::LedgerTest {
 protected:
  void SetUp() override {
    db().script(R"(
      insert into unit (id, kind, team_from, team_to) values (1, 'team', 1, 1), (2, 'team', 2, 2), (3, 'team', 3, 3);
      insert into person (id, crn, surname, forenames, team_id, team_no, limited, restricted, recorded_at) values
        (1, 'A', 'a', 'a', 1, 1, 0, 0, 0), (2, 'B', 'b', 'b', 2, 2, 0, 0, 0), (3, 'C', 'c', 'c', 3, 3, 0, 0, 0),
        (4, 'EXCL', 'x', 'x', 2, 2, 1, 0, 0), (5, 'RESTR', 'r', 'r', 2, 2, 1, 1, 0), (6, 'BOTH', 'z', 'z', 2, 2, 1, 1, 0);
      insert into person_exclusion (person_id, account_id, reason) values (4, 7, 'relative'), (6, 8, 'relative');
      insert into person_permission (person_id, account_id, reason) values (5, 8, 'team'), (6, 8, 'team');
    )");
  }
  std::vector<std::string> seen(Scope const& scope) {
    return ledger().read(scope, [](View& view) { return view.rows<std::string>(people); });
  }
  using Names = std::vector<std::string>;
};
FOR_EACH_ENGINE(ScopedTest);

TEST_P(ScopedTest, APlaceIsAnIntervalOfTeams) {
  EXPECT_EQ(seen(kit::scope_of(Role::practitioner, {1, 1})), Names{"A"});
  EXPECT_EQ(seen(kit::scope_of(Role::region, {1, 3})), (Names{"A", "B", "C", "EXCL"}));
  EXPECT_EQ(seen(kit::scope_of(Role::practitioner)), Names{});
}

TEST_P(ScopedTest, ExcludedAccountsAndThoseOffTheListSeeNothing) {
  EXPECT_EQ(seen(kit::scope_of(Role::practitioner, {2, 2}, 1)), (Names{"B", "EXCL"}));
  EXPECT_EQ(seen(kit::scope_of(Role::practitioner, {2, 2}, 7)), Names{"B"});
  EXPECT_EQ(seen(kit::scope_of(Role::practitioner, {2, 2}, 8)), (Names{"B", "EXCL", "RESTR"}));
}

TEST_P(ScopedTest, BreakGlassOpensOnePersonAndNoOther) {
  auto scope = kit::scope_of(Role::practitioner, {1, 1}, 7);
  scope.opened = PersonId{4};
  EXPECT_EQ(seen(scope), (Names{"A", "EXCL"}));
  scope.opened = PersonId{6};
  EXPECT_EQ(seen(scope), (Names{"A", "BOTH"}));
}

TEST_P(ScopedTest, RolesThatReadNoPeopleSeeNoneWhateverTheirPlace) {
  for (auto role : {Role::national, Role::administrator, Role::police_responder, Role::childrens_responder, Role::inspector,
                    Role::lead_inspector, Role::public_reader}) {
    auto scope = kit::scope_of(role, {1, 3});
    scope.opened = PersonId{1};
    EXPECT_EQ(seen(scope), Names{}) << base::word(role);
  }
}

TEST_P(ScopedTest, TotalsCountWhoIsSeenAndForTheCountryEverybodyOfThePlace) {
  auto const counted = [&](Scope const& scope) { return ledger().read(scope, [](View& view) { return view.row<std::int64_t>(total).value(); }); };
  EXPECT_EQ(counted(kit::scope_of(Role::pdu_head, {2, 2}, 7)), 1);
  EXPECT_EQ(counted(kit::scope_of(Role::national, {1, 3})), 6);
  EXPECT_EQ(counted(kit::scope_of(Role::national, {1, 1})), 1);
  for (auto role : {Role::administrator, Role::police_responder, Role::inspector, Role::public_reader}) EXPECT_EQ(counted(kit::scope_of(role, {1, 3})), 0) << base::word(role);
}

TEST_P(ScopedTest, TheProgramItselfSeesEverybody) { EXPECT_EQ(seen(system_scope("jobs")).size(), 6u); }

TEST_P(ScopedTest, PartnersSeeWhatWasReleasedToThemAndOnlyThat) {
  db().script(R"(
    insert into agency (id, kind, code, name, unit_name, valid_from) values
      (1, 'police', 'a', 'One', 'u', '2020-01-01'), (2, 'police', 'b', 'Two', 'u', '2020-01-01');
    insert into enquiry (id, reference, person_id, kind, agency_id, state, priority, priority_reason, clock_id, released_at, drafted_at) values
      (1, 'E1', 1, 'police', 1, 'sent', 'routine', 'r', 'c', 100, 1), (2, 'E2', 1, 'police', 1, 'draft', 'routine', 'r', 'c', null, 1),
      (3, 'E3', 1, 'police', 2, 'sent', 'routine', 'r', 'c', 100, 1);
  )");
  auto const addressed = [&](Scope const& scope) {
    return ledger().read(scope, [](View& view) { return view.rows<std::string>(enquiries); });
  };
  EXPECT_EQ(addressed(kit::partner_scope(Role::police_responder, 1)), Names{"E1"});
  EXPECT_EQ(addressed(kit::partner_scope(Role::police_responder, 2)), Names{"E3"});
  EXPECT_EQ(addressed(kit::partner_scope(Role::police_responder, 0)), Names{});
  EXPECT_EQ(addressed(kit::scope_of(Role::pdu_head, {1, 3})), Names{});
  EXPECT_EQ(addressed(system_scope("jobs")).size(), 3u);
}

TEST_P(ScopedTest, AStatementMayUseTheScopesOwnParameters) {
  auto const number = ledger().read(kit::scope_of(Role::spo, {1, 1}, 4),
                                    [](View& view) { return view.row<std::int64_t>(mine).value(); });
  EXPECT_EQ(number, 4004);
}

TEST(Expand, OneTextForEachKindOfScopeAndWordsInTheMiddle) {
  static constexpr Scoped two{"two", "select 1 from enquiry e join person p on p.id = e.person_id where {visible p} and {addressed e} and 1 = 1"};
  auto const one = expand(two, kit::scope_of(Role::practitioner, {1, 1}));
  EXPECT_EQ(one.text.data(), expand(two, kit::scope_of(Role::spo, {2, 9})).text.data());
  EXPECT_NE(one.text.data(), expand(two, kit::partner_scope(Role::police_responder, 3)).text.data());
  EXPECT_EQ(one.text.find('{'), one.text.npos);
  EXPECT_TRUE(one.text.ends_with("and (1 = 0) and 1 = 1"));
}

}  // namespace
}  // namespace ledger
