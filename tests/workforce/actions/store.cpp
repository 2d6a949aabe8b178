#include "workforce/store/staffing.hpp"

#include "workforce/staffing_world.hpp"

namespace workforce_store {

using namespace workforce;
using base::make_date;

struct Store : workforce_world::World {
  std::map<Grade, Measured> on(base::Date day, ledger::Place place, Basis basis = Basis::fte_end) {
    return read(the_region(), [&](ledger::View& view) { return measure(workforce_within(view, place, {day, day}), basis, {}, {day, day}, view.rules<StaffingBook>()); });
  }
};
FOR_EACH_ENGINE(Store);

TEST_P(Store, FiguresComeFromPostingsAbsencesAndHoursTakenOff) {
  auto const now = on(day(6, 28), {1, 2});
  EXPECT_TRUE(now.at(Grade::po).in_post == of_hours(370 + 370 + 296)) << "Jo, Rob and Tom; Mia left";
  EXPECT_TRUE(now.at(Grade::po).available == of_hours(370 + 222)) << "Rob is long sick, a day a week of Tom’s is taken off";
  EXPECT_TRUE(now.at(Grade::pso).in_post == of_hours(370 + 370 + 222)) << "Lee, Ned and Pia";
  EXPECT_TRUE(now.at(Grade::pso).available == of_hours(740)) << "Pia is on maternity leave";
  EXPECT_EQ(now.at(Grade::pso).origins.in_words(), "entered and imported");
  EXPECT_EQ(now.at(Grade::po).people, 3);
}

TEST_P(Store, APastDayIsAsItWas) {
  auto const then = on(day(2, 28), {1, 2});
  EXPECT_EQ(then.at(Grade::po).people, 4) << "the day before Mia’s first without";
  EXPECT_TRUE(then.at(Grade::po).available == of_hours(3 * 370 + 296));
  EXPECT_EQ(on(day(3, 1), {1, 2}).at(Grade::po).people, 3);
}

TEST_P(Store, APlaceHasItsOwnOnly) {
  EXPECT_EQ(on(day(6, 28), {1, 1}).at(Grade::po).people, 1);
  EXPECT_EQ(on(day(6, 28), {1, 3}).at(Grade::po).people, 4);
}

TEST_P(Store, NamesAreForWhoArrangesStaffThere) {
  auto const names = [&](ledger::Scope const& who) {
    return read(who, [&](ledger::View& view) { return people_behind(view, {1, 3}, day(6, 28)).size(); });
  };
  EXPECT_EQ(names(the_head()), 6u) << "her own unit’s, not Sefton’s";
  EXPECT_EQ(names(the_region()), 7u);
  EXPECT_EQ(names(the_senior()), 3u);
  EXPECT_EQ(names(the_country()), 1u) << "herself";
  auto const away = read(the_country(), [&](ledger::View& view) { return absences_behind(view, {1, 3}, day(6, 28)).size(); });
  EXPECT_EQ(away, 0u);
  EXPECT_EQ(read(the_head(), [&](ledger::View& view) { return absences_behind(view, {1, 3}, day(6, 28)).size(); }), 2u);
}

TEST_P(Store, WhoLeftWithPeopleStandsOnAListUntilTheyAreReallocated) {
  auto const amina_id = amina();
  db().script(fmt::format("update person set practitioner_id = 21 where id = {};", amina_id.value));
  auto const list = read(the_head(), [](ledger::View& view) { return leavers_with_people(view, {1, 2}); });
  ASSERT_EQ(list.size(), 1u);
  EXPECT_EQ(list[0].full_name, "Mia Left");
  EXPECT_EQ(list[0].people, 1);
  EXPECT_EQ(list[0].on, day(3, 1));
  EXPECT_EQ(read(the_head(), [](ledger::View& view) { return people_held(view, StaffId{21}); }), 1);
  EXPECT_TRUE(read(other_head(), [](ledger::View& view) { return leavers_with_people(view, {1, 2}); }).empty()) << "the people are not hers to see";
  db().script(fmt::format("update person set practitioner_id = 11 where id = {};", amina_id.value));
  EXPECT_TRUE(read(the_head(), [](ledger::View& view) { return leavers_with_people(view, {1, 2}); }).empty());
}

TEST_P(Store, AUnitThatEndedHasNoPartInATarget) {
  EXPECT_EQ(read(the_region(), [](ledger::View& view) { return targets_within(view, {1, 3}).units.size(); }), 6u);
  db().script("update unit_version set valid_to = '2023-04-01' where unit_id = 4;");
  auto const units = read(the_region(), [](ledger::View& view) { return targets_within(view, {1, 3}).units; });
  EXPECT_EQ(units.size(), 5u);
  EXPECT_TRUE(std::ranges::find(units, people::huyton_team, &UnitNode::id)->staffed);
  EXPECT_FALSE(std::ranges::find(units, people::knowsley_pdu, &UnitNode::id)->staffed);
}

}  // namespace workforce_store
