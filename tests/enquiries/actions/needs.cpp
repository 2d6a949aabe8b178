#include "enquiries/actions/choose_authority.hpp"
#include "enquiries/actions/countersign_not_needed.hpp"
#include "enquiries/actions/decide_not_needed.hpp"
#include "enquiries/actions/hold_information.hpp"
#include "enquiries/actions/join_open_enquiry.hpp"
#include "enquiries/actions/read_items.hpp"
#include "enquiries/world.hpp"

using namespace enquiries;

namespace {

class Needs : public World {
 protected:
  std::string told() {
    std::string text;
    auto all = needs();
    std::ranges::sort(all, {}, &NeedRow::id);
    for (auto const& need : all)
      text += std::string(base::word(need.kind)) + ' ' + (need.agency ? need.agency_name : "?") + ' ' + need.trigger_ids + ' ' + std::string(base::word(need.state)) + (need.proposed ? " proposed" : "") + '\n';
    return text;
  }
};
FOR_EACH_ENGINE(Needs);

}  // namespace

TEST_P(Needs, the_start_of_an_order_asks_the_police_of_the_address) {
  EXPECT_EQ(considered("order.started"), 1);
  EXPECT_EQ(told(), "police_da Merseyside Police TR-06 needed\n");
  auto const need = needs().at(0);
  EXPECT_EQ(need.need_by, base::make_date(2023, 7, 12));
  EXPECT_EQ(need.ask_by, base::make_date(2023, 6, 29));
  EXPECT_TRUE(need.first_of_order);
  EXPECT_TRUE(need.not_needed_by_spo);
}

TEST_P(Needs, each_childs_authority_is_asked_and_an_unknown_one_is_to_be_chosen) {
  child("E08000013");
  child("E08000011");
  child(nullptr);
  considered("order.started");
  EXPECT_EQ(told(), "police_da Merseyside Police TR-06 needed\nchildrens St. Helens TR-06 needed\nchildrens Knowsley TR-06 needed\nchildrens ? TR-06 needed\n");
  auto const unknown = need_that([](NeedRow const& need) { return !need.agency; });
  must(perform(ledger(), practitioner(), ChooseAuthority{unknown, st_helens}));
  EXPECT_FALSE(perform(ledger(), practitioner(), ChooseAuthority{unknown, merseyside}));
}

TEST_P(Needs, a_child_of_the_household_lives_where_the_person_lives) {
  child(nullptr, "household");
  considered("order.started");
  EXPECT_EQ(told(), "police_da Merseyside Police TR-06 needed\nchildrens Knowsley TR-06 needed\n");
}

TEST_P(Needs, where_no_child_is_known_the_address_is_searched) {
  considered("household.partner.added");
  EXPECT_EQ(told(), "police_da Merseyside Police TR-07 needed\nchildrens Knowsley TR-07 needed\n");
  auto const draft = enquiry(drafted(EnquiryKind::childrens, knowsley));
  EXPECT_TRUE(draft.search_by_address);
}

TEST_P(Needs, an_earlier_address_in_another_forces_area_is_proposed) {
  supervised();
  change("insert into person_address (person_id, kind, lines, postcode, authority_code, valid_from, valid_to, recorded_at) values (:p, 'previous', '1 Old Road', 'M1 1AA', 'E08000003', '2016-01-01', '2020-01-01', 0)");
  considered("order.started");
  EXPECT_EQ(told(), "police_da Merseyside Police TR-06 needed\npolice_da Greater Manchester Police TR-06 needed proposed\n");
  auto const proposed = need_that(&NeedRow::proposed);
  EXPECT_EQ(must(perform(ledger(), practitioner(), DecideNotNeeded{proposed, NotNeeded::nn2, "Lived there as a child"})), DecisionNow::decided);
}

TEST_P(Needs, what_stands_open_takes_further_reasons_in) {
  considered("order.started");
  considered("risk.raised");
  EXPECT_EQ(told(), "police_da Merseyside Police TR-06 TR-12 needed\nchildrens Knowsley TR-12 needed\n");
  auto const all = needs();
  auto const& police_need = *std::ranges::find(all, EnquiryKind::police_da, &NeedRow::kind);
  EXPECT_EQ(police_need.need_by, base::make_date(2023, 6, 30));
  EXPECT_EQ(police_need.clock, "CK-URGENT");
  EXPECT_EQ(read(senior(), [&](ledger::View& view) { return reasons_of(view, police_need.id).size(); }), 2u);
}

TEST_P(Needs, the_first_police_enquiry_of_an_order_needs_a_senior_to_decide_it_away) {
  considered("order.started");
  auto const need = needs().at(0).id;
  EXPECT_FALSE(perform(ledger(), practitioner(), DecideNotNeeded{need, NotNeeded::nn2, " "}));
  EXPECT_FALSE(perform(ledger(), practitioner(), DecideNotNeeded{need, NotNeeded::nn1, "x"}));
  EXPECT_EQ(must(perform(ledger(), practitioner(), DecideNotNeeded{need, NotNeeded::nn2, "Asked her and her mother"})), DecisionNow::waits_for_spo);
  EXPECT_TRUE(needs().at(0).waits_for_spo());
  EXPECT_EQ(read(senior(), [](ledger::View& view) { return needs_to_countersign(view).size(); }), 1u);
  EXPECT_FALSE(perform(ledger(), practitioner(), CountersignNotNeeded{need}));
  EXPECT_FALSE(perform(ledger(), senior(), CountersignNotNeeded{need, false, ""}));
  must(perform(ledger(), senior(), CountersignNotNeeded{need, false, "Nobody has asked the police yet"}));
  EXPECT_FALSE(needs().at(0).decision);
  EXPECT_EQ(must(perform(ledger(), senior(), DecideNotNeeded{need, NotNeeded::nn4, "Ends on Friday"})), DecisionNow::decided);
  EXPECT_EQ(needs().at(0).state, NeedState::not_needed);
  EXPECT_TRUE(needs().at(0).countersigned_at);
}

TEST_P(Needs, a_mandatory_one_is_not_decided_away_by_anybody) {
  considered("hdc.address.proposed", kit::london("2023-07-20T10:00"));
  EXPECT_FALSE(perform(ledger(), senior(), DecideNotNeeded{needs().at(0).id, NotNeeded::nn2, "Nobody there"}));
  EXPECT_EQ(needs().at(0).need_by, base::make_date(2023, 7, 12));  // ten working days come before the decision
}

TEST_P(Needs, a_new_reason_voids_a_decision_that_waits_for_a_senior) {
  considered("order.started");
  must(perform(ledger(), practitioner(), DecideNotNeeded{needs().at(0).id, NotNeeded::nn2, "Checked"}));
  considered("risk.raised");
  EXPECT_FALSE(std::ranges::any_of(needs(), &NeedRow::waits_for_spo));
}

TEST_P(Needs, a_recent_answer_satisfies_a_need_by_itself_and_an_old_one_does_not) {
  considered("order.started");
  auto const id = sent();
  must(returned(id, answer(id)));
  go_to("2023-08-23T09:00");  // 56 days after the answer
  considered("order.started");
  EXPECT_EQ(told(), "police_da Merseyside Police TR-06 asked\npolice_da Merseyside Police TR-06 information_held\n");
  go_to("2023-08-24T09:00");
  considered("order.started");
  EXPECT_EQ(needs().size(), 3u);
  EXPECT_EQ(std::ranges::count(needs(), NeedState::needed, &NeedRow::state), 1);
}

TEST_P(Needs, an_answer_is_held_and_an_open_enquiry_joined_by_hand) {
  considered("order.started");
  auto const id = sent();
  considered("risk.raised");
  auto const pending = [&] { return need_that([](NeedRow const& need) { return need.kind == EnquiryKind::police_da && need.state == NeedState::needed; }); };
  must(perform(ledger(), practitioner(), JoinOpenEnquiry{pending(), id}));
  EXPECT_EQ(enquiry(id).trigger_ids, "TR-06 TR-12");
  auto const answered = must(returned(id, answer(id))).answer;
  considered("risk.raised");
  EXPECT_FALSE(perform(ledger(), practitioner(), JoinOpenEnquiry{pending(), id}));  // no longer open
  must(perform(ledger(), practitioner(), HoldInformation{pending(), answered, "Came today"}));
  EXPECT_EQ(std::ranges::count(needs(), NeedState::information_held, &NeedRow::state), 1);
}

TEST_P(Needs, another_teams_practitioner_finds_nothing) {
  considered("order.started");
  auto const need = needs().at(0).id;
  auto const refused = perform(ledger(), elsewhere(), DecideNotNeeded{need, NotNeeded::nn2, "x"});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, base::Refused::not_found);
  EXPECT_FALSE(perform(ledger(), police(), DecideNotNeeded{need, NotNeeded::nn2, "x"}));
}
