// The measures against a small world, and each number against the rows it opens to.
#include "dashboards/pages/routes.hpp"

#include "dashboards/store/chain_rows.hpp"
#include "dashboards/store/figure_rows.hpp"
#include "dashboards/store/figures.hpp"
#include "dashboards/store/measures.hpp"
#include "dashboards/store/partner_waits.hpp"
#include "enquiries/actions/answer_more_information.hpp"
#include "enquiries/actions/ask_more_information.hpp"
#include "enquiries/actions/decide_not_needed.hpp"
#include "enquiries/actions/decline.hpp"
#include "enquiries/actions/grade_return.hpp"
#include "enquiries/actions/note_use.hpp"
#include "enquiries/actions/nothing_to_use.hpp"
#include "enquiries/actions/read_items.hpp"
#include "enquiries/actions/withdraw_enquiries.hpp"
#include "enquiries/world.hpp"
#include "kit/visit.hpp"

using namespace enquiries;

namespace {

constexpr ledger::Place here{1, 1};
base::Date const since = base::make_date(2022, 6, 28);

class Figures : public World {
 protected:
  EnquiryId used = {};
  // One used, one withdrawn, one declined, one child asked about, one decided away; the urgent need arose twice.
  void live() {
    auto const ellie = child("E08000011");
    considered("order.started");
    used = sent();
    auto const about = sent(EnquiryKind::childrens, knowsley);
    must(returned(used, answer(used)));
    must(perform(ledger(), practitioner(), ReadItems{used}));
    ledger().write(practitioner(), [&](ledger::Tx& tx) {
      note_used(tx, used, true);
      tx.record({.what = "test.use"});
      return true;
    });
    considered("risk.raised");
    considered("risk.raised");
    go_to("2023-07-03T10:00");
    auto const late = sent();
    must(perform(ledger(), police(), DeclineEnquiry{late, Decline::dc1, ""}));
    must(perform(ledger(), senior(), WithdrawEnquiries{{{about, Withdrawal::wd4, "", "Not wanted"}}}));
    considered("household.partner.added");
    must(perform(ledger(), senior(), DecideNotNeeded{need_that([](NeedRow const& need) { return need.kind == EnquiryKind::police_da && need.state == NeedState::needed; }), NotNeeded::nn2, "Asked both"}));
    db().change({"test.arranged", "insert into arrangement (id, person_id, child_id, code, what, who, agreed_with, starts, review_on, status, recorded_by, recorded_at) values "
                                  "(1, :p, :c, 'no_contact', 'No contact', 'Jo Bell', 'Ms Hall', '2023-06-28', '2023-07-10', 'in_place', 1, 0)"}, {{"p", amina()}, {"c", ellie}});
  }
  template <class Body>
  auto seen(Body&& body) { return read(senior(), std::forward<Body>(body)); }
};
FOR_EACH_ENGINE(Figures);

}  // namespace

TEST_P(Figures, every_number_of_the_chain_opens_to_exactly_its_rows) {
  live();
  seen([&](ledger::View& view) {
    auto const check = [&](dashboards::ChainCount const& count, dashboards::ChainNarrow by) {
      for (auto const& [step, value] : {std::pair{dashboards::ChainStep::needed, count.needed}, {dashboards::ChainStep::asked, count.asked}, {dashboards::ChainStep::answered, count.answered}, {dashboards::ChainStep::used, count.used}}) {
        by.step = step;
        EXPECT_EQ(dashboards::count_chain_rows(view, here, since, by), value) << count.label << base::word(step);
        EXPECT_EQ(std::ssize(dashboards::chain_rows(view, here, since, by, 1000, 0)), value) << count.label << base::word(step);
      }
    };
    std::int64_t needed = 0;
    auto const chain = dashboards::chain_of(view, here, since);
    for (auto const& row : chain.by_agency) check(row, {.agency = std::atoll(row.key.c_str())}), needed += row.needed;
    for (auto const& row : chain.by_trigger) check(row, {.trigger = row.key});
    EXPECT_EQ(dashboards::count_chain_rows(view, here, since, {}), needed) << "the partners add up to the whole";
  });
}

TEST_P(Figures, needs_met_and_asked_in_time) {
  live();
  std::string text;
  for (auto const& row : seen([](ledger::View& view) { return dashboards::chain_of(view, here, since).measures; }))
    text += fmt::format("{} {} {} {} {} {}\n", row.trigger, row.needs, row.met, row.not_needed, row.asked, row.in_time);
  // TR-12 arose twice for police and is one need; asked on Monday it was needed on Wednesday: late. Children's need of it is open.
  EXPECT_EQ(text, "TR-06 2 2 0 2 2\nTR-07 2 0 1 0 0\nTR-12 2 1 0 1 0\n");
}

TEST_P(Figures, children_count_as_in_place_while_the_review_date_is_not_past) {
  live();
  auto const counted = [&] { return seen([](ledger::View& view) { return dashboards::children_counts(view, here, view.today()); }); };
  EXPECT_EQ(counted().known, 1);
  EXPECT_EQ(counted().asked, 0) << "the only enquiry about the child was withdrawn";
  EXPECT_EQ(counted().in_place, 1);
  EXPECT_EQ(seen([](ledger::View& view) { return dashboards::count_child_rows(view, here, dashboards::ChildStep::in_place); }), 1);
  go_to("2023-07-11T10:00");
  EXPECT_EQ(counted().in_place, 0);
  db().script("update arrangement set none_needed = 1");
  EXPECT_EQ(counted().in_place, 0) << "none needed rests on items, never on silence";
}

TEST_P(Figures, withdrawn_by_reason_and_chased_in_time) {
  live();
  auto const withdrawn = seen([](ledger::View& view) { return dashboards::withdrawals(view, here, since); });
  EXPECT_EQ(withdrawn.asked, 3);
  ASSERT_EQ(withdrawn.by_code.size(), 1u);
  EXPECT_EQ(withdrawn.by_code[0].code, "WD-4");
  EXPECT_EQ(withdrawn.by_code[0].count, 1);
  auto const pressed = seen([](ledger::View& view) { return dashboards::chased_and_escalated(view, here, since); });
  EXPECT_EQ(pressed.chases.due, 0);
}

TEST_P(Figures, a_chase_that_is_late_or_undone_is_not_in_time) {
  considered("order.started");
  sent();   // chases due on 5 and 12 July
  clock.set(kit::london("2023-07-05T07:00"));
  run_daily(ledger(), base::make_date(2023, 7, 5));
  go_to("2023-07-14T07:00");
  auto pressed = seen([](ledger::View& view) { return dashboards::chased_and_escalated(view, here, since); });
  EXPECT_EQ(pressed.chases.due, 2);
  EXPECT_EQ(pressed.chases.done, 1);
  EXPECT_EQ(pressed.chases.in_time, 1);
  run_daily(ledger(), base::make_date(2023, 7, 14));
  pressed = seen([](ledger::View& view) { return dashboards::chased_and_escalated(view, here, since); });
  EXPECT_EQ(pressed.chases.done, 2);
  EXPECT_EQ(pressed.chases.in_time, 1);
}

TEST_P(Figures, signatures_are_three_counts_and_a_provisional_one_stays_counted) {
  supervised();
  db().script(fmt::format(R"(
    insert into assessment (id, person_id, kind, step, state, started_by, started_at, signed_at, gate_result) values (1, {0}, 'initial', 'assessment.sign', 'signed_complete', 1, 0, 1687910400, 'complete'),
      (2, {0}, 'review', 'review.sign', 'signed_provisional', 1, 0, 1687910400, 'provisional');
    insert into enquiry (id, person_id, kind, agency_id, state, priority, priority_reason, clock_id, drafted_at) values (900, {0}, 'police_da', 21, 'closed', 'routine', '', 'CK-REVIEW', 0);
    insert into signature (id, assessment_id, kind, gate_result, account_id, full_name, at, body) values (1, 1, 'signed', 'provisional', 1, 'Jo', 1687305600, ''), (2, 1, 'signed', 'complete', 1, 'Jo', 1687910400, ''),
      (3, 2, 'signed', 'provisional', 1, 'Jo', 1687910400, ''), (4, 1, 'countersigned', 'complete', 1, 'Sam', 1687910401, '');
    insert into missing_answer (signature_id, assessment_id, enquiry_id, waited_wd, might_change, answered_at) values (1, 1, 900, 3, 'x', 1687478400), (3, 2, 900, 3, 'x', null);
    insert into gate_decision (id, person_id, step, result, missing, by_account, by_name, at) values (1, {0}, 'curfew.recommend', 'confirmed', '900', 1, 'Sam', 1687910400),
      (2, {0}, 'curfew.recommend', 'opened_complete', '', 1, 'Sam', 1687910401), (3, {0}, 'address.approve', 'opened_provisional', '900', 1, 'Sam', 1687910402);
  )", amina().value));
  auto const counted = seen([](ledger::View& view) { return dashboards::signed_counts(view, here, since); });
  EXPECT_EQ(counted.complete, 1);
  EXPECT_EQ(counted.provisional, 3) << "two signatures, and the address";
  EXPECT_EQ(counted.provisional_open, 2);
  EXPECT_EQ(counted.answered, 1);
  EXPECT_EQ(counted.completed_in_time, 1) << "answered on 23 June, completed on 28 June: three working days";
  EXPECT_EQ(counted.hard_opened, 2);
  EXPECT_EQ(counted.overridden, 1);
}

TEST_P(Figures, a_partners_own_days_leave_out_what_waited_for_probation) {
  considered("order.started");
  auto const id = sent();
  go_to("2023-06-29T10:00");
  must(perform(ledger(), police(), AskMoreInformation{id, "Which?"}));
  go_to("2023-07-06T10:00");
  must(perform(ledger(), practitioner(), AnswerMoreInformation{id, "That one"}));
  go_to("2023-07-07T10:00");
  must(returned(id, answer(id)));
  auto const waits = read(police(), [](ledger::View& view) { return dashboards::own_waits(view, since); });
  ASSERT_EQ(waits.size(), 1u);
  EXPECT_EQ(waits[0].days, 2) << "6 and 7 July: 29 June to 5 July waited for us at five o’clock";
  EXPECT_TRUE(read(childrens(), [](ledger::View& view) { return dashboards::own_waits(view, since).empty(); }));
}

TEST_P(Figures, figures_of_partners_and_of_quality_open_to_exactly_their_rows) {
  using dashboards::AnswerFigure;
  live();
  considered("risk.raised");
  auto const graded = sent();
  auto bare = answer(graded);
  bare.items.clear();
  for (auto& each : bare.answers) each = {each.question, AnswerCode::cannot_share, "A live investigation"};
  go_to("2023-09-01T10:00");   // the second is late by now
  must(returned(graded, bare));
  must(perform(ledger(), practitioner(), ReadItems{graded}));
  auto const answered = read(practitioner(), [&](ledger::View& view) { return returns_of(view, graded); });
  must(perform(ledger(), practitioner(), GradeReturn{.answer = answered.back().id, .tests = {.right_people = enquiries::Test::yes, .redactions_explained = enquiries::Test::no}, .grade = Grade::redacted, .note = "Nothing is left"}));
  must(perform(ledger(), practitioner(), NothingToUse{graded, "They will not share it"}));
  considered("order.started");
  sent(EnquiryKind::childrens, knowsley);
  go_to("2023-12-01T10:00");
  auto const from = base::make_date(2023, 1, 1);
  seen([&](ledger::View& view) {
    std::int64_t late = 0, apart = 0, returned_late = 0;
    for (auto const& partner : dashboards::partners_of(view, here, view.today(), from)) {
      for (auto const& [figure, value] : {std::pair{AnswerFigure::late, partner.late}, {AnswerFigure::returned, partner.returned}, {AnswerFigure::returned_late, partner.late_returned}, {AnswerFigure::graded, partner.graded},
                                          {AnswerFigure::adequate, partner.adequate}, {AnswerFigure::thin, partner.thin}, {AnswerFigure::redacted, partner.redacted}, {AnswerFigure::wrong_person, partner.wrong_person},
                                          {AnswerFigure::used, partner.used}, {AnswerFigure::nothing_to_use, partner.nothing_to_use}}) {
        dashboards::AnswerNarrow const by{figure, partner.agency};
        EXPECT_EQ(dashboards::count_answer_rows(view, here, from, by), value) << partner.name << base::word(figure);
        EXPECT_EQ(std::ssize(dashboards::answer_rows(view, here, from, by, 1000, 0)), value) << partner.name << base::word(figure);
      }
      late += partner.late, apart += partner.nothing_to_use, returned_late += partner.late_returned;
    }
    EXPECT_EQ(late, 1);
    EXPECT_EQ(apart, 1);
    EXPECT_EQ(returned_late, 1);
  });
}

TEST_P(Figures, chases_and_escalations_open_to_exactly_their_rows) {
  using dashboards::PressedFigure, dashboards::PressedKind;
  considered("order.started");
  sent();
  clock.set(kit::london("2023-07-05T07:00"));
  run_daily(ledger(), base::make_date(2023, 7, 5));
  go_to("2023-07-27T07:00");
  auto const agree = [&] {
    seen([&](ledger::View& view) {
      auto const pressed = dashboards::chased_and_escalated(view, here, since);
      for (auto const& [kind, count] : {std::pair{PressedKind::chase, pressed.chases}, {PressedKind::rung, pressed.rungs}})
        for (auto const& [figure, value] : {std::pair{PressedFigure::due, count.due}, {PressedFigure::done, count.done}, {PressedFigure::in_time, count.in_time}}) {
          EXPECT_EQ(dashboards::count_pressed_rows(view, here, since, kind, figure), value) << base::word(kind) << base::word(figure);
          EXPECT_EQ(std::ssize(dashboards::pressed_rows(view, here, since, kind, figure, 1000, 0)), value) << base::word(kind) << base::word(figure);
        }
    });
  };
  agree();
  run_daily(ledger(), base::make_date(2023, 7, 27));
  agree();
  EXPECT_GT(seen([&](ledger::View& view) { return dashboards::count_pressed_rows(view, here, since, PressedKind::rung, PressedFigure::done); }), 0);
}

TEST_P(Figures, the_pages_show_them_and_open_them) {
  live();
  kit::Visitor visitor(ledger(), dashboards::pages::routes());
  visitor.scope = senior();
  auto const page = visitor.get("/dashboard?unit=3");
  EXPECT_EQ(page.status, 200);
  for (auto words : {"Needs met, and asked in time", "Signed and opened", "Queued, and beside what is waiting", "Quality of answers", "Chased and escalated in time", "Withdrawn, of"})
    EXPECT_NE(page.body.find(words), std::string::npos) << words;
  for (auto target : {"/chain?unit=3&step=used", "/chain?unit=3&step=not_needed&trigger=TR-07", "/children?unit=3&step=in_place", "/waiting?unit=3&set=beside&state=declined", "/waiting?unit=3&state=queued", "/dashboard/figures.csv?unit=3",
                      "/answers?unit=3&figure=used", "/answers?unit=3&agency=22&figure=late", "/pressed?unit=3&kind=chase&figure=due", "/pressed?unit=3&kind=rung&figure=in_time"})
    EXPECT_EQ(visitor.get(target).status, 200) << target;
  EXPECT_NE(visitor.get("/waiting?unit=3&set=beside&state=declined").body.find("E-2023-000003"), std::string::npos);
  EXPECT_NE(page.body.find("/answers?unit=3"), std::string::npos);
  EXPECT_NE(visitor.get("/answers?unit=3&figure=used").body.find("E-2023-000001"), std::string::npos);
  visitor.scope = police();
  auto const own = visitor.get("/our-figures");
  EXPECT_EQ(own.status, 200);
  EXPECT_NE(own.body.find("/worklist?list=came-in"), std::string::npos);
  visitor.scope = elsewhere();
  EXPECT_EQ(visitor.get("/chain?unit=3").body.find("Clarke"), std::string::npos);
}
