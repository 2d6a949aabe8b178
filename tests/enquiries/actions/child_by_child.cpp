// Children's services answer child by child: one goes on to another authority, one is open, one is left out, and each is accounted for.
#include "enquiries/actions/not_ours.hpp"
#include "enquiries/actions/pass_to_worker.hpp"
#include "enquiries/actions/spoken_answer.hpp"
#include "enquiries/world.hpp"

using namespace enquiries;

namespace {

class ChildByChild : public World {};
FOR_EACH_ENGINE(ChildByChild);

}  // namespace

TEST_P(ChildByChild, one_child_of_two_goes_on_and_the_other_stays) {
  auto const ellie = child("E08000011"), tom = child("E08000011");
  considered("order.started");
  auto const id = sent(EnquiryKind::childrens, knowsley);
  auto const part = must(perform(ledger(), childrens(), NotOurs{id, "E08000013", "Lives with his father", {tom}})).enquiry.value();
  EXPECT_EQ(state(id), EnquiryState::sent);
  EXPECT_EQ(enquiry(part).came_from, id);
  EXPECT_EQ(enquiry(part).day_zero, enquiry(id).day_zero);
  EXPECT_EQ(enquiry(part).reference, "E-2023-000002");
  EXPECT_EQ(read(practitioner(), [&](ledger::View& view) { return children_of(view, part); }), std::vector{tom});
  EXPECT_EQ(read(practitioner(), [&](ledger::View& view) { return children_of(view, id); }), std::vector{ellie});
}

TEST_P(ChildByChild, a_child_who_is_not_theirs_splits_off_by_the_return_itself) {
  auto const ellie = child("E08000011"), tom = child("E08000011");
  considered("order.started");
  auto const id = sent(EnquiryKind::childrens, knowsley);
  go_to("2023-07-05T10:00");
  auto content = answer(id);
  for (auto& each : content.answers) each.code = each.question == Question::c1 ? AnswerCode::yes_detail : AnswerCode::nothing_known;
  content.items.clear();
  content.children = {{.child = ellie, .known = Known::open_case}, {.child = tom, .known = Known::not_searched, .not_ours_code = "E08000013"}};
  must(perform(ledger(), childrens(), ReturnAnswer{.enquiry = id, .version = 1, .content = content}));
  EXPECT_EQ(state(id), EnquiryState::returned_final);
  EnquiryId const part{db().row<std::int64_t>({"test.part", "select id from enquiry where came_from is not null"}).value()};
  auto const row = enquiry(part);
  EXPECT_EQ(row.state, EnquiryState::sent);
  EXPECT_EQ(row.agency, st_helens);
  EXPECT_EQ(row.came_from, id);
  EXPECT_EQ(row.day_zero, base::make_date(2023, 6, 28));
  EXPECT_EQ(row.due_on, base::make_date(2023, 7, 12));
  EXPECT_EQ(row.partner_due_on, base::make_date(2023, 7, 19));
  EXPECT_EQ(read(practitioner(), [&](ledger::View& view) { return children_of(view, part); }), std::vector{tom});
  EXPECT_EQ(read(practitioner(), [&](ledger::View& view) { return children_of(view, id); }), std::vector{ellie});
  // What is needed is counted for each authority by itself, and the child's own need follows the child.
  std::string met;
  for (auto const& need : needs())
    if (need.kind == EnquiryKind::childrens) met += need.agency_name + ' ' + std::to_string(need.enquiry->value == part.value) + ' ' + need.trigger_ids + '\n';
  EXPECT_EQ(met, "St. Helens 1 TR-06\nKnowsley 0 TR-06\n");
}

TEST_P(ChildByChild, childrens_services_answer_about_each_child_whoever_sends_the_answer) {
  auto const ellie = child("E08000011"), tom = child("E08000011");
  considered("order.started");
  auto const id = sent(EnquiryKind::childrens, knowsley);
  auto content = nothing_known(id);
  content.children = {{.child = ellie}};
  auto const missing = "child-" + std::to_string(tom.value) + "-known";
  EXPECT_EQ(people::fields_of(perform(ledger(), childrens(), ReturnAnswer{.enquiry = id, .version = 1, .content = content})), missing);
  content.children = {{.child = ellie}, {.child = tom, .known = Known::open_case}};
  EXPECT_EQ(people::fields_of(perform(ledger(), childrens(), ReturnAnswer{.enquiry = id, .version = 1, .content = content})), "QU-C1") << "nothing known of a child who is known";
  content.children = {{.child = ellie}};
  content.kind = ReturnKind::interim;
  must(perform(ledger(), childrens(), ReturnAnswer{.enquiry = id, .version = 1, .content = content}));
  EXPECT_EQ(state(id), EnquiryState::returned_interim) << "a part may leave one out";
}

TEST_P(ChildByChild, a_spoken_answer_that_leaves_a_child_out_is_confirmed_as_a_part) {
  auto const ellie = child("E08000011"), tom = child("E08000011");
  considered("order.started");
  auto const id = sent(EnquiryKind::childrens, knowsley);
  auto content = nothing_known(id);
  content.children = {{.child = ellie}};
  auto const heard = [&] { return must(perform(ledger(), practitioner(), RecordSpokenAnswer{.enquiry = id, .said_by = "May Lin, front door", .said_at = clock.now(), .content = content})); };
  must(perform(ledger(), childrens(), ConfirmSpokenAnswer{heard()}));
  EXPECT_EQ(state(id), EnquiryState::returned_interim);
  content.children.push_back({.child = tom});
  must(perform(ledger(), childrens(), ConfirmSpokenAnswer{heard()}));
  EXPECT_EQ(state(id), EnquiryState::returned_final);
}

TEST_P(ChildByChild, a_child_of_an_authority_we_do_not_know_waits_for_the_owner_and_all_of_them_are_the_whole_enquiry) {
  auto const ellie = child("E08000011"), tom = child("E08000011");
  considered("order.started");
  auto const id = sent(EnquiryKind::childrens, knowsley);
  auto content = answer(id, ReturnKind::interim);
  content.answers.clear();
  content.items.clear();
  content.children = {{.child = ellie, .not_ours_code = "E08000003"}, {.child = tom, .not_ours_code = "E08000003"}};
  EXPECT_EQ(people::fields_of(perform(ledger(), childrens(), ReturnAnswer{.enquiry = id, .version = 1, .content = content})), "children");
  content.children[0].not_ours_code.clear();
  content.children[1].not_ours_code = "E08000011";
  EXPECT_EQ(people::fields_of(perform(ledger(), childrens(), ReturnAnswer{.enquiry = id, .version = 1, .content = content})), "children") << "their own";
  content.children[1].not_ours_code = "E08000003";
  must(perform(ledger(), childrens(), ReturnAnswer{.enquiry = id, .version = 1, .content = content}));
  EXPECT_EQ(state(id), EnquiryState::returned_interim);
  EnquiryId const part{db().row<std::int64_t>({"test.part", "select id from enquiry where came_from is not null"}).value()};
  EXPECT_EQ(state(part), EnquiryState::not_ours);
  EXPECT_EQ(read(practitioner(), [](ledger::View& view) { return enquiries_of_staff(view, people::jo, Which::for_us).size(); }), 1u);
  must(perform(ledger(), practitioner(), Reroute{part, st_helens}));
  EXPECT_EQ(enquiry(part).agency, st_helens);
  EXPECT_EQ(enquiry(part).day_zero, enquiry(id).day_zero);
}

TEST_P(ChildByChild, childrens_services_say_more_on_the_way) {
  auto const ellie = child("E08000011");
  considered("order.started");
  auto const id = sent(EnquiryKind::childrens, knowsley);
  must(perform(ledger(), childrens(), PassToWorker{id, ellie, "Ada Obi", "Kirkby team"}));
  must(perform(ledger(), childrens(), OpenOwnContact{id, {}, base::make_date(2023, 6, 27), "C-99"}));
  EXPECT_EQ(read(practitioner(), [&](ledger::View& view) { return child_notes_of(view, id).size(); }), 2u);
  EXPECT_EQ(state(id), EnquiryState::sent);
  EXPECT_FALSE(perform(ledger(), practitioner(), OpenOwnContact{id, {}, base::make_date(2023, 6, 27), ""}));
}
