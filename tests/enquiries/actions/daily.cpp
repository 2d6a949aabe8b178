#include "enquiries/actions/daily.hpp"

#include "enquiries/actions/answer_more_information.hpp"
#include "enquiries/actions/ask_more_information.hpp"
#include "enquiries/actions/propose_withdrawal.hpp"
#include "enquiries/actions/take_rung.hpp"
#include "enquiries/actions/withdraw_enquiries.hpp"
#include "enquiries/store/escalation.hpp"
#include "enquiries/store/waiting.hpp"
#include "enquiries/world.hpp"

using namespace enquiries;

namespace {

class Daily : public World {
 protected:
  EnquiryId asked() {
    considered("order.started");
    return sent();
  }
  // Every day's round from the clock's day to this one.
  void run_until(base::Date last) {
    for (auto day = base::london_date(clock.now()); day < last;) {
      day += std::chrono::days{1};
      clock.set(base::from_london(base::LocalTime{day} + std::chrono::hours{7}));
      run_daily(ledger(), day);
    }
  }
  std::string marks(EnquiryId id, std::string_view kind) {
    std::string text;
    for (auto const& mark : read(senior(), [&](ledger::View& view) { return marks_of(view, id); }))
      if (mark.kind == kind) text += base::iso(mark.due_on).substr(5) + (mark.owner_name.empty() ? "" : " " + mark.owner_name) + '\n';
    return text;
  }
  std::int64_t count(char const* text) { return db().row<std::int64_t>({"test.count", text}).value_or(-1); }
};
FOR_EACH_ENGINE(Daily);

}  // namespace

TEST_P(Daily, silence_is_chased_and_climbs_to_the_regional_board_on_the_right_days) {
  change("insert into flag (person_id, code, started, recorded_at) values (:p, 'ADVP', '2022-01-01', 0)");
  auto const id = asked();  // first priority, due 12 July
  EXPECT_EQ(enquiry(id).priority, Priority::first);
  run_until(base::make_date(2023, 7, 27));
  EXPECT_EQ(marks(id, "chase"), "07-05 Jo Bell\n07-12 Jo Bell\n07-19 Jo Bell\n07-26 Jo Bell\n");
  EXPECT_EQ(marks(id, "rung"), "07-12 Sam Ojo\n07-14 Dee Moss\n07-19 Hal Grant\n07-21 Superintendent Kay\n07-26 Rae Winter\n");
  EXPECT_EQ(enquiry(id).rung, 5);
  EXPECT_EQ(enquiry(id).chases, 4);
}

TEST_P(Daily, days_missed_are_caught_up_in_order_and_none_is_skipped) {
  auto const id = asked();  // routine: rungs 5, 10, 15, 20, 30 after 12 July
  go_to("2023-09-29T07:00");
  run_daily(ledger(), base::make_date(2023, 9, 29));
  EXPECT_EQ(marks(id, "rung"), "07-19 Sam Ojo\n07-26 Dee Moss\n08-02 Hal Grant\n08-09 Superintendent Kay\n08-23 Rae Winter\n");
}

TEST_P(Daily, one_digest_a_partner_a_working_day_and_no_case_data_in_it) {
  asked();
  run_until(base::make_date(2023, 7, 17));
  EXPECT_EQ(count("select count(*) from digest"), 2);  // 5 and 12 July
  EXPECT_EQ(count("select count(*) from outbox where kind = 'digest'"), 2);
  EXPECT_EQ(count("select count(*) from outbox where body like '%Clarke%' or subject like '%Clarke%' or body like '%Amina%'"), 0);
  run_daily(ledger(), base::make_date(2023, 7, 12));  // again: nothing is sent twice
  EXPECT_EQ(count("select count(*) from outbox where kind = 'digest'"), 2);
  EXPECT_EQ(read(police(), [](ledger::View& view) { return digest_of(view, base::make_date(2023, 7, 5)).size(); }), 1u);
  EXPECT_EQ(read(childrens(), [](ledger::View& view) { return digest_of(view, base::make_date(2023, 7, 5)).size(); }), 0u);
}

TEST_P(Daily, more_than_the_agreed_intake_is_queued_and_released_by_priority) {
  change("update agency set max_open_per_day = 1 where id = 21 and :p > 0");
  auto const first = asked();
  considered("risk.raised");
  auto const second = drafted();
  EXPECT_TRUE(send(second).queued);
  EXPECT_EQ(enquiry(second).state, EnquiryState::queued);
  EXPECT_EQ(enquiry(second).day_zero, base::make_date(2023, 6, 28));
  EXPECT_FALSE(enquiry(second).partner_due_on);
  EXPECT_FALSE(read(police(), [&](ledger::View& view) { return find_enquiry(view, second).has_value(); }));
  EXPECT_EQ(read(senior(), [](ledger::View& view) { return count_of_place(view, Which::waiting); }), 2);  // waiting from the day it was asked
  EXPECT_EQ(release_queue(ledger(), base::make_date(2023, 6, 28)), 0);
  run_until(base::make_date(2023, 6, 29));
  EXPECT_EQ(enquiry(second).state, EnquiryState::sent);
  EXPECT_EQ(enquiry(second).due_on, base::make_date(2023, 6, 30));
  EXPECT_EQ(enquiry(second).partner_due_on, base::make_date(2023, 7, 3));  // two working days from its release
  EXPECT_EQ(enquiry(first).state, EnquiryState::sent);
}

TEST_P(Daily, what_is_an_absent_owners_passes_on_the_same_day_and_comes_back) {
  auto const id = asked();
  change("insert into absence (staff_id, kind, starts, ends) select 11, 'leave', '2023-06-29', '2023-06-30' where :p > 0");
  run_until(base::make_date(2023, 6, 29));
  EXPECT_EQ(enquiry(id).acting, sam);
  EXPECT_EQ(enquiry(id).owner, people::jo);
  EXPECT_EQ(read(senior(), [](ledger::View& view) { return enquiries_of_staff(view, sam, Which::waiting).size(); }), 1u);
  run_until(base::make_date(2023, 7, 1));
  EXPECT_EQ(enquiry(id).acting, people::jo);
}

TEST_P(Daily, what_needs_no_answer_any_more_is_proposed_once) {
  auto const first = asked();
  considered("risk.raised");
  auto const second = sent();
  EXPECT_EQ(propose_withdrawals(ledger(), base::make_date(2023, 6, 29)), 1);  // WD-2: the later of the two
  auto const proposals = read(senior(), [](ledger::View& view) { return withdrawal_proposals(view); });
  ASSERT_EQ(proposals.size(), 1u);
  EXPECT_EQ(proposals[0].enquiry.id, second);
  EXPECT_EQ(proposals[0].cited, enquiry(first).reference);
  must(perform(ledger(), senior(), KeepEnquiry{proposals[0].id, "Asked about another period"}));
  EXPECT_EQ(propose_withdrawals(ledger(), base::make_date(2023, 6, 30)), 0);
  change("update sentence set ended = '2023-07-01' where person_id = :p");
  EXPECT_EQ(propose_withdrawals(ledger(), base::make_date(2023, 7, 3)), 2);  // WD-1: both
}

TEST_P(Daily, answered_under_another_reference_is_proposed) {
  auto const first = asked();
  considered("risk.raised");
  auto const second = sent();
  must(returned(second, answer(second)));
  EXPECT_EQ(propose_withdrawals(ledger(), base::make_date(2023, 6, 29)), 1);
  auto const proposals = read(senior(), [](ledger::View& view) { return withdrawal_proposals(view, Withdrawal::wd3); });
  ASSERT_EQ(proposals.size(), 1u);
  EXPECT_EQ(proposals[0].enquiry.id, first);
}

TEST_P(Daily, withdrawn_together_each_with_its_reason_or_none) {
  auto const first = asked();
  considered("risk.raised");
  auto const second = sent();
  WithdrawEnquiries both{{{first, Withdrawal::wd1, "", ""}, {second, Withdrawal::wd2, "E-2023-000077", ""}}};
  EXPECT_FALSE(perform(ledger(), practitioner(), both));
  auto const refused = perform(ledger(), senior(), both);
  EXPECT_EQ(people::fields_of(refused), "1-cited");
  EXPECT_EQ(enquiry(first).state, EnquiryState::sent);  // none half-done
  both.each[1].cited = enquiry(first).reference;
  std::swap(both.each[0], both.each[1]);
  EXPECT_EQ(must(perform(ledger(), senior(), both)), 2);
  EXPECT_EQ(enquiry(second).state, EnquiryState::cancelled);
  EXPECT_EQ(enquiry(second).outcome_code, "WD-2");
  EXPECT_EQ(read(senior(), [](ledger::View& view) { return count_of_place(view, Which::waiting); }), 0);
  EXPECT_EQ(read(senior(), [](ledger::View& view) { return count_of_place(view, Which::done); }), 2);  // they stay in the record
  EXPECT_EQ(read(police(), [](ledger::View& view) { return work_of_agency(view, Work::withdrawn).size(); }), 2u);
  go_to("2023-06-29T07:00");
  make_digests(ledger(), base::make_date(2023, 6, 29));
  EXPECT_EQ(count("select lines from digest"), 2);  // the partner is told in its digest
}

TEST_P(Daily, a_rung_may_be_taken_early_and_its_result_recorded_once_for_the_partner) {
  auto const id = asked();
  must(perform(ledger(), practitioner(), TakeRung{{id}, "New partner is pregnant"}));
  EXPECT_EQ(enquiry(id).rung, 1);
  auto const lines = read(senior(), [](ledger::View& view) { return rung_lines(view); });
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].count, 1);
  EXPECT_EQ(read(senior(), [](ledger::View& view) { return rungs_behind(view, merseyside, 1).size(); }), 1u);
  EXPECT_FALSE(perform(ledger(), senior(), RecordRungResult{merseyside, 1, "x"}));  // taken early: it has its reason
  run_until(base::make_date(2023, 7, 26));
  EXPECT_EQ(enquiry(id).rung, 2);
  EXPECT_EQ(must(perform(ledger(), head(), RecordRungResult{merseyside, 2, "Kay will send it by Friday"})), 1);
}

TEST_P(Daily, what_waits_is_counted_once_on_the_first_working_day_of_a_week) {
  asked();
  EXPECT_EQ(count_week(ledger(), base::make_date(2023, 6, 28)), 0);  // a Wednesday
  EXPECT_EQ(count_week(ledger(), base::make_date(2023, 7, 3)), 1);
  EXPECT_EQ(count_week(ledger(), base::make_date(2023, 7, 3)), 0);   // again: nothing is counted twice
  EXPECT_EQ(count_week(ledger(), base::make_date(2023, 8, 28)), 0);  // a bank holiday
  EXPECT_EQ(count_week(ledger(), base::make_date(2023, 8, 29)), 1);
  EXPECT_EQ(count("select sum(waiting) from waiting_week where week = '2023-08-28' and mark = 'counted'"), 1);
}

TEST_P(Daily, many_are_chased_in_a_few_statements_and_each_by_its_own_clock) {
  auto const first = asked();
  considered("risk.raised");
  auto const second = sent();
  go_to("2023-06-29T10:00");
  must(perform(ledger(), police(), AskMoreInformation{first, "Which Clarke?"}));
  go_to("2023-07-03T09:30");
  must(perform(ledger(), practitioner(), AnswerMoreInformation{first, "Born 1985"}));  // two days stood still
  run_until(base::make_date(2023, 8, 1));
  EXPECT_EQ(marks(first, "chase"), "07-07 Jo Bell\n07-14 Jo Bell\n07-21 Jo Bell\n07-28 Jo Bell\n");
  std::string const again = marks(second, "chase");
  EXPECT_EQ(enquiry(second).chases, std::count(again.begin(), again.end(), '\n'));
  EXPECT_GT(enquiry(second).chases, enquiry(first).chases);
  EXPECT_EQ(count("select count(*) from enquiry where next_chase_on <= '2023-08-01'"), 0);
  EXPECT_EQ(count("select count(*) from audit_entry where what = 'enquiry.chased'"), enquiry(first).chases + enquiry(second).chases);
}

TEST_P(Daily, old_drafts_are_dropped_and_their_needs_stand) {
  considered("order.started");
  auto const id = drafted();
  EXPECT_EQ(drop_old_drafts(ledger(), base::make_date(2023, 9, 26)), 0);
  EXPECT_EQ(drop_old_drafts(ledger(), base::make_date(2023, 9, 27)), 1);
  EXPECT_EQ(enquiry(id).state, EnquiryState::cancelled);
  EXPECT_EQ(needs().at(0).state, NeedState::needed);
}
