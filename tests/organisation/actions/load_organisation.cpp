#include "organisation/actions/load_organisation.hpp"

#include "organisation/domain/numbering.hpp"
#include "organisation/store/earlier.hpp"
#include "organisation/store/partners.hpp"
#include "organisation/store/units.hpp"
#include "organisation/world.hpp"

namespace organisation_actions {

using namespace organisation;
using base::make_date;

struct LoadTest : kit::LedgerTest {
  Loaded loaded = {};
  void SetUp() override { loaded = organisation_world::load(ledger()); }
  template <class Body>
  auto read(Body body) {
    return ledger().read(kit::scope_of(ledger::Role::national), body);
  }
};
FOR_EACH_ENGINE(LoadTest);

std::vector<std::string> codes(std::vector<Unit> const& units) {
  std::vector<std::string> all;
  for (auto const& unit : units) all.push_back(unit.code.value);
  return all;
}

auto const demonstration = make_date(2023, 6, 28);
auto const later = make_date(2025, 12, 31);

TEST_P(LoadTest, CountsWhatWasPublished) {
  EXPECT_EQ(loaded.pdus, 108u);
  EXPECT_EQ(loaded.agencies, 43u + 13u + 175u);
  read([](ledger::View& view) {
    EXPECT_EQ(regions(view).size(), 12u);
    EXPECT_EQ(pdus(view, later).size(), 108u);
    EXPECT_EQ(central_units(view).size(), 3u);
    EXPECT_EQ(forces(view).size(), 43u + 13u);
    EXPECT_TRUE(pdus_of_force(view, ForceCode{"93"}).empty()) << "British Transport Police is asked, but is no unit's own";
    EXPECT_TRUE(agency_for(view, AgencyKind::police, "93"));
    EXPECT_EQ(authorities(view).size(), 175u);
    EXPECT_EQ(agencies(view, AgencyKind::police).size(), 43u + 13u);
    EXPECT_EQ(agencies(view, AgencyKind::childrens).size(), 175u);
  });
}

TEST_P(LoadTest, IsNotDoneTwice) {
  auto const again = ledger::perform(ledger(), organisation_world::administrator(), LoadOrganisation{organisation_world::published_files()});
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().kind, base::Refused::conflict);
}

TEST_P(LoadTest, InconsistentFilesAreRefusedBeforeAnythingElse) {
  auto files = organisation_world::published_files();
  files.pdus.front().authorities.clear();
  auto const refused = ledger::perform(ledger(), organisation_world::administrator(), LoadOrganisation{files});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, base::Refused::invalid);
  EXPECT_EQ(refused.error().errors.front().field, "pdus.csv");
}

TEST_P(LoadTest, OnlyAnAdministratorMay) {
  auto const refused = ledger::perform(ledger(), kit::scope_of(ledger::Role::pdu_head), LoadOrganisation{});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, base::Refused::forbidden);
}

TEST_P(LoadTest, MerseysideIsOneForceAreaOfFivePdus) {
  read([](ledger::View& view) {
    EXPECT_EQ(codes(pdus_of_force(view, ForceCode{"05"})), (std::vector<std::string>{"N51KNST", "N51LSF", "N51LPLS", "N51SEFT", "N51WSHW"}));
    auto const pdu = unit_by_code(view, "N51KNST");
    ASSERT_TRUE(pdu);
    EXPECT_EQ(pdu->name, "Knowsley and St Helens");
    EXPECT_EQ(region_of(view, pdu->id)->code.value, "N51");
    auto const own = authorities_of(view, pdu->id);
    ASSERT_EQ(own.size(), 2u);
    EXPECT_EQ(own[0].code.value, "E08000011");
    EXPECT_EQ(forces_of(view, pdu->id).front().name, "Merseyside Police");
    EXPECT_EQ(authorities_of_force(view, ForceCode{"05"}).size(), 5u);
  });
}

TEST_P(LoadTest, AForceMayServeSeveralPdusAndAPduSeveralForces) {
  read([](ledger::View& view) {
    EXPECT_EQ(codes(pdus_of_force(view, ForceCode{"22"})), (std::vector<std::string>{"N52WEME", "N52WORC"}));
    auto const hackney = unit_by_code(view, "LDNNHTH");
    ASSERT_TRUE(hackney);
    EXPECT_EQ(forces_of(view, hackney->id).size(), 2u);
    EXPECT_EQ(codes(pdus_of_force(view, ForceCode{"48"})), std::vector<std::string>{"LDNNHTH"});
    EXPECT_EQ(pdus_of_authority(view, AuthorityCode{"E10000017"}).size(), 4u) << "Lancashire";
  });
}

TEST_P(LoadTest, StaffordshireIsOneUnitUntilItIsSplit) {
  read([](ledger::View& view) {
    EXPECT_EQ(pdus(view, demonstration).size(), 107u);
    EXPECT_EQ(pdus(view, make_date(2025, 3, 31)).size(), 108u);
    EXPECT_FALSE(unit_by_code(view, "N52STF", demonstration));
    EXPECT_TRUE(unit_by_code(view, "N52STF", later));
    auto const before = units_named(view, UnitKind::pdu, "staffordshire & stoke", demonstration);
    ASSERT_EQ(before.size(), 1u);
    EXPECT_TRUE(units_named(view, UnitKind::pdu, "Staffordshire and Stoke", later).empty());
    EXPECT_EQ(authorities_of(view, before[0].id, demonstration).size(), 2u);
    EXPECT_TRUE(authorities_of(view, before[0].id, later).empty());
    EXPECT_EQ(codes(pdus_of_force(view, ForceCode{"21"}, later)), (std::vector<std::string>{"N52STF", "N52STFS"}));
    EXPECT_EQ(pdus_of_force(view, ForceCode{"21"}, demonstration).size(), 1u);
    EXPECT_EQ(predecessors_of(view, unit_by_code(view, "N52STFS", later)->id).front().name, "Staffordshire and Stoke");
    EXPECT_TRUE(unit_by_any_code(view, "N52STF")) << "a code stays valid for imports, whatever the day";
  });
}

TEST_P(LoadTest, NamesAndAliasesFindTheOneUnit) {
  read([](ledger::View& view) {
    auto const found = units_named(view, UnitKind::pdu, "Cardiff and the Vale", later);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].code.value, "N03SW1");
    EXPECT_EQ(units_named(view, UnitKind::region, "Yorkshire & the Humber").size(), 1u);
    EXPECT_TRUE(units_named(view, UnitKind::pdu, "").empty());
    EXPECT_EQ(authorities_named(view, "City of London Corporation").size(), 1u);
    EXPECT_EQ(authorities_named(view, "knowsley").front().code.value, "E08000011");
  });
}

TEST_P(LoadTest, EveryPlaceLiesInItsParentsAndNoneOverlaps) {
  read([](ledger::View& view) {
    auto const all = pdus(view, later);
    for (auto const& pdu : all) {
      auto const region = find_unit(view, *pdu.parent, later);
      EXPECT_TRUE(lies_in(pdu.place(), region->place())) << pdu.name;
      EXPECT_EQ(pdu.team_to - pdu.team_from + 1, teams_a_pdu);
      for (auto const& other : all)
        EXPECT_TRUE(other.id == pdu.id || other.team_to < pdu.team_from || pdu.team_to < other.team_from) << pdu.name << other.name;
    }
    for (auto const& unit : central_units(view)) EXPECT_TRUE(lies_in(unit.place(), country));
    EXPECT_EQ(region_of(view, unit_by_code(view, "N52BCCF")->id)->code.value, "N52");
    EXPECT_FALSE(region_of(view, unit_by_code(view, "N41")->id));
    EXPECT_EQ(place_of(view, national_unit(view)->id).to, country.to);
    EXPECT_EQ(place_of(view, UnitId{0}).to, ledger::nowhere.to);
  });
}

TEST_P(LoadTest, BodiesBeforeJune2021AreShownWithTheirOwnRatings) {
  read([](ledger::View& view) {
    auto const bodies = earlier_bodies_of(view, unit_by_code(view, "N51KNST")->id);
    ASSERT_EQ(bodies.size(), 2u) << "linked to itself and to its region: shown once";
    EXPECT_EQ(bodies[0].name, "Merseyside CRC (Purple Futures)");
    ASSERT_EQ(bodies[0].ratings.size(), 2u);
    EXPECT_EQ(bodies[0].ratings[1].overall, "Requires improvement");
    EXPECT_EQ(bodies[0].ratings[1].published, "2020-06");
    EXPECT_EQ(bodies[1].ratings[0].overall, "Good");
    EXPECT_EQ(bodies[1].mark, "derived");
    auto const bolton = earlier_bodies_of(view, unit_by_code(view, "N50BOLT")->id);
    ASSERT_EQ(bolton.size(), 1u);
    EXPECT_EQ(bolton[0].mark, "to_confirm");
    EXPECT_TRUE(earlier_bodies_of(view, unit_by_code(view, "N56HERT")->id).empty());
  });
}

TEST_P(LoadTest, WhatIsAgreedWithAPartnerIsKept) {
  read([](ledger::View& view) {
    auto const police = agency_for(view, AgencyKind::police, "05");
    ASSERT_TRUE(police);
    EXPECT_EQ(police->name, "Merseyside Police");
    EXPECT_EQ(police->max_open_per_day, 60);
    EXPECT_EQ(domains_of(view, police->id), std::vector<std::string>{"merseyside.police.uk"});
    EXPECT_EQ(agreed_days(view, police->id, "CK-REVIEW", demonstration), 20);
    EXPECT_EQ(agreed_days(view, police->id, "CK-REVIEW", make_date(2022, 12, 31)), std::nullopt);
    EXPECT_EQ(agreed_days(view, police->id, "CK-CHANGE", demonstration), std::nullopt);
    EXPECT_EQ(find_agency(view, police->id)->code, "05");
    EXPECT_FALSE(agency_for(view, AgencyKind::childrens, "05"));
  });
}

}  // namespace organisation_actions
