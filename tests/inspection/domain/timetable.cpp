// What an interview may not clash with.
#include "inspection/domain/timetable.hpp"

#include <gtest/gtest.h>

namespace {

using base::make_date;
using inspection::Clash;
using inspection::Fieldwork;
using inspection::Slot;
using inspection::SlotStatus;

base::LocalTime at(char const* time) { return *base::local_from_iso(std::string("2023-03-07T") + time); }

Slot slot(char const* time, int practitioner = 1, int inspector = 10) { return {.practitioner = practitioner, .inspector = inspector, .start = at(time), .minutes = 60}; }

Fieldwork fieldwork() { return {.first = make_date(2023, 3, 6), .last = make_date(2023, 3, 17)}; }

std::vector<Clash> kinds(Slot const& slot, Fieldwork const& with) {
  std::vector<Clash> found;
  for (auto const& each : inspection::clashes(slot, with)) found.push_back(each.kind);
  return found;
}
using Kinds = std::vector<Clash>;

TEST(Timetable, NobodyHasTwoSlotsAtOnce) {
  auto with = fieldwork();
  with.slots = {slot("10:00")};
  with.slots[0].id = 7;
  EXPECT_EQ(kinds(slot("10:59", 1, 11), with), Kinds{Clash::practitioner_busy});
  EXPECT_EQ(kinds(slot("09:01", 2, 10), with), Kinds{Clash::inspector_busy});
  EXPECT_EQ(kinds(slot("10:15"), with), (Kinds{Clash::practitioner_busy, Clash::inspector_busy}));
  EXPECT_EQ(inspection::clashes(slot("10:15"), with)[0].with, 7);
  EXPECT_EQ(kinds(slot("11:00"), with), Kinds{}) << "one after the other";
  EXPECT_EQ(kinds(slot("09:00"), with), Kinds{});
  EXPECT_EQ(kinds(slot("10:00", 2, 11), with), Kinds{}) << "others meet at the same time";
}

TEST(Timetable, ASlotDoesNotClashWithItselfNorWithOneThatIsOff) {
  auto with = fieldwork();
  with.slots = {slot("10:00")};
  with.slots[0].id = 7;
  EXPECT_EQ(kinds(with.slots[0], with), Kinds{});
  for (auto const off : {SlotStatus::moved, SlotStatus::not_held}) {
    with.slots[0].status = off;
    EXPECT_EQ(kinds(slot("10:00"), with), Kinds{}) << base::word(off);
  }
  with.slots[0].status = SlotStatus::done;
  EXPECT_EQ(kinds(slot("10:00"), with).size(), 2U);
}

TEST(Timetable, NobodyIsMetOnLeave) {
  auto with = fieldwork();
  with.leave = {{.who = 1, .first = make_date(2023, 3, 7), .last = make_date(2023, 3, 7)}, {.who = 10, .first = make_date(2023, 3, 8), .last = make_date(2023, 3, 9)}};
  EXPECT_EQ(kinds(slot("10:00"), with), Kinds{Clash::practitioner_away});
  auto next_day = slot("10:00");
  next_day.start += std::chrono::hours(24);
  EXPECT_EQ(kinds(next_day, with), Kinds{Clash::inspector_away});
}

TEST(Timetable, AnInspectorNeverMeetsAUnitOfTheLastThreeYears) {  // section 7
  auto with = fieldwork();
  auto const met = [&](std::optional<base::Date> until) {
    with.posts = {{.inspector = 10, .until = until}};
    return kinds(slot("10:00"), with) == Kinds{Clash::inspector_worked_here};
  };
  EXPECT_TRUE(met(std::nullopt));
  EXPECT_TRUE(met(make_date(2020, 3, 8)));
  EXPECT_FALSE(met(make_date(2020, 3, 7))) << "three years to the day";
  with.posts = {{.inspector = 11, .until = {}}};
  EXPECT_EQ(kinds(slot("10:00"), with), Kinds{});
  EXPECT_TRUE(inspection::has_conflict({{.inspector = 5, .until = make_date(2021, 3, 1)}}, 5, make_date(2024, 2, 29)));
  EXPECT_FALSE(inspection::has_conflict({{.inspector = 5, .until = make_date(2021, 2, 28)}}, 5, make_date(2024, 2, 29)));
}

TEST(Timetable, IsHeldInTheFieldwork) {
  auto with = fieldwork();
  with.last = make_date(2023, 3, 6);
  EXPECT_EQ(kinds(slot("10:00"), with), Kinds{Clash::not_in_fieldwork});
  EXPECT_EQ(inspection::shown(Clash::not_in_fieldwork), "The day is outside the fieldwork.");
}

}  // namespace
