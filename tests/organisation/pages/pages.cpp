#include "organisation/pages/routes.hpp"

#include "identity/actions/accounts.hpp"
#include "identity/domain/policy.hpp"
#include "kit/visit.hpp"
#include "organisation/actions/staffing.hpp"
#include "organisation/actions/teams.hpp"
#include "organisation/store/conflict_desk.hpp"
#include "organisation/store/partners.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"
#include "organisation/world.hpp"

namespace organisation_pages {

using namespace organisation;
using ledger::perform;
using ledger::Role;

struct PageTest : kit::LedgerTest {
  template <class Body>
  auto read(Body body) {
    return ledger().read(organisation_world::administrator(), body);
  }
  std::unique_ptr<kit::Visitor> visitor = {};
  UnitId pdu = {}, team = {};

  void SetUp() override {
    rules.put(identity::Policy{});
    rules.put(ConflictDesk{});
    organisation_world::load(ledger());
    pdu = unit("N51KNST").id;
    team = perform(ledger(), organisation_world::administrator(), AddTeam{.pdu = pdu, .name = "Huyton"}).value();
    visitor = std::make_unique<kit::Visitor>(ledger(), organisation::pages::routes());
    visitor->scope = kit::scope_of(Role::practitioner, {1, 1});
  }
  Unit unit(char const* code, base::Date on = base::make_date(2025, 12, 31)) {
    return read([&](ledger::View& view) { return unit_by_code(view, code, on).value(); });
  }
  std::string page(std::string const& path, int status = 200) {
    auto const response = visitor->get(path);
    EXPECT_EQ(response.status, status) << path;
    return response.body;
  }
  void administer() { visitor->scope = organisation_world::administrator(); }
  static bool has(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }
};
FOR_EACH_ENGINE(PageTest);

TEST_P(PageTest, TheCountryAsItStandsOnTheDay) {
  auto const today = page("/organisation");
  EXPECT_TRUE(has(today, "107 probation delivery units"));
  EXPECT_TRUE(has(today, "Staffordshire and Stoke"));
  EXPECT_TRUE(has(today, "National Security Division"));
  EXPECT_TRUE(has(today, "Merseyside Police"));
  clock.set(kit::london("2025-12-31T09:00"));
  EXPECT_TRUE(has(page("/organisation"), "108 probation delivery units"));
}

TEST_P(PageTest, AUnitsPageLeadsToItsInspectionsOnThePublicRegister) {
  EXPECT_TRUE(has(page(fmt::format("/units/{}", pdu.value)), "href=\"/published/services/N51KNST\""));
  EXPECT_TRUE(has(page(fmt::format("/units/{}", unit("N51").id.value)), "href=\"/published/services/N51\""));
  EXPECT_FALSE(has(page(fmt::format("/units/{}", team.value)), "/inspections/"));
}

TEST_P(PageTest, APduSaysWhoItsPartnersAreAndWhatStoodThereBefore) {
  auto const body = page(fmt::format("/units/{}", pdu.value));
  for (auto const* part : {"Knowsley and St Helens", "N51KNST", "North West", "/forces/05", "/authorities/E08000011", "St. Helens", "Huyton", "Knowsley and St. Helens",
                           "Before June 2021", "Merseyside CRC (Purple Futures)", "Requires improvement", "NPS North West division", "Good", "published", "22 February 2019"})
    EXPECT_TRUE(has(body, part)) << part;
  EXPECT_FALSE(has(body, "Rename this unit")) << "a practitioner changes nothing";
  EXPECT_FALSE(has(body, "Add a member of staff"));
}

TEST_P(PageTest, WhatIsToBeConfirmedIsSaid) {
  EXPECT_TRUE(has(page(fmt::format("/units/{}", unit("N51LSF").id.value)), "the split between PDUs is to be confirmed"));
  EXPECT_TRUE(has(page(fmt::format("/units/{}", unit("N50BOLT").id.value)), "that it covered this unit is to be confirmed"));
}

TEST_P(PageTest, AUnitThatHasNotBegunSaysSo) {
  auto const body = page(fmt::format("/units/{}", unit("N52STF").id.value));
  EXPECT_TRUE(has(body, "This unit begins on 31 March 2025"));
  EXPECT_TRUE(has(body, "Before March 2025: Staffordshire and Stoke"));
  EXPECT_TRUE(has(body, "Staffordshire Police")) << "its partners from its first day";
  EXPECT_TRUE(has(page(fmt::format("/units/{}", unit("N56HERT").id.value)), "not on the list yet"));
}

TEST_P(PageTest, AnAdministratorChangesTheOrganisation) {
  page("/organisation/changes", 403);
  EXPECT_FALSE(has(page("/organisation"), "/organisation/changes"));
  administer();
  EXPECT_TRUE(has(page("/organisation"), "/organisation/changes"));
  EXPECT_TRUE(has(page("/organisation/changes"), "on,change,unit,code"));
  auto const change = [this](std::string const& rows) {
    http::Form form;
    form.add("rows", "on,change,unit,code,name,region,teams,police_force_codes,authority_codes,notes\r\n" + rows);
    return visitor->post("/organisation/changes", std::move(form));
  };
  auto const bad = change("2023-06-28,rename,N51NOPE,,<b>X</b>,,,,,\r\n2023-13-01,rename,N51SEFT,,Y,,,,,\r\n");
  EXPECT_EQ(bad.status, 422);
  EXPECT_TRUE(has(bad.body, "Line 3, on:"));
  EXPECT_TRUE(has(bad.body, "&lt;b&gt;X&lt;/b&gt;")) << "what was typed is kept, as text";
  auto const unknown = change("2023-06-28,rename,N51NOPE,,X,,,,,\r\n");
  EXPECT_EQ(unknown.status, 422);
  EXPECT_TRUE(has(unknown.body, "Line 2: No unit is called N51NOPE."));
  EXPECT_EQ(change("2023-06-28,rename,N51SEFT,,Sefton Coast,,,,,\r\n").status, 303);
  EXPECT_TRUE(has(page("/organisation"), "Sefton Coast"));
  EXPECT_EQ(change("2023-09-01,rename,N51SEFT,,Later Coast,,,,,\r\n").status, 303);
  EXPECT_TRUE(has(page("/organisation/changes"), "N51SEFT is called Later Coast"));
  EXPECT_EQ(visitor->post("/organisation/changes/1/withdraw", {}).status, 303);
  EXPECT_FALSE(has(page("/organisation/changes"), "Later Coast"));
  EXPECT_EQ(visitor->post("/organisation/changes/1/withdraw", {}).status, 409);
  EXPECT_EQ(visitor->post("/organisation/changes/99/withdraw", {}).status, 404);
}

TEST_P(PageTest, ANationalForceHasNoUnits) {
  auto const body = page("/forces/93");
  EXPECT_TRUE(has(body, "British Transport Police"));
  EXPECT_TRUE(has(body, "the own force of no probation delivery unit"));
  EXPECT_FALSE(has(body, "Authorities of the area"));
}

TEST_P(PageTest, AForceAreaIsAViewAcrossUnits) {
  auto const body = page("/forces/05");
  for (auto const* part : {"Merseyside Police area", "Knowsley and St Helens", "Liverpool North", "Liverpool South", "Sefton", "Wirral", "no head, staff or rating"})
    EXPECT_TRUE(has(body, part)) << part;
  EXPECT_TRUE(has(page("/authorities/E10000017"), "Central Lancashire"));
  page("/forces/00", 404);
  page("/authorities/E00000000", 404);
  page("/units/999999", 404);
  page("/agencies/999999", 404);
}

TEST_P(PageTest, AnAgencyIsChangedByItsRegionOnly) {
  auto const id = read([](ledger::View& view) { return agency_for(view, AgencyKind::police, "05")->id.value; });
  auto const path = fmt::format("/agencies/{}", id);
  EXPECT_TRUE(has(page(path), "merseyside.police.uk"));
  EXPECT_TRUE(has(page(path), "60 a working day"));
  EXPECT_FALSE(has(page(path), "Change<"));
  EXPECT_EQ(visitor->get(path + "/change").status, 403);
  visitor->scope = kit::scope_of(Role::region, unit("N52").place());
  EXPECT_EQ(visitor->get(path + "/change").status, 404);
  visitor->scope = kit::scope_of(Role::region, unit("N51").place());
  EXPECT_TRUE(has(page(path + "/change"), "value=\"Domestic abuse unit\""));
  auto fields = kit::form({{"unit_name", "Vulnerable people unit"}, {"domains", "merseyside.police.uk\r\n"}, {"mailbox", "da@gmail.com"}, {"max_open_per_day", "lots"}});
  auto const refused = visitor->post(path + "/change", fields);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(has(refused.body, "Mailbox must be an address in one of the mail domains"));
  EXPECT_TRUE(has(refused.body, "Agreed intake must be between 1 and 10,000"));
  EXPECT_TRUE(has(refused.body, "da@gmail.com")) << "what was typed is kept";
  EXPECT_EQ(visitor->post(path + "/change", kit::form({{"unit_name", "Vulnerable people unit"}, {"domains", "merseyside.police.uk\r\n"}, {"max_open_per_day", ""}})).status, 303);
  EXPECT_TRUE(has(page(path), "Vulnerable people unit"));
  EXPECT_TRUE(has(page(path), "None agreed"));
  EXPECT_EQ(visitor->post(path + "/clocks", kit::form({{"clock_id", "CK-REVIEW"}, {"answer_wd", "99"}})).status, 422);
  EXPECT_EQ(visitor->post(path + "/clocks", kit::form({{"clock_id", "CK-REVIEW"}, {"answer_wd", "12"}})).status, 303);
  EXPECT_TRUE(has(page(path), "28 June 2023"));
}

TEST_P(PageTest, AnAdministratorAddsTeamsStaffAndRoles) {
  administer();
  auto const path = fmt::format("/units/{}", pdu.value);
  EXPECT_EQ(visitor->post(path + "/teams", kit::form({{"name", "Prescot"}})).status, 303);
  EXPECT_EQ(visitor->post(path + "/teams", kit::form({{"name", "prescot"}})).status, 422);
  EXPECT_TRUE(has(page(path), "Prescot"));
  auto const team_path = fmt::format("/units/{}", team.value);
  EXPECT_EQ(visitor->post(team_path + "/staff", kit::form({{"full_name", "Gill Okafor"}, {"grade", "PO"}, {"email", ""}})).status, 303);
  EXPECT_EQ(visitor->post(team_path + "/staff", kit::form({{"full_name", "A Head"}, {"grade", "HPDU"}})).status, 422) << "not in a team";
  EXPECT_EQ(visitor->post(team_path + "/staff", kit::form({{"full_name", "X"}, {"grade", "XX"}})).status, 422);
  EXPECT_FALSE(has(page(team_path), "A Head")) << "nothing half-saved";
  EXPECT_TRUE(has(page(team_path), "Gill Okafor"));

  auto const account = perform(ledger(), organisation_world::administrator(), identity::CreateAccount{.user_name = "gill.okafor", .full_name = "Gill Okafor"}).value();
  auto const staff = read([&](ledger::View& view) { return practitioners_of(view, team).front().id.value; });
  EXPECT_TRUE(has(page(team_path + "/roles"), "Gill Okafor"));
  EXPECT_EQ(visitor->post(team_path + "/roles", kit::form({{"user_name", "nobody"}, {"role", "practitioner"}})).status, 422);
  EXPECT_EQ(visitor->post(team_path + "/roles", kit::form({{"user_name", "gill.okafor"}, {"role", "national"}})).status, 422) << "not here";
  EXPECT_EQ(visitor->post(team_path + "/roles", kit::form({{"user_name", "gill.okafor"}, {"role", "practitioner"}, {"staff", ""}})).status, 422);
  auto const given = visitor->post(team_path + "/roles", kit::form({{"user_name", "Gill.Okafor"}, {"role", "practitioner"}, {"staff", std::to_string(staff)}}));
  EXPECT_EQ(kit::header(given, "Location"), fmt::format("/accounts/{}", account.value));
}

TEST_P(PageTest, ASeniorRecordsAnAbsenceOfHerTeam) {
  auto const place = read([&](ledger::View& view) { return place_of(view, team); });
  auto const gill = perform(ledger(), organisation_world::administrator(), AddPostedStaff{{.full_name = "Gill Okafor"}, team}).value();
  auto const path = fmt::format("/staff/{}", gill.value);
  EXPECT_EQ(visitor->get(path).status, 403) << "a practitioner";
  visitor->scope = kit::scope_of(Role::spo, place);
  EXPECT_TRUE(has(page(path), "Huyton"));
  EXPECT_EQ(visitor->post(path + "/absences", kit::form({{"kind", "leave"}, {"from-day", "30"}, {"from-month", "2"}, {"from-year", "2023"}})).status, 422);
  EXPECT_EQ(visitor->post(path + "/absences", kit::form({{"kind", "leave"}, {"to-day", "3"}})).status, 422) << "half a date";
  EXPECT_EQ(visitor->post(path + "/absences", kit::form({{"kind", "sickness"}})).status, 303);
  EXPECT_TRUE(has(page(fmt::format("/units/{}", team.value)), "Away"));
  EXPECT_TRUE(has(page(path), "Back today"));
  visitor->scope = kit::scope_of(Role::spo, {place.from + 1, place.to + 1}, 77);
  EXPECT_EQ(visitor->post("/absences/1/end").status, 404);
  auto const elsewhere = page(path);
  EXPECT_FALSE(has(elsewhere, "<td class=\"govuk-table__cell\">Sickness</td>") || has(elsewhere, ">Sickness<")) << "why she is away is no matter of another unit's senior";
  EXPECT_TRUE(has(elsewhere, "read by herself and by who leads her"));
}

TEST_P(PageTest, WhoStandsAgainstADeputyIsShownByNameAndAReasonAsked) {
  auto const add = [&](char const* name) { return perform(ledger(), organisation_world::administrator(), AddPostedStaff{{.full_name = name}, team}).value(); };
  auto const gill = add("Gill Okafor");
  static StaffId omar;
  omar = add("Omar Reid");
  auto const cara = add("Cara Hill");
  rules.put(ConflictDesk{.against = [](ledger::View&, StaffId, UnitId, StaffId deputy) {
    return deputy == omar ? std::vector<StandsAgainst>{{.person = ledger::PersonId{7}, .name = "Ken Okoro", .crn = "X000001", .what = "conflict of interest declared: Neighbours"}} : std::vector<StandsAgainst>{};
  }});
  visitor->scope = kit::scope_of(Role::spo, read([&](ledger::View& view) { return place_of(view, team); }));
  auto const path = fmt::format("/postings/{}/deputy", read([&](ledger::View& view) { return postings_of(view, gill).front().posting; }));
  auto const name = [&](StaffId deputy, char const* why) { return visitor->post(path, kit::form({{"deputy", std::to_string(deputy.value)}, {"concern_reason", why}})); };
  auto const refused = name(omar, "");
  EXPECT_EQ(refused.status, 422);
  for (auto const* part : {"Say why Omar Reid all the same. Against it stand: Ken Okoro, X000001", "/people/7/cover", "conflict of interest declared: Neighbours", "Why all the same"}) EXPECT_TRUE(has(std::string(refused.bytes()), part)) << part;
  EXPECT_EQ(name(cara, "").status, 303);
  EXPECT_FALSE(has(page(fmt::format("/staff/{}", gill.value)), "Ken Okoro"));
  EXPECT_EQ(name(omar, "Cara covers for him").status, 303);
  EXPECT_TRUE(has(page(fmt::format("/staff/{}", gill.value)), "Ken Okoro")) << "it is still shown";
  EXPECT_EQ(name(omar, std::string(1001, 'x').c_str()).status, 422);
}

}  // namespace organisation_pages
