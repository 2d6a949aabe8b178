// The chain's figures by hand: three needs of one person, one of them of two triggers, one of another team.
#include "dashboards/store/figures.hpp"
#include "enquiries/world.hpp"

namespace dashboards {
namespace {

class Chain : public enquiries::World {
 protected:
  void SetUp() override {
    enquiries::World::SetUp();
    auto const person = amina().value;
    db().script(fmt::format(
        "insert into person (id, crn, surname, forenames, team_id, team_no, recorded_at) values (900, 'X900900', 'Elsewhere', 'Eve', 6, 3, 0);"
        "insert into enquiry (id, reference, person_id, kind, agency_id, state, priority, priority_reason, clock_id, drafted_at, asked_at, returned_at) values "
        "(901, 'E-2023-000901', {0}, 'police_da', 21, 'returned_final', 'routine', 'x', 'CK-REVIEW', 0, 1687000000, 1687100000);"
        "insert into need (id, person_id, kind, agency_id, state, strength, clock_id, trigger_ids, priority, priority_reason, created_at, ask_by, need_by, enquiry_id) values "
        "(901, {0}, 'police_da', 21, 'asked', 'required', 'CK-REVIEW', 'TR-06 TR-07', 'routine', 'x', 1686900000, '2023-06-20', '2023-07-01', 901),"
        "(902, {0}, 'childrens', 22, 'needed', 'required', 'CK-REVIEW', 'TR-06', 'routine', 'x', 1686900000, '2023-06-20', '2023-07-01', null),"
        "(903, {0}, 'childrens', 22, 'not_needed', 'required', 'CK-REVIEW', 'TR-06', 'routine', 'x', 1686900000, '2023-06-20', '2023-07-01', null),"
        "(904, 900, 'childrens', 22, 'needed', 'required', 'CK-REVIEW', 'TR-06', 'routine', 'x', 1686900000, '2023-06-20', '2023-07-01', null);", person));
  }
};
FOR_EACH_ENGINE(Chain);

TEST_P(Chain, CountsANeedOnceForItsPartnerAndUnderEachOfItsTriggers) {
  auto const counted = read(head(), [](ledger::View& view) { return chain_of(view, {1, 2}, base::make_date(2022, 6, 28)); });
  ASSERT_EQ(counted.by_agency.size(), 2u);
  EXPECT_EQ(counted.by_agency[0].label, "Knowsley");
  EXPECT_EQ(counted.by_agency[0].needed, 1);
  EXPECT_EQ(counted.by_agency[0].asked, 0);
  EXPECT_EQ(counted.by_agency[1].label, "Merseyside Police");
  EXPECT_EQ(counted.by_agency[1].asked, 1);
  EXPECT_EQ(counted.by_agency[1].answered, 1);
  EXPECT_EQ(counted.by_agency[1].used, 0);
  ASSERT_EQ(counted.by_trigger.size(), 2u);
  EXPECT_EQ(counted.by_trigger[0].key, "TR-06");
  EXPECT_EQ(counted.by_trigger[0].needed, 2);
  EXPECT_EQ(counted.by_trigger[0].answered, 1);
  EXPECT_EQ(counted.by_trigger[1].key, "TR-07");
  EXPECT_EQ(counted.by_trigger[1].needed, 1);
}

TEST_P(Chain, LeavesOutWhatAroseBefore) {
  auto const counted = read(head(), [](ledger::View& view) { return chain_of(view, {1, 2}, base::make_date(2023, 6, 17)); });
  EXPECT_TRUE(counted.by_agency.empty());
  EXPECT_TRUE(counted.by_trigger.empty());
}

}  // namespace
}  // namespace dashboards
