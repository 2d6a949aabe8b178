#include "organisation/actions/staffing.hpp"

#include "identity/actions/break_glass.hpp"
#include "identity/domain/policy.hpp"
#include "identity/store/break_glass.hpp"
#include "organisation/actions/agency_terms.hpp"
#include "organisation/actions/alert_senior.hpp"
#include "organisation/actions/teams.hpp"
#include "organisation/domain/facts.hpp"
#include "organisation/store/conflict_desk.hpp"
#include "organisation/store/partners.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"
#include "organisation/world.hpp"

namespace organisation_actions {

using namespace organisation;
using base::make_date;
using ledger::perform;
using ledger::Role;

std::vector<StaffAway> told_away;
std::vector<PostingEnded> told_ended;
void hear(ledger::Tx&, StaffAway const& fact) { told_away.push_back(fact); }
void hear(ledger::Tx&, PostingEnded const& fact) { told_ended.push_back(fact); }

// Knowsley and St Helens with one team: head, deputy head, a senior and two officers.
struct StaffingTest : kit::LedgerTest {
  UnitId pdu = {}, team = {};
  StaffId head = {}, deputy_head = {}, senior = {}, gill = {}, omar = {};

  ledger::Scope admin() { return organisation_world::administrator(); }
  template <class Body>
  auto read(Body body) {
    return ledger().read(admin(), body);
  }

  void SetUp() override {
    told_away.clear();
    told_ended.clear();
    rules.put(identity::Policy{});
    rules.put(ConflictDesk{});
    reactions.on<StaffAway>(static_cast<void (*)(ledger::Tx&, StaffAway const&)>(hear));
    reactions.on<PostingEnded>(static_cast<void (*)(ledger::Tx&, PostingEnded const&)>(hear));
    reactions.on<identity::BreakGlassOpened>(alert_senior);
    organisation_world::load(ledger());
    pdu = read([](ledger::View& view) { return unit_by_code(view, "N51KNST")->id; });
    team = add_team("Huyton");
    head = posted("Pat Head", Grade::hpdu, pdu);
    deputy_head = posted("Dee Deputy", Grade::dhpdu, pdu);
    senior = posted("Sam Lee", Grade::spo, team);
    gill = posted("Gill Okafor", Grade::po, team);
    omar = posted("Omar Aziz", Grade::pso, team);
  }

  UnitId add_team(std::string const& name) { return perform(ledger(), admin(), AddTeam{.pdu = pdu, .name = name}).value(); }
  StaffId posted(std::string const& name, Grade grade, UnitId unit) {
    auto const id = perform(ledger(), admin(), AddStaff{.full_name = name, .grade = grade, .email = "x@justice.gov.uk"}).value();
    perform(ledger(), admin(), PostStaff{.staff = id, .unit = unit, .from = make_date(2023, 1, 1)}).value();
    return id;
  }
  std::int64_t posting_of(StaffId staff) {
    return read([&](ledger::View& view) { return postings_of(view, staff).at(0).posting; });
  }
  void away(StaffId staff) { perform(ledger(), admin(), RecordAbsence{.staff = staff}).value(); }
  StaffId who_has_gills_work() {
    return read([&](ledger::View& view) { return stands_in_for(view, gill); });
  }
};
FOR_EACH_ENGINE(StaffingTest);

TEST_P(StaffingTest, AnAbsenceLiesInDaysThatCanBe) {
  auto const field = [&](base::Date from, std::optional<base::Date> to) {
    auto const done = perform(ledger(), admin(), RecordAbsence{.staff = gill, .kind = AbsenceKind::sickness, .from = from, .to = to});
    return done ? "" : done.error().errors.front().field;
  };
  EXPECT_EQ(field(make_date(1023, 6, 1), {}), "from");
  EXPECT_EQ(field(make_date(2032, 6, 1), {}), "from");
  EXPECT_EQ(field(make_date(2023, 6, 1), make_date(9999, 12, 31)), "to");
  EXPECT_EQ(field(make_date(2023, 6, 1), make_date(2023, 5, 31)), "to");
  EXPECT_EQ(field(make_date(2023, 6, 1), make_date(2023, 6, 9)), "");
  EXPECT_EQ(field(make_date(2023, 6, 9), {}), "from") << "the days overlap";
}

TEST_P(StaffingTest, TeamsAreNumberedInsideTheirPdu) {
  auto const second = add_team("Prescot");
  read([&](ledger::View& view) {
    auto const place = place_of(view, pdu);
    auto const teams = teams_of(view, pdu);
    ASSERT_EQ(teams.size(), 2u);
    EXPECT_EQ(teams[0].team_from, place.from + 1);
    EXPECT_EQ(teams[1].id, second);
    EXPECT_EQ(teams[1].team_from, place.from + 2);
    auto const above = above_team(view, teams[1].team_from);
    EXPECT_EQ(above.team->name, "Prescot");
    EXPECT_EQ(above.pdu->code.value, "N51KNST");
    EXPECT_EQ(above.region->code.value, "N51");
    EXPECT_EQ(pdu_of(view, second)->id, pdu);
  });
}

TEST_P(StaffingTest, ATeamNeedsANameOfItsOwnAndAFreeNumber) {
  EXPECT_EQ(perform(ledger(), admin(), AddTeam{.pdu = pdu, .name = " "}).error().errors.front().field, "name");
  EXPECT_EQ(perform(ledger(), admin(), AddTeam{.pdu = pdu, .name = "HUYTON."}).error().errors.front().field, "name");
  EXPECT_EQ(perform(ledger(), admin(), AddTeam{.pdu = pdu, .name = "X", .code = "n51knst"}).error().errors.front().field, "code");
  EXPECT_EQ(perform(ledger(), admin(), AddTeam{.pdu = team, .name = "X"}).error().kind, base::Refused::not_found);
  for (int i = 0; i < 98; ++i) add_team(fmt::format("Team {}", i));
  EXPECT_EQ(perform(ledger(), admin(), AddTeam{.pdu = pdu, .name = "One too many"}).error().kind, base::Refused::conflict);
}

TEST_P(StaffingTest, ARenamedUnitKeepsTheNameItHad) {
  EXPECT_FALSE(perform(ledger(), admin(), RenameUnit{.unit = pdu, .name = "X", .from = make_date(2021, 6, 30)}));
  ASSERT_TRUE(perform(ledger(), admin(), RenameUnit{.unit = pdu, .name = "St Helens and Knowsley", .from = make_date(2024, 4, 1)}));
  read([&](ledger::View& view) {
    EXPECT_EQ(name_on(view, pdu), "Knowsley and St Helens");
    EXPECT_EQ(name_on(view, pdu, make_date(2024, 3, 31)), "Knowsley and St Helens");
    EXPECT_EQ(name_on(view, pdu, make_date(2024, 4, 1)), "St Helens and Knowsley");
    EXPECT_TRUE(faults_of(versions_of(view, pdu)).empty());
    EXPECT_EQ(unit_by_code(view, "N51KNST", make_date(2025, 1, 1))->id, pdu);
  });
  EXPECT_TRUE(perform(ledger(), admin(), AddAlias{pdu, "Knowsley + St Helens"}));
  EXPECT_FALSE(perform(ledger(), admin(), AddAlias{pdu, "Wirral"})) << "another unit's name";
}

TEST_P(StaffingTest, WhoHoldsWhichOffice) {
  read([&](ledger::View& view) {
    EXPECT_EQ(senior_of_team(view, team)->id, senior);
    EXPECT_EQ(head_of_pdu(view, pdu)->id, head);
    EXPECT_EQ(deputy_of_pdu(view, pdu)->id, deputy_head);
    EXPECT_EQ(head_of(view, team)->full_name, "Sam Lee");
    EXPECT_FALSE(director_of_region(view, region_of(view, pdu)->id));
    EXPECT_EQ(practitioners_of(view, team).size(), 2u);
    EXPECT_EQ(staff_of(view, team).front().id, senior);
    EXPECT_EQ(staff_within(view, place_of(view, pdu)).size(), 5u);
    EXPECT_TRUE(practitioners_of(view, team, make_date(2022, 12, 31)).empty());
  });
}

TEST_P(StaffingTest, AGradeIsPostedWhereItBelongs) {
  EXPECT_EQ(perform(ledger(), admin(), PostStaff{.staff = gill, .unit = pdu}).error().errors.front().field, "unit");
  EXPECT_EQ(perform(ledger(), admin(), PostStaff{.staff = head, .unit = team}).error().errors.front().field, "unit");
  EXPECT_EQ(perform(ledger(), admin(), PostStaff{.staff = gill, .unit = team}).error().errors.front().field, "unit") << "is there already";
}

TEST_P(StaffingTest, AnAbsentOwnersItemsPassToTheDeputyThenTheSpoTheSameDay) {
  EXPECT_EQ(who_has_gills_work(), gill);
  ASSERT_TRUE(perform(ledger(), admin(), NameDeputy{posting_of(gill), omar}));
  away(gill);
  EXPECT_EQ(who_has_gills_work(), omar);
  away(omar);
  EXPECT_EQ(who_has_gills_work(), senior);
  away(senior);
  EXPECT_EQ(who_has_gills_work(), deputy_head);
  away(deputy_head);
  EXPECT_EQ(who_has_gills_work(), head);
  away(head);
  EXPECT_EQ(who_has_gills_work(), gill) << "never without an owner";
  ASSERT_EQ(told_away.size(), 5u);
  EXPECT_EQ(told_away[0].staff, gill);
  EXPECT_EQ(told_away[0].from, make_date(2023, 6, 28));
}

TEST_P(StaffingTest, WhoLeavesIsAwayForEver) {
  ASSERT_TRUE(perform(ledger(), admin(), EndPosting{posting_of(gill)}));
  EXPECT_EQ(who_has_gills_work(), senior);
  ASSERT_EQ(told_ended.size(), 1u);
  EXPECT_EQ(told_ended[0].unit, team);
}

TEST_P(StaffingTest, AnAbsenceHasItsDaysAndEnds) {
  auto const id = perform(ledger(), admin(), RecordAbsence{.staff = gill, .kind = AbsenceKind::sickness, .from = make_date(2023, 7, 3)}).value();
  EXPECT_EQ(perform(ledger(), admin(), RecordAbsence{.staff = gill, .from = make_date(2023, 8, 1)}).error().errors.front().field, "from");
  EXPECT_EQ(perform(ledger(), admin(), RecordAbsence{.staff = omar, .from = make_date(2023, 8, 2), .to = make_date(2023, 8, 1)}).error().errors.front().field, "to");
  auto const is_there = [&](base::Date day) { return read([&](ledger::View& view) { return !is_away(view, gill, day); }); };
  EXPECT_TRUE(is_there(make_date(2023, 7, 2)));
  EXPECT_FALSE(is_there(make_date(2023, 7, 3)));
  EXPECT_FALSE(is_there(make_date(2023, 12, 31)));
  ASSERT_TRUE(perform(ledger(), admin(), EndAbsence{id, make_date(2023, 7, 10)}));
  EXPECT_FALSE(is_there(make_date(2023, 7, 9)));
  EXPECT_TRUE(is_there(make_date(2023, 7, 10)));
}

TEST_P(StaffingTest, ASeniorArrangesHerOwnPlaceOnly) {
  auto const place = read([&](ledger::View& view) { return place_of(view, team); });
  auto const own = kit::scope_of(Role::spo, place);
  auto const other = kit::scope_of(Role::spo, {place.from + 1, place.to + 1});
  EXPECT_EQ(perform(ledger(), other, RecordAbsence{.staff = gill}).error().kind, base::Refused::not_found);
  EXPECT_EQ(perform(ledger(), own, RecordAbsence{.staff = head}).error().kind, base::Refused::not_found) << "above her";
  EXPECT_EQ(perform(ledger(), kit::scope_of(Role::practitioner, place), RecordAbsence{.staff = gill}).error().kind, base::Refused::forbidden);
  EXPECT_TRUE(perform(ledger(), own, RecordAbsence{.staff = gill}));
  EXPECT_EQ(perform(ledger(), other, EndPosting{posting_of(omar)}).error().kind, base::Refused::not_found);
  EXPECT_EQ(perform(ledger(), other, NameDeputy{posting_of(omar), gill}).error().kind, base::Refused::not_found);
}

// Break-glass: the alert reaches the senior of the person's team, or who stands in for her.
struct AlertTest : StaffingTest {
  ledger::PersonId person{1};
  std::string outbox_to() {
    static constexpr sql::Statement to{"test.outbox", "select recipient || ' ' || subject || ' ' || body from outbox"};
    return db().row<std::string>(to).value_or("");
  }
  std::optional<StaffId> alerted() {
    auto const number = read([&](ledger::View& view) { return place_of(view, team).from; });
    db().script(fmt::format("insert into account (id, user_name, full_name, created_at) values (7, 'from.away', 'From Away', 0);"
                            "insert into person (id, crn, surname, forenames, team_id, team_no, recorded_at) values (1, 'X000001', 'Abbott', 'Anna', {}, {}, 0);",
                            team.value, number));
    auto const who = kit::scope_of(Role::practitioner, {1, 1}, 7);
    EXPECT_TRUE(perform(ledger(), who, identity::BreakGlass{"X000001", "Covering the duty desk"}));
    return read([&](ledger::View& view) { return identity::find_opened(view, 1)->alerted; });
  }
};
FOR_EACH_ENGINE(AlertTest);

TEST_P(AlertTest, GoesToTheSeniorWithoutCaseData) {
  EXPECT_EQ(alerted(), senior);
  auto const message = outbox_to();
  EXPECT_TRUE(message.starts_with("x@justice.gov.uk"));
  for (auto const* secret : {"X000001", "Abbott", "Anna", "duty desk"}) EXPECT_EQ(message.find(secret), std::string::npos) << message;
}
TEST_P(AlertTest, GoesToWhoStandsInForHer) {
  away(senior);
  EXPECT_EQ(alerted(), deputy_head);
}
TEST_P(AlertTest, GoesToTheDeputyHeadWhereTheTeamHasNoSenior) {
  ASSERT_TRUE(perform(ledger(), admin(), EndPosting{posting_of(senior)}));
  EXPECT_EQ(alerted(), deputy_head);
}

// What is agreed with a partner.
struct AgencyTest : StaffingTest {
  Agency police() {
    return read([](ledger::View& view) { return *agency_for(view, AgencyKind::police, "05"); });
  }
  ChangeAgency change() {
    return {.agency = police().id, .unit_name = "Vulnerable people unit", .mailbox = "da@merseyside.police.uk", .named_lead = "A Lead",
            .hours = "Every day, 8am to 8pm", .domains = {"@Merseyside.police.uk"}, .max_open_per_day = 80, .release_by_second_person = true};
  }
  ledger::Scope region(char const* code) {
    return kit::scope_of(Role::region, read([&](ledger::View& view) { return unit_by_code(view, code)->place(); }));
  }
};
FOR_EACH_ENGINE(AgencyTest);

TEST_P(AgencyTest, TheRegionOfTheForceMayChangeIt) {
  EXPECT_EQ(perform(ledger(), region("N52"), change()).error().kind, base::Refused::not_found);
  EXPECT_EQ(perform(ledger(), kit::scope_of(Role::pdu_head, {1, 99999}), change()).error().kind, base::Refused::forbidden);
  ASSERT_TRUE(perform(ledger(), region("N51"), change()));
  auto const changed = police();
  EXPECT_EQ(changed.unit_name, "Vulnerable people unit");
  EXPECT_EQ(changed.max_open_per_day, 80);
  EXPECT_TRUE(changed.release_by_second_person);
  EXPECT_EQ(changed.name, "Merseyside Police") << "whose it is does not change";
  EXPECT_EQ(read([&](ledger::View& view) { return domains_of(view, changed.id); }), std::vector<std::string>{"merseyside.police.uk"});
}

TEST_P(AgencyTest, AMailboxLiesInOneOfItsDomains) {
  auto wrong = change();
  wrong.mailbox = "da@gmail.com";
  wrong.domains.push_back("not a domain");
  wrong.max_open_per_day = 0;
  wrong.unit_name = "";
  auto const refused = perform(ledger(), admin(), wrong);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().errors.size(), 4u);
  EXPECT_EQ(police().unit_name, "Domestic abuse unit");
}

TEST_P(AgencyTest, AClockAgreedHoldsFromItsDay) {
  ASSERT_TRUE(perform(ledger(), region("N51"), AgreeClock{police().id, "CK-REVIEW", 12, make_date(2023, 7, 1)}));
  EXPECT_FALSE(perform(ledger(), admin(), AgreeClock{police().id, "CK-REVIEW", 12, make_date(2023, 6, 27)}));
  EXPECT_FALSE(perform(ledger(), admin(), AgreeClock{police().id, "CK-REVIEW", 0, {}}));
  read([id = police().id](ledger::View& view) {
    EXPECT_EQ(agreed_days(view, id, "CK-REVIEW", make_date(2023, 6, 30)), 20);
    EXPECT_EQ(agreed_days(view, id, "CK-REVIEW", make_date(2023, 7, 1)), 12);
  });
}

}  // namespace organisation_actions
