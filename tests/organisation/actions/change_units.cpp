#include "organisation/actions/change_units.hpp"

#include "organisation/actions/staffing.hpp"
#include "organisation/actions/teams.hpp"
#include "organisation/domain/facts.hpp"
#include "organisation/store/partners.hpp"
#include "organisation/store/planned_change.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"
#include "organisation/world.hpp"

namespace organisation_actions {

using namespace organisation;
using base::make_date;
using ledger::perform;

std::vector<TeamMoved> told_moved;
std::vector<UnitFollowed> told_followed;
void hear_moved(ledger::Tx&, TeamMoved const& fact) { told_moved.push_back(fact); }
void hear_followed(ledger::Tx&, UnitFollowed const& fact) { told_followed.push_back(fact); }

// The published organisation on 28 June 2023, with teams in Knowsley and St Helens and in Sefton.
struct ChangeUnitsTest : kit::LedgerTest {
  UnitId knowsley = {}, sefton = {}, huyton = {}, kirkby = {}, bootle = {};

  ledger::Scope admin() { return organisation_world::administrator(); }
  template <class Body>
  auto read(Body body) {
    return ledger().read(admin(), body);
  }
  void SetUp() override {
    told_moved.clear();
    told_followed.clear();
    reactions.on<TeamMoved>(hear_moved);
    reactions.on<UnitFollowed>(hear_followed);
    organisation_world::load(ledger());
    read([this](ledger::View& view) {
      knowsley = unit_by_code(view, "N51KNST")->id;
      sefton = unit_by_code(view, "N51SEFT")->id;
    });
    huyton = add_team(knowsley, "Huyton");
    kirkby = add_team(knowsley, "Kirkby");
    bootle = add_team(sefton, "Bootle");
  }
  UnitId add_team(UnitId pdu, std::string const& name) {
    return perform(ledger(), admin(), AddTeam{.pdu = pdu, .name = name, .from = make_date(2022, 1, 1)}).value();
  }
  base::Outcome<Changed> change(std::string const& rows) {
    auto const changes = read_unit_changes("on,change,unit,code,name,region,teams,police_force_codes,authority_codes,notes\n" + rows);
    EXPECT_TRUE(changes) << (changes ? "" : changes.error().front().column + ": " + changes.error().front().why);
    return changes ? perform(ledger(), admin(), ChangeUnits{*changes}) : base::refuse(base::Refused::invalid);
  }
  Changed does(std::string const& rows) {
    auto const changed = change(rows);
    EXPECT_TRUE(changed) << (changed ? "" : changed.error().errors.front().field + ": " + changed.error().errors.front().message);
    return changed.value_or(Changed{});
  }
  std::string refused(std::string const& rows) {
    auto const changed = change(rows);
    if (changed || changed.error().errors.empty()) return "";
    return changed.error().errors.front().field + ": " + changed.error().errors.front().message;
  }
  Codes authorities_on(UnitId unit, base::Date day) {
    Codes codes;
    for (auto const& authority : read([&](ledger::View& view) { return authorities_of(view, unit, day); })) codes.push_back(authority.code.value);
    return codes;
  }
  UnitId pdu_on(UnitId team, base::Date day) {
    return read([&](ledger::View& view) { return pdu_of(view, team, day).value_or(Unit{}).id; });
  }
};
FOR_EACH_ENGINE(ChangeUnitsTest);

std::string const split_rows = "2023-06-28,split,N51KNST,N51KN,Knowsley,,Huyton,,E08000011,Invented\n"
                               "2023-06-28,split,N51KNST,N51STH,St Helens,,Kirkby,,E08000013,Invented\n";

TEST_P(ChangeUnitsTest, ASplitEndsTheUnitAndItsTeamsGoToThoseThatFollow) {
  auto const head = perform(ledger(), admin(), AddPostedStaff{.staff = {.full_name = "Hal Grant", .grade = Grade::hpdu}, .unit = knowsley});
  ASSERT_TRUE(head);
  clock.set(kit::london("2023-07-03T09:00"));
  auto rows = split_rows;
  for (std::size_t at; (at = rows.find("2023-06-28")) != rows.npos;) rows.replace(at, 10, "2023-07-01");
  auto const changed = does(rows);
  EXPECT_EQ(changed.done, 1u);
  EXPECT_EQ(changed.teams_moved, 2u);
  read([&](ledger::View& view) {
    auto const first = unit_by_code(view, "N51KN");
    auto const second = unit_by_code(view, "N51STH");
    ASSERT_TRUE(first && second);
    EXPECT_FALSE(unit_by_code(view, "N51KNST")) << "ended";
    EXPECT_EQ(unit_by_any_code(view, "N51KNST")->id, knowsley) << "an old code stays valid for imports";
    EXPECT_EQ(teams_of(view, first->id).at(0).id, huyton);
    EXPECT_EQ(teams_of(view, second->id).at(0).id, kirkby);
    EXPECT_TRUE(teams_of(view, knowsley).empty());
    EXPECT_EQ(above_team(view, teams_of(view, first->id).at(0).team_from).pdu->id, first->id);
    EXPECT_EQ(above_team(view, teams_of(view, first->id).at(0).team_from, make_date(2023, 6, 30)).pdu->id, knowsley);
    EXPECT_EQ(region_of(view, huyton)->code.value, "N51");
    EXPECT_EQ(predecessors_of(view, first->id).back().name, "Knowsley and St Helens");
    EXPECT_EQ(versions_of(view, first->id).front().change, ChangeKind::split);
    EXPECT_TRUE(faults_of(versions_of(view, huyton)).empty());
    EXPECT_TRUE(faults_of(versions_of(view, knowsley)).empty());
    EXPECT_FALSE(head_of_pdu(view, knowsley)) << "nobody heads a unit that ended";
    EXPECT_EQ(pdus_of_force(view, ForceCode{"05"}).size(), 6u) << "the force area has one more";
    EXPECT_EQ(pdus_of_force(view, ForceCode{"05"}, make_date(2023, 6, 30)).size(), 5u);
  });
  EXPECT_EQ(pdu_on(huyton, make_date(2023, 6, 30)), knowsley);
  EXPECT_EQ(authorities_on(knowsley, make_date(2023, 6, 30)).size(), 2u);
  EXPECT_TRUE(authorities_on(knowsley, make_date(2023, 7, 1)).empty());
  ASSERT_EQ(told_moved.size(), 2u);
  EXPECT_EQ(told_moved[0].from_name, "Knowsley and St Helens");
  EXPECT_EQ(told_moved[0].to_name, "Knowsley");
  ASSERT_EQ(told_followed.size(), 1u);
  EXPECT_EQ(told_followed[0].by.size(), 2u);
}

TEST_P(ChangeUnitsTest, ASplitForgetsNoTeamAndGivesNoneTwice) {
  EXPECT_EQ(refused("2023-06-28,split,N51KNST,N51KN,Knowsley,,Huyton,,E08000011,\n2023-06-28,split,N51KNST,N51STH,St Helens,,,,E08000013,\n"),
            "line 2: Kirkby is in none of the rows: say which unit takes it.");
  EXPECT_EQ(refused("2023-06-28,split,N51KNST,N51KN,Knowsley,,Huyton;Kirkby,,,\n2023-06-28,split,N51KNST,N51STH,St Helens,,Huyton,,,\n"),
            "line 2: Huyton cannot go to two units.");
  EXPECT_EQ(refused("2023-06-28,split,N51KNST,N51KN,Knowsley,,Huyton;Whiston,,,\n2023-06-28,split,N51KNST,N51STH,St Helens,,Kirkby,,,\n"),
            "line 2: Knowsley and St Helens has no team Whiston.");
  read([&](ledger::View& view) {
    EXPECT_EQ(teams_of(view, knowsley).size(), 2u) << "nothing half-saved";
    EXPECT_FALSE(unit_by_code(view, "N51KN"));
  });
  EXPECT_TRUE(told_moved.empty());
}

TEST_P(ChangeUnitsTest, PartOfAUnitMayGoToANeighbourWhileItGoesOn) {
  does("2023-06-28,split,N51KNST,N51KNST,,,,,E08000013,\n2023-06-28,split,N51KNST,N51SEFT,,,Kirkby,,E08000014;E08000011,\n");
  read([&](ledger::View& view) {
    EXPECT_EQ(unit_by_code(view, "N51KNST")->id, knowsley);
    EXPECT_EQ(teams_of(view, knowsley).size(), 1u);
    EXPECT_EQ(teams_of(view, sefton).size(), 2u);
  });
  EXPECT_EQ(authorities_on(knowsley, make_date(2023, 6, 28)), Codes{"E08000013"});
  EXPECT_EQ(authorities_on(sefton, make_date(2023, 6, 28)).size(), 2u);
  EXPECT_TRUE(told_followed.empty());
}

TEST_P(ChangeUnitsTest, AMergerKeepsTeamsOfOneNameApart) {
  auto const other = add_team(sefton, "Kirkby");
  does("2023-06-28,merge,N51KNST;Sefton,N51KSF,\"Knowsley, St Helens and Sefton\",,,,,\n");
  read([&](ledger::View& view) {
    auto const after = unit_by_code(view, "N51KSF");
    ASSERT_TRUE(after);
    EXPECT_EQ(teams_of(view, after->id).size(), 4u);
    EXPECT_EQ(name_on(view, other), "Kirkby (Sefton)");
    EXPECT_EQ(name_on(view, other, make_date(2023, 6, 27)), "Kirkby");
    EXPECT_EQ(authorities_of(view, after->id).size(), 3u);
    EXPECT_EQ(forces_of(view, after->id).size(), 1u);
    EXPECT_EQ(predecessors_of(view, after->id).size(), 2u);
    EXPECT_EQ(pdus_of_force(view, ForceCode{"05"}).size(), 4u);
  });
  EXPECT_NE(refused("2023-06-28,merge,N51LSF;N54DUR,N51X1,X,,,,,\n"), "");
}

TEST_P(ChangeUnitsTest, AMergerMayGoIntoOneThatGoesOn) {
  does("2023-06-28,merge,N51KNST;N51SEFT,N51SEFT,,,,,,\n");
  read([&](ledger::View& view) {
    EXPECT_EQ(teams_of(view, sefton).size(), 3u);
    EXPECT_EQ(authorities_of(view, sefton).size(), 3u);
    EXPECT_FALSE(unit_by_code(view, "N51KNST"));
    EXPECT_EQ(versions_of(view, sefton).back().change, ChangeKind::merge);
  });
}

TEST_P(ChangeUnitsTest, NameCodeAndRegionChangeFromTheirDay) {
  does("2023-06-01,rename,N51SEFT,,Sefton and Formby,,,,,\n2023-06-02,recode,N51SEFT,N51SFO,,,,,,\n2023-06-03,move_region,N51SFO,,,N50,,,,\n");
  read([&](ledger::View& view) {
    EXPECT_EQ(name_on(view, sefton, make_date(2023, 5, 31)), "Sefton");
    EXPECT_EQ(unit_by_code(view, "N51SEFT", make_date(2023, 6, 1))->id, sefton);
    EXPECT_EQ(unit_by_code(view, "N51SFO")->id, sefton);
    EXPECT_EQ(unit_by_any_code(view, "N51SEFT")->id, sefton);
    EXPECT_EQ(region_of(view, bootle)->code.value, "N50");
    EXPECT_EQ(region_of(view, bootle, make_date(2023, 6, 2))->code.value, "N51");
    auto const region = unit_by_code(view, "N50");
    auto const team = find_unit(view, bootle);
    EXPECT_GE(team->team_from, region->team_from);
    EXPECT_LE(team->team_to, region->team_to);
    EXPECT_EQ(teams_of(view, sefton).at(0).id, bootle);
  });
  EXPECT_NE(refused("2023-06-28,recode,N51SFO,N51SEFT,,,,,,\n"), "") << "an old code is nobody else's";
  EXPECT_NE(refused("2023-06-28,rename,N51SFO,,Wirral,,,,,\n"), "") << "another unit's name";
  EXPECT_NE(refused("2023-06-03,rename,N51SFO,,Earlier,,,,,\n"), "") << "a change must follow the last one";
  EXPECT_NE(refused("2023-06-28,rename,N51NONE,,X,,,,,\n"), "");
}

TEST_P(ChangeUnitsTest, ABoundaryMovesTeamsAndAuthorities) {
  does("2023-06-28,boundary,N51KNST,N51SEFT,,,Kirkby,,,\n2023-06-28,boundary,N51LSF,,,,,,E08000012;E08000014,\n");
  read([&](ledger::View& view) {
    EXPECT_EQ(teams_of(view, sefton).size(), 2u);
    EXPECT_EQ(pdus_of_authority(view, AuthorityCode{"E08000014"}).size(), 2u);
    EXPECT_EQ(pdus_of_authority(view, AuthorityCode{"E08000014"}, make_date(2023, 6, 27)).size(), 1u);
  });
  EXPECT_NE(refused("2023-06-28,boundary,N51WSHW,,,,,99,,\n"), "") << "no such force";
}

TEST_P(ChangeUnitsTest, TeamsLeftAtAUnitThatEndedAreTakenOver) {
  auto const staffordshire = read([](ledger::View& view) { return units_named(view, UnitKind::pdu, "Staffordshire and Stoke").at(0).id; });
  auto const team = add_team(staffordshire, "Stafford");
  clock.set(kit::london("2025-06-02T09:00"));
  does("2025-06-03,boundary,Staffordshire and Stoke,N52STFS,,,Stafford,,,\n");
  clock.set(kit::london("2025-06-03T09:00"));
  EXPECT_EQ(carry_out_unit_changes(ledger(), make_date(2025, 6, 3)), 1);
  EXPECT_EQ(pdu_on(team, make_date(2025, 6, 3)), read([](ledger::View& view) { return unit_by_code(view, "N52STFS")->id; }));
}

TEST_P(ChangeUnitsTest, AUnitClosesOnlyWhenItIsEmpty) {
  db().script("insert into person (crn, surname, forenames, team_id, team_no, recorded_at) select 'X000001', 'A', 'B', u.id, u.team_from, 0 from unit u where u.id = " + std::to_string(bootle.value));
  EXPECT_EQ(refused("2023-06-28,close,N51SEFT,,,,,,,\n"), "line 2: Bootle still has 1 people: move the team to another unit first.");
  does("2023-06-28,boundary,N51SEFT,N51KNST,,,Bootle,,,\n");
  clock.set(kit::london("2023-06-29T09:00"));
  does("2023-06-29,close,N51SEFT,,,,,,,\n");
  read([&](ledger::View& view) { EXPECT_FALSE(unit_by_code(view, "N51SEFT")); });
}

TEST_P(ChangeUnitsTest, AChangeToComeWaitsForItsDay) {
  auto const changed = does("2023-09-01,rename,N51SEFT,,Sefton and Formby,,,,,\n2023-10-01,create,,N51NEW,New Unit,N51,,05,E08000014,\n2023-11-01,rename,N51NEW,,Newer Unit,,,,,\n");
  EXPECT_EQ(changed.planned, 3u);
  EXPECT_EQ(refused("2023-09-01,rename,N51SEFT,,Sefton and Formby,,,,,\n"), "line 2: This change waits for its day already.") << "sent twice";
  EXPECT_EQ(carry_out_unit_changes(ledger(), make_date(2023, 8, 31)), 0);
  clock.set(kit::london("2023-09-01T00:01"));
  EXPECT_EQ(carry_out_unit_changes(ledger(), make_date(2023, 9, 1)), 1);
  EXPECT_EQ(read([&](ledger::View& view) { return name_on(view, sefton); }), "Sefton and Formby");
  EXPECT_EQ(read([&](ledger::View& view) { return waiting_changes(view).size(); }), 2u);
  auto const last = read([&](ledger::View& view) { return waiting_changes(view).back().id; });
  ASSERT_TRUE(perform(ledger(), admin(), WithdrawUnitChange{last}));
  EXPECT_EQ(perform(ledger(), admin(), WithdrawUnitChange{last}).error().kind, base::Refused::conflict);
  EXPECT_NE(refused("2023-12-01,rename,N51NOPE,,X,,,,,\n"), "");
}

TEST_P(ChangeUnitsTest, AChangeThatCannotBeMadeWaitsOnWithTheReason) {
  auto rows = split_rows;
  for (std::size_t at; (at = rows.find("2023-06-28")) != rows.npos;) rows.replace(at, 10, "2023-09-01");
  does(rows);
  add_team(knowsley, "Whiston");
  clock.set(kit::london("2023-09-01T00:01"));
  EXPECT_EQ(carry_out_unit_changes(ledger(), make_date(2023, 9, 1)), 0);
  read([&](ledger::View& view) {
    EXPECT_EQ(waiting_changes(view).at(0).problem, "Whiston is in none of the rows: say which unit takes it.");
    EXPECT_EQ(teams_of(view, knowsley).size(), 3u);
  });
}

TEST_P(ChangeUnitsTest, TeamsAreMadeFromTheFile) {
  does("2023-06-28,create,N51KNST,,Whiston,,,,,\n2023-06-28,create,Sefton,,Formby,,,,,\n");
  EXPECT_EQ(read([&](ledger::View& view) { return teams_of(view, knowsley).size(); }), 3u);
  EXPECT_EQ(refused("2023-06-28,create,N51KNST,,Huyton,,,,,\n"), "line 2: Another team of this unit has this name.");
}

TEST_P(ChangeUnitsTest, OnlyAnAdministratorChangesUnits) {
  auto const head = kit::scope_of(ledger::Role::pdu_head, {1, 9999});
  EXPECT_EQ(perform(ledger(), head, ChangeUnits{}).error().kind, base::Refused::forbidden);
  EXPECT_FALSE(perform(ledger(), admin(), ChangeUnits{}));
}

}  // namespace organisation_actions
