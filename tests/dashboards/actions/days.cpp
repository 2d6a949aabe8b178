// A plan's days: what happened on days of rest counts to the working day before them, and other units' work is not the plan's.
#include "dashboards/store/recovery.hpp"
#include "enquiries/world.hpp"

namespace dashboards {
namespace {

class PlanDays : public enquiries::World {
 protected:
  void SetUp() override {
    enquiries::World::SetUp();
    db().script(fmt::format(
        "insert into recovery_plan (id, agency_id, status, starts, baseline, baseline_bands, agreed_per_day, extra_per_day, agreed_from) values (1, 21, 'proposed', '2023-06-16', 0, '', 1, 0, '2023-06-16');"
        "insert into recovery_unit (plan_id, unit_id) values (1, 2);"
        "insert into person (id, crn, surname, forenames, team_id, team_no, recorded_at) values (900, 'X900900', 'Elsewhere', 'Eve', 6, 3, 0);"));
    ask(1, amina().value, "2023-06-16T10:00", "2023-06-17T11:00");
    ask(2, amina().value, "2023-06-19T10:00", "2023-06-21T11:00");
    ask(3, 900, "2023-06-19T10:00", "2023-06-20T11:00");
  }
  void ask(std::int64_t id, std::int64_t person, char const* asked, char const* returned) {
    db().script(fmt::format("insert into enquiry (id, reference, person_id, kind, agency_id, state, priority, priority_reason, clock_id, drafted_at, asked_at, returned_at) "
                            "values ({}, 'E-2023-00000{}', {}, 'police_da', 21, 'returned_final', 'routine', 'x', 'CK-REVIEW', 0, {}, {});",
                            id, id, person, kit::london(asked).time_since_epoch().count(), kit::london(returned).time_since_epoch().count()));
  }
};
FOR_EACH_ENGINE(PlanDays);

TEST_P(PlanDays, AreWorkingDaysWithWhatFollowedThem) {
  PlanRow const plan{.id = PlanId{1}, .agency = enquiries::merseyside};
  auto const days = read(head(), [&](ledger::View& view) { return actual_days(view, plan, base::make_date(2023, 6, 16), base::make_date(2023, 6, 20)); });
  ASSERT_EQ(days.size(), 3u);
  EXPECT_EQ(days[0].day, base::make_date(2023, 6, 16));
  EXPECT_EQ(days[0].came_in, 1);
  EXPECT_EQ(days[0].returned, 1);  // on the Saturday
  EXPECT_EQ(days[1].day, base::make_date(2023, 6, 19));
  EXPECT_EQ(days[1].came_in, 1);
  EXPECT_EQ(days[1].returned, 0);
  EXPECT_EQ(days[2].returned, 0);  // the next comes on the 21st
}

}  // namespace
}  // namespace dashboards
