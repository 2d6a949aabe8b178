// A team goes to another unit on a day: its people and what is open about them go along, and nothing is without an owner.
#include "enquiries/actions/follow_team.hpp"
#include "enquiries/world.hpp"
#include "organisation/actions/change_units.hpp"
#include "people/actions/follow_team.hpp"
#include "people/store/history.hpp"

namespace enquiries {
namespace {

struct UnitChanged : World {
  void SetUp() override {
    World::SetUp();
    db().script("update unit set team_to = 9 where id in (1, 5)");   // room in Sefton
    reactions.on<organisation::TeamMoved>(people::follow_team);
    reactions.on<organisation::TeamMoved>(follow_team);
    reactions.on<organisation::UnitFollowed>(people::follow_unit);
  }
  organisation::Changed to_sefton() {
    auto const changes = organisation::read_unit_changes("on,change,unit,code,name,region,teams,police_force_codes,authority_codes,notes\n"
                                                         "2023-06-28,boundary,N51KNST,N51SEFT,,,Huyton,,,Invented\n");
    return must(perform(ledger(), kit::scope_of(ledger::Role::administrator), organisation::ChangeUnits{changes.value()}));
  }
  std::int64_t audited(char const* what) {
    return db().row<std::int64_t>({"test.audited", "select count(*) from audit_entry where what = :what"}, {{"what", what}}).value();
  }
};
FOR_EACH_ENGINE(UnitChanged);

TEST_P(UnitChanged, PeopleAndOpenEnquiriesMoveWithTheTeam) {
  auto const id = sent();
  auto const version_before = version(amina());
  EXPECT_EQ(to_sefton().teams_moved, 1u);
  auto const sefton = scope(ledger::Role::pdu_head, {3, 9});
  read(sefton, [&](ledger::View& view) {
    auto const person = people::find_person(view, amina());
    ASSERT_TRUE(person) << "seen from the unit she is with now";
    EXPECT_EQ(person->team, people::huyton_team);
    EXPECT_EQ(person->version, version_before + 1) << "a form opened before is stale";
    auto const entry = people::history_of(view, amina()).front();
    EXPECT_EQ(entry.before, "Knowsley and St Helens");
    EXPECT_EQ(entry.after, "Sefton");
    EXPECT_TRUE(find_enquiry(view, id));
  });
  read(scope(ledger::Role::pdu_head, {1, 2}), [&](ledger::View& view) { EXPECT_FALSE(people::find_person(view, amina())) << "and no longer from the other"; });
  EXPECT_EQ(enquiry(id).owner, people::jo);
  EXPECT_EQ(audited("person.moved_with_team"), 1);
  EXPECT_EQ(audited("enquiry.moved_with_team"), 1);
}

TEST_P(UnitChanged, AnEnquiryWhoseOwnerIsGoneGetsOne) {
  auto const id = sent();
  change("update enquiry set owner_id = 16, acting_id = 16 where person_id = :p");     // the head's
  change("update posting set valid_to = '2023-06-28' where staff_id = 16 and :p > 0");  // who is posted nowhere now
  to_sefton();
  EXPECT_EQ(enquiry(id).owner, people::jo);
  EXPECT_EQ(enquiry(id).acting, people::jo);
}

TEST_P(UnitChanged, AClosedEnquiryStaysAsItWas) {
  auto const id = sent();
  change("update enquiry set state = 'closed', owner_id = 16 where person_id = :p");
  to_sefton();
  EXPECT_EQ(enquiry(id).owner, hal);
  EXPECT_EQ(audited("enquiry.moved_with_team"), 0);
}

TEST_P(UnitChanged, TheWeeklyTargetOfFirstLooksIsSharedOut) {
  db().script("insert into first_look_target (unit_id, weekly, set_by, set_at) values (2, 25, 1, 0), (5, 10, 1, 0)");
  ledger().write(ledger::system_scope("test"), [](ledger::Tx& tx) {
    people::follow_unit(tx, {.unit = people::knowsley_pdu, .by = {people::sefton_pdu, people::kirkby_team}});
    tx.housekeeping("test");
    return true;
  });
  EXPECT_EQ(db().row<std::int64_t>({"test.weekly", "select weekly from first_look_target where unit_id = 5"}, {}), 23);
  EXPECT_EQ(db().row<std::int64_t>({"test.weekly", "select weekly from first_look_target where unit_id = 4"}, {}), 13);
  EXPECT_FALSE(db().row<std::int64_t>({"test.weekly", "select weekly from first_look_target where unit_id = 2"}, {}));
}

}  // namespace
}  // namespace enquiries
