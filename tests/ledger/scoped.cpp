#include "kit/ledger_test.hpp"

#include <set>

namespace ledger {
namespace {

// The compiler refuses what these say; a statement without its word would not build.
static_assert(Reading("select 1 from person p").reads_people);
static_assert(Reading("select 1 from unit u join person p on 1 = 1").reads_people);
static_assert(Reading("select 1 from person").reads_people);
static_assert(!Reading("select 1 from person_count").reads_people);
static_assert(!Reading("select person from unit").reads_people);
static_assert(Reading("select 1 from reduction r").reads_staff && !Reading("select 1 from reduction r").led);
static_assert(Reading("select c.grounds from conflict_of_interest c").reads_staff && Reading("select c.grounds from conflict_of_interest c").reads_people);
static_assert(Reading("select a.kind from absence a").reads_staff && !Reading("select a.starts from absence_day a").reads_staff);
static_assert(Reading("select r.concerns from person p join allocation_record r on r.person_id = p.id where {visible p}").reads_staff);
static_assert(Reading("select 1 from sample s where {inspected i}").reads_papers && Reading("select 1 from sample s where {inspected i}").inspected);
static_assert(Reading("select 1 from release r where {published i}").reads_report && Reading("select 1 from release r where {early i}").released);
static_assert(Reading("select 1 from inspection i where {told i}").reads_told && Reading("select 1 from inspection i where {told i}").told);
static_assert(Reading("select 1 from person p where {counted p}").of_people && !Reading("select 1 from person p where {visibly p}").of_people);

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
  auto const one = expand(two, kit::scope_of(Role::spo, {1, 1}));
  EXPECT_EQ(one.text.data(), expand(two, kit::scope_of(Role::spo, {2, 9})).text.data());
  EXPECT_NE(one.text.data(), expand(two, kit::partner_scope(Role::police_responder, 3)).text.data());
  EXPECT_EQ(one.text.find('{'), one.text.npos);
  EXPECT_TRUE(one.text.ends_with("and (1 = 0) and 1 = 1"));
}

constexpr Scoped inspections{"test.inspections", "select i.id from inspection i where {inspected i} order by i.id"};
constexpr Scoped told{"test.told", "select i.id from inspection i where {told i} order by i.id"};
constexpr Scoped out{"test.out", "select i.id from inspection i where {published i} order by i.id"};
constexpr Scoped early{"test.early", "select i.id from inspection i where {early i} order by i.id"};
constexpr Scoped looks{"test.looks", "select a.what from audit_entry a where a.person_id = :person and {disclosed a} order by a.id"};

// Inspections 1 (announced, of unit 10: teams 1 and 2) and 2 (planned, of the same). Account 70 is in the team of 1, 71 was, 72 is cleared.
class InspectedTest : public ScopedTest {
 protected:
  void SetUp() override {
    ScopedTest::SetUp();
    db().script(R"(
      insert into unit (id, kind, team_from, team_to) values (10, 'pdu', 1, 2);
      insert into account (id, user_name, full_name, created_at) values (70, 'a', 'A', 0), (71, 'b', 'B', 0), (72, 'c', 'C', 0), (7, 'd', 'D', 0);
      insert into inspection (id, unit_id, programme, inspected_as, status, fieldwork_from, fieldwork_to, announced_at, created_at, created_by) values
        (1, 10, '2021', 'Unit', 'fieldwork', '2023-03-06', '2023-03-24', 5, 0, 70), (2, 10, '2021', 'Unit', 'planned', '2024-03-06', '2024-03-24', null, 0, 70);
      insert into inspection_team (inspection_id, account_id, role, cleared, joined_at, left_at, by_account) values
        (1, 70, 'lead', 0, 0, null, 70), (1, 71, 'inspector', 0, 0, 9, 70), (1, 72, 'inspector', 1, 0, null, 70), (1, 7, 'inspector', 0, 0, null, 70);
      insert into inspection_case (id, inspection_id, person_id, crn, stratum, position, state, readable) values
        (1, 1, 1, 'A', 's', 1, 'drawn', 1), (2, 1, 5, 'RESTR', 's', 2, 'drawn', 1), (3, 1, 4, 'EXCL', 's', 3, 'drawn', 1), (4, 1, 2, 'B', 's', 4, 'reserve', 0);
      insert into audit_entry (at, account_id, actor, role, processing, what, person_id) values
        (1, 5, 'Officer', 'practitioner', 'consultation', 'seen.officer', 1), (2, 70, 'A', 'lead_inspector', 'consultation', 'seen.inspector', 1),
        (3, 70, 'A', 'inspector', 'consultation', 'seen.reserve', 2);
    )");
  }
  std::vector<std::int64_t> ids(Scoped const& statement, Scope const& scope) {
    return ledger().read(scope, [&](View& view) { return view.rows<std::int64_t>(statement); });
  }
  Names looked(Scope const& scope, int person) {
    return ledger().read(scope, [&](View& view) { return view.rows<std::string>(looks, {{"person", person}}); });
  }
};
FOR_EACH_ENGINE(InspectedTest);

TEST_P(InspectedTest, AnInspectorReadsTheSampledPeopleOfHerInspectionsAndNobodyElse) {
  EXPECT_EQ(seen(kit::scope_of(Role::inspector, {1, 3}, 70)), (Names{"A", "EXCL"}));
  EXPECT_EQ(seen(kit::scope_of(Role::lead_inspector, {1, 3}, 72)), (Names{"A", "EXCL", "RESTR"})) << "cleared";
  EXPECT_EQ(seen(kit::scope_of(Role::inspector, {1, 3}, 7)), Names{"A"}) << "excluded by name";
  EXPECT_EQ(seen(kit::scope_of(Role::inspector, {1, 3}, 71)), Names{}) << "left the team";
}

TEST_P(InspectedTest, BreakGlassOpensNothingForAnInspector) {
  auto scope = kit::scope_of(Role::inspector, {1, 3}, 71);
  scope.opened = PersonId{2};
  EXPECT_EQ(seen(scope), Names{});
}

TEST_P(InspectedTest, PapersAreTheTeamsAlone) {
  for (auto const& role : base::Words<Role>::table) {
    bool const inspectorate = role.value == Role::inspector || role.value == Role::lead_inspector;
    EXPECT_EQ(ids(inspections, kit::scope_of(role.value, {1, 9999}, 70)), inspectorate ? std::vector<std::int64_t>{1} : std::vector<std::int64_t>{}) << role.word;
    EXPECT_EQ(ids(inspections, kit::scope_of(role.value, {1, 9999}, 71)), std::vector<std::int64_t>{}) << role.word;
  }
}

TEST_P(InspectedTest, TheServiceIsToldOnceItIsAnnouncedAndForItsOwnPlaceOnly) {
  using Ids = std::vector<std::int64_t>;
  for (auto role : {Role::pdu_head, Role::deputy_head, Role::region, Role::national}) {
    EXPECT_EQ(ids(told, kit::scope_of(role, {1, 2})), Ids{1});
    EXPECT_EQ(ids(told, kit::scope_of(role, {1, 1})), Ids{}) << "a part of the unit";
    EXPECT_EQ(ids(told, kit::scope_of(role, {3, 3})), Ids{});
  }
  for (auto role : {Role::practitioner, Role::spo, Role::administrator, Role::inspector, Role::lead_inspector, Role::police_responder, Role::public_reader})
    EXPECT_EQ(ids(told, kit::scope_of(role, {1, 9999}, 70)), Ids{});
}

TEST_P(InspectedTest, AReportIsOutFromItsMinuteOnForEverybodyAndNobodySooner) {
  using Ids = std::vector<std::int64_t>;
  auto const minute = kit::london("2023-06-29T00:01");
  db().script(fmt::format("update inspection set status = 'embargoed' where id = 1; insert into release (inspection_id, at, set_at, set_by, set_name) values (1, {0}, 0, 70, 'A'), (2, {0}, 0, 70, 'A');", minute.time_since_epoch().count()));
  for (auto const& [at, expected] : {std::pair{minute - std::chrono::seconds{1}, Ids{}}, std::pair{minute, Ids{1}}, std::pair{minute + std::chrono::hours{9000}, Ids{1}}}) {
    clock.set(at);
    for (auto const& role : base::Words<Role>::table) EXPECT_EQ(ids(out, kit::scope_of(role.value, nowhere, 99)), expected) << role.word;
    EXPECT_EQ(ids(out, system_scope("test")), expected) << "the program itself no sooner";
  }
  db().script("update inspection set status = 'draft' where id = 1;");
  EXPECT_EQ(ids(out, kit::scope_of(Role::public_reader)), Ids{}) << "taken back";
}

TEST_P(InspectedTest, ADraftIsForWhoIsNamedWhileItIsOutForChecking) {
  using Ids = std::vector<std::int64_t>;
  db().script("insert into early_access (inspection_id, account_id, why, added_at, added_by, removed_at) values (1, 7, 'x', 0, 70, null), (1, 71, 'x', 0, 70, 5);");
  auto const named = kit::scope_of(Role::pdu_head, {1, 2}, 7);
  EXPECT_EQ(ids(early, named), Ids{}) << "fieldwork";
  for (auto const* status : {"factual_accuracy", "embargoed"}) {
    db().script(fmt::format("update inspection set status = '{}' where id = 1;", status));
    EXPECT_EQ(ids(early, named), Ids{1}) << status;
    EXPECT_EQ(ids(early, kit::scope_of(Role::pdu_head, {1, 2}, 71)), Ids{}) << "taken off the list";
    EXPECT_EQ(ids(early, kit::scope_of(Role::national, {1, 9999}, 8)), Ids{});
    EXPECT_EQ(ids(early, system_scope("test")), Ids{}) << "jobs are on no list";
  }
}

TEST_P(InspectedTest, AnInspectorsLookIsShownForSampledCasesOnceTheTimetableIsIssued) {
  auto const senior = kit::scope_of(Role::spo, {1, 3});
  EXPECT_EQ(looked(senior, 1), Names{"seen.officer"});
  db().script("update inspection set timetable_issued_at = 6 where id = 1");
  EXPECT_EQ(looked(senior, 1), (Names{"seen.officer", "seen.inspector"}));
  EXPECT_EQ(looked(senior, 2), Names{}) << "a reserve is no sampled case";
}

TEST_P(InspectedTest, WhatAMemberOfStaffDeclaredOfHerselfStandsInNoPersonsLog) {
  db().script("insert into audit_entry (at, account_id, actor, role, processing, what, person_id) values (4, 5, 'Officer', 'practitioner', 'alteration', 'conflict.declared', 1), (5, 5, 'Senior', 'spo', 'alteration', 'conflict.ended', 1),"
              " (6, 5, 'Senior', 'spo', 'alteration', 'concern.decided_over', 1)");
  EXPECT_EQ(looked(kit::scope_of(Role::spo, {1, 3}), 1), Names{"seen.officer"});
  EXPECT_EQ(looked(system_scope("test"), 1).size(), 5u) << "the sealed log keeps them";
}

constexpr Scoped staff_matters_of{"test.led", "select s.full_name from staff s where {led s} order by s.id"};

// Teams 1 and 2 make up unit 10. One member of staff in each team, the head of the unit, one who left team 1, one who comes to it later.
class LedTest : public ScopedTest {
 protected:
  void SetUp() override {
    ScopedTest::SetUp();
    db().script(R"(
      insert into unit (id, kind, team_from, team_to) values (10, 'pdu', 1, 2);
      insert into staff (id, full_name, grade) values (1, 'One', 'PO'), (2, 'Two', 'PO'), (3, 'Head', 'HPDU'), (4, 'Left', 'PO'), (5, 'Later', 'PO');
      insert into posting (staff_id, unit_id, grade, valid_from, valid_to) values
        (1, 1, 'PO', '2000-01-01', null), (2, 2, 'PO', '2000-01-01', null), (3, 10, 'HPDU', '2000-01-01', null),
        (4, 1, 'PO', '2000-01-01', '2001-01-01'), (5, 1, 'PO', '2999-01-01', null);
    )");
  }
  Names led(Role role, Place place, std::int64_t staff = 99) {
    auto scope = kit::scope_of(role, place);
    scope.staff = StaffId{staff};
    return ledger().read(scope, [](View& view) { return view.rows<std::string>(staff_matters_of); });
  }
};
FOR_EACH_ENGINE(LedTest);

TEST_P(LedTest, AMatterOfStaffIsHerOwnAndOfWhoArrangesStaffInHerPlaceToday) {
  EXPECT_EQ(led(Role::practitioner, {1, 1}, 1), Names{"One"}) << "her own";
  EXPECT_EQ(led(Role::practitioner, {1, 2}), Names{}) << "a colleague's";
  EXPECT_EQ(led(Role::spo, {1, 1}), Names{"One"}) << "her team's, today's";
  EXPECT_EQ(led(Role::spo, {2, 2}, 1), (Names{"One", "Two"})) << "and her own wherever she is posted";
  EXPECT_EQ(led(Role::pdu_head, {1, 2}), (Names{"One", "Two", "Head"}));
  for (auto role : {Role::national, Role::inspector, Role::lead_inspector, Role::police_responder, Role::childrens_responder, Role::public_reader})
    EXPECT_EQ(led(role, {1, 9999}), Names{}) << base::word(role);
}

// Tables that name a person or a member of staff and are on neither list: why not. A new table is put on a list, or here with its reason.
struct Unguarded {
  std::string_view table;
  std::string_view why;
};
constexpr auto unguarded = std::to_array<Unguarded>({
    {"audit_entry", "{disclosed a} guards it"},
    {"break_glass", "openings: the opener's own, and the managers' page of them"},
    {"person_exclusion", "read within {visible p} itself"},
    {"person_permission", "read within {visible p} itself"},
    {"posting", "who works where is known to all staff"},
    {"reallocation", "that somebody's cases are given on; which they are is guarded, line by line"},
    {"recruitment_candidate", "of a campaign, which is read within its unit's place"},
    {"role_grant", "of an account: at sign-in, and on the administrator's page"},
    {"training_reminder", "that a message went out at night: no page reads it"},
    {"workload_week", "figures of an officer that name no person and give no reason"},
});
constexpr sql::Statement named_in_sqlite{"test.named", "select m.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and c.name in ('person_id', 'staff_id') group by m.name order by m.name"};
constexpr sql::Statement named_in_postgresql{"test.named", "select c.table_name from information_schema.columns c join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name"
                                             " where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name in ('person_id', 'staff_id') group by c.table_name order by c.table_name"};

TEST_P(ScopedTest, EveryTableThatNamesAPersonOrAMemberOfStaffIsGuardedOrSaysWhyNot) {
  auto const is_on = [](auto const& list, std::string const& table) { return std::ranges::find(list, std::string_view(table)) != list.end(); };
  std::set<std::string_view> needed;
  for (auto const& table : db().rows<std::string>(db().engine() == sql::Engine::sqlite ? named_in_sqlite : named_in_postgresql)) {
    if (is_on(guarded_tables, table) || is_on(staff_matters, table) || is_on(working_papers, table) || is_on(told_tables, table) || is_on(report_tables, table)) continue;
    auto const reason = std::ranges::find(unguarded, std::string_view(table), &Unguarded::table);
    if (reason == unguarded.end()) ADD_FAILURE() << table << " is on no list of ledger/scoped.hpp";
    else needed.insert(reason->table);
  }
  for (auto const& each : unguarded) EXPECT_TRUE(needed.contains(each.table)) << each.table << " needs no reason any more";
}

}  // namespace
}  // namespace ledger
