// What is open follows what becomes known: reasons, clocks, priorities.
#include "enquiries/actions/priorities.hpp"

#include "enquiries/actions/join_open_enquiry.hpp"
#include "enquiries/actions/hold_information.hpp"
#include "enquiries/actions/withdraw_enquiries.hpp"
#include "enquiries/world.hpp"
#include "people/actions/add_flag.hpp"

using namespace enquiries;

namespace {

class Priorities : public World {
 protected:
  void SetUp() override {
    World::SetUp();
    reactions.on<people::FlagAdded>(follow_flag);
  }
  EnquiryId asked() {
    considered("order.started");
    return sent();
  }
};
FOR_EACH_ENGINE(Priorities);

}  // namespace

TEST_P(Priorities, a_draft_takes_new_reasons_and_the_shorter_clock_in) {
  considered("order.started");
  auto const id = drafted();
  considered("risk.raised");
  EXPECT_EQ(enquiry(id).trigger_ids, "TR-06 TR-12");
  EXPECT_EQ(enquiry(id).clock, "CK-URGENT");
  send(id);
  EXPECT_EQ(enquiry(id).due_on, base::make_date(2023, 6, 30));
}

TEST_P(Priorities, a_need_that_joins_an_open_enquiry_brings_its_shorter_clock_as_a_new_version) {
  auto const id = asked();
  EXPECT_EQ(enquiry(id).due_on, base::make_date(2023, 7, 12));
  considered("risk.raised");
  auto const need = need_that([](NeedRow const& each) { return each.kind == EnquiryKind::police_da && each.state == NeedState::needed; });
  must(perform(ledger(), practitioner(), JoinOpenEnquiry{need, id}));
  EXPECT_EQ(enquiry(id).due_on, base::make_date(2023, 6, 30));
  EXPECT_EQ(enquiry(id).version, 2);
  EXPECT_NE(enquiry(id).again_why.find("Risk level raised"), std::string::npos);
}

TEST_P(Priorities, a_longer_clock_that_joins_changes_no_date) {
  considered("risk.raised");
  auto const id = sent();
  considered("order.started");
  auto const need = need_that([](NeedRow const& each) { return each.kind == EnquiryKind::police_da && each.state == NeedState::needed; });
  must(perform(ledger(), practitioner(), JoinOpenEnquiry{need, id}));
  EXPECT_EQ(enquiry(id).due_on, base::make_date(2023, 6, 30));
  EXPECT_EQ(enquiry(id).version, 1);
}

TEST_P(Priorities, a_flag_raises_what_is_open_and_its_rungs_come_sooner) {
  auto const id = asked();
  EXPECT_EQ(enquiry(id).priority, Priority::routine);
  must(perform(ledger(), practitioner(), people::AddFlag{.person = amina(), .version = version(amina()), .code = people::FlagCode::child_protection, .started = base::make_date(2023, 6, 28)}));
  EXPECT_EQ(enquiry(id).priority, Priority::first);
  EXPECT_EQ(enquiry(id).priority_reason, "child protection flag");
  EXPECT_EQ(db().row<base::Date>({"test.rung", "select next_rung_on from enquiry where state = 'sent'"}), base::make_date(2023, 7, 12)) << "on the due date, not five days after";
}

TEST_P(Priorities, a_release_that_comes_within_two_working_days_raises_one_step_and_past_it_nothing_falls) {
  auto const id = asked();
  change("update sentence set release_date = '2023-07-10' where person_id = :p");
  go_to("2023-07-05T06:00");
  EXPECT_EQ(raise_priorities(ledger(), base::make_date(2023, 7, 5)), 0);
  go_to("2023-07-06T06:00");
  EXPECT_GE(raise_priorities(ledger(), base::make_date(2023, 7, 6)), 1);  // Thursday: Friday and Monday
  EXPECT_EQ(enquiry(id).priority, Priority::soon);
  EXPECT_EQ(enquiry(id).priority_reason, "hearing or release within 2 working days");
  go_to("2023-07-12T06:00");
  EXPECT_EQ(raise_priorities(ledger(), base::make_date(2023, 7, 12)), 0);
  EXPECT_EQ(enquiry(id).priority, Priority::soon);
}

TEST_P(Priorities, an_answer_of_another_authority_another_child_or_long_ago_is_not_held) {
  auto const ellie = child("E08000011");
  considered("order.started");
  auto const id = sent(EnquiryKind::childrens, knowsley);
  auto content = nothing_known(id);
  content.children = {{.child = ellie}};
  auto const answered = must(perform(ledger(), childrens(), ReturnAnswer{.enquiry = id, .version = 1, .content = content})).answer;
  child("E08000011");
  considered("risk.raised");
  auto const both = need_that([](NeedRow const& each) { return each.kind == EnquiryKind::childrens && each.state == NeedState::needed; });
  EXPECT_EQ(people::fields_of(perform(ledger(), practitioner(), HoldInformation{both, answered, ""})), "cited") << "it says nothing of the second child";
  change("update person_child set valid_to = '2023-06-28' where person_id = :p and id <> (select min(id) from person_child)");
  db().script("delete from need_child where child_id <> (select min(id) from person_child)");
  go_to("2023-07-27T09:00");
  EXPECT_EQ(people::fields_of(perform(ledger(), practitioner(), HoldInformation{both, answered, ""})), "cited") << "29 days old";
  go_to("2023-07-26T09:00");
  must(perform(ledger(), practitioner(), HoldInformation{both, answered, ""}));
}
