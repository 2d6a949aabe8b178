// The service answers, acts and proves; late actions go up the ladder, each rung once.
#include "recommendations/actions/answer.hpp"

#include "recommendations/actions/escalate.hpp"
#include "recommendations/domain/facts.hpp"
#include "recommendations/world.hpp"

namespace recommendations {
namespace {

using ledger::perform;

std::vector<Rung> told_rungs;
void hear(ledger::Tx&, ActionLate const& late) { told_rungs.push_back(late.rung); }

struct Answer : World {
  void SetUp() override {
    World::SetUp();
    reactions.on<ActionLate>(hear);
    told_rungs.clear();
    first = add(draft({Addressee::pdu, Addressee::region}));
    release("2023-06-28T08:00", "action_plan");
  }
  base::Outcome<> respond(ledger::Scope const& scope, std::optional<Response> response, std::string reason = "Because.", std::int64_t version = 0) {
    return perform(ledger(), scope, Respond{.recommendation = first, .response = response, .reason = std::move(reason), .version = version});
  }
  PlanActionRow row(PlanActionId id) {
    return ledger().read(head(), [&](ledger::View& view) { return *find_plan_action(view, id); });
  }
  PlanActionId agreed_action() {
    EXPECT_TRUE(respond(head(), Response::agreed));
    return perform(ledger(), head(), AddAction{.recommendation = first, .action = action()}).value();
  }
  std::vector<std::string> mail() {
    static constexpr sql::Statement to{"test.mail", "select recipient from outbox order by id"};
    return db().rows<std::string>(to);
  }
  RecommendationId first = {};
};
FOR_EACH_ENGINE(Answer);

TEST_P(Answer, ByEachAddresseeWithAReason) {
  EXPECT_EQ(respond(head(), std::nullopt, "").error().errors.size(), 2u);
  ASSERT_TRUE(respond(head(), Response::agreed));
  ASSERT_TRUE(respond(region(), Response::partly_agreed, "Not alone."));
  auto const all = seen(national());
  EXPECT_EQ(all[0].addressees[0].response, Response::agreed);
  EXPECT_EQ(all[0].addressees[1].response, Response::partly_agreed);
  EXPECT_EQ(all[0].addressees[1].by, "Rae Region");
  EXPECT_TRUE(unanswered(content_of(all[0]), answers_of(all[0])).empty());
  EXPECT_EQ(respond(head(), Response::not_agreed, "x", 0).error().kind, base::Refused::stale);
}

TEST_P(Answer, ByNobodyElseAndNotBeforeTheRelease) {
  EXPECT_EQ(respond(national(), Response::agreed).error().message, "This recommendation is not addressed to you.");
  EXPECT_EQ(respond(other_head(), Response::agreed).error().kind, base::Refused::not_found);
  EXPECT_EQ(respond(lead(), Response::agreed).error().kind, base::Refused::forbidden);
  db().script("update release set at = at + 1000000 where inspection_id = 1; update inspection set status = 'embargoed' where id = 1;");
  EXPECT_EQ(respond(head(), Response::agreed).error().kind, base::Refused::not_found);
  invite(11);
  EXPECT_EQ(respond(head(), Response::agreed).error().message, "Recommendations are answered once the report is published.");
}

TEST_P(Answer, WithActionsOnlyWhereItAgrees) {
  EXPECT_EQ(perform(ledger(), head(), AddAction{.recommendation = first, .action = action()}).error().kind, base::Refused::conflict);
  ASSERT_TRUE(respond(head(), Response::not_agreed));
  EXPECT_EQ(perform(ledger(), head(), AddAction{.recommendation = first, .action = action()}).error().kind, base::Refused::conflict);
  ASSERT_TRUE(respond(head(), Response::agreed, "Read again.", 1));
  auto const bare = perform(ledger(), head(), AddAction{.recommendation = first, .action = {}});
  ASSERT_FALSE(bare);
  EXPECT_EQ(bare.error().errors.size(), 5u);
  EXPECT_EQ(perform(ledger(), head(), AddAction{.recommendation = first, .action = action("2023-06-01")}).error().errors[0].field, "due");
  ASSERT_TRUE(perform(ledger(), head(), AddAction{.recommendation = first, .action = action()}));
  EXPECT_EQ(respond(head(), Response::not_agreed, "x", 2).error().kind, base::Refused::conflict) << "an action is open";
}

TEST_P(Answer, AndDoneThenVerifiedByAnotherPerson) {
  auto const id = agreed_action();
  EXPECT_EQ(status_on(row(id).facts(), base::make_date(2023, 6, 28)), ActionStatus::not_started);
  EXPECT_FALSE(perform(ledger(), region(), NoteProgress{.action = id, .evidence = "x", .lock_version = 1})) << "another addressee's";
  ASSERT_TRUE(perform(ledger(), head(), NoteProgress{.action = id, .evidence = "List agreed.", .lock_version = 1}));
  EXPECT_EQ(status_on(row(id).facts(), base::make_date(2023, 6, 28)), ActionStatus::in_progress);
  EXPECT_EQ(perform(ledger(), head(), FinishAction{.action = id, .evidence = "x", .lock_version = 1}).error().kind, base::Refused::stale);
  EXPECT_EQ(perform(ledger(), head(), FinishAction{.action = id, .evidence = "", .lock_version = 2}).error().errors[0].field, "evidence");
  ASSERT_TRUE(perform(ledger(), head(), FinishAction{.action = id, .evidence = "Three weeks of lists.", .lock_version = 2}));
  EXPECT_EQ(perform(ledger(), head(), VerifyAction{.action = id, .lock_version = 3}).error().message, "Another person than its owner, and than who marked it done, verifies an action.");
  EXPECT_EQ(perform(ledger(), deputy(), VerifyAction{.action = id, .verified = false, .lock_version = 3}).error().errors[0].field, "note");
  ASSERT_TRUE(perform(ledger(), deputy(), VerifyAction{.action = id, .verified = false, .note = "One week is missing.", .lock_version = 3}));
  EXPECT_FALSE(row(id).done_on);
  ASSERT_TRUE(perform(ledger(), head(), FinishAction{.action = id, .evidence = "Four weeks.", .lock_version = 4}));
  ASSERT_TRUE(perform(ledger(), deputy(), VerifyAction{.action = id, .lock_version = 5}));
  EXPECT_EQ(status_on(row(id).facts(), base::make_date(2023, 6, 28)), ActionStatus::verified);
  EXPECT_EQ(ledger().read(head(), [&](ledger::View& view) { return steps_of(view, id).size(); }), 6u);
}

TEST_P(Answer, AndNotVerifiedByItsOwner) {
  EXPECT_TRUE(respond(head(), Response::agreed));
  auto of_deputy = action();
  of_deputy.owner = "Dev  deputy";
  auto const id = perform(ledger(), head(), AddAction{.recommendation = first, .action = of_deputy}).value();
  ASSERT_TRUE(perform(ledger(), head(), FinishAction{.action = id, .evidence = "x", .lock_version = 1}));
  EXPECT_EQ(perform(ledger(), deputy(), VerifyAction{.action = id, .lock_version = 2}).error().kind, base::Refused::conflict);
}

TEST_P(Answer, AndMovedWithAReasonOnly) {
  auto const id = agreed_action();
  EXPECT_EQ(perform(ledger(), head(), ChangeAction{.action = id, .to = action("2023-07-21"), .lock_version = 1}).error().errors[0].field, "reason");
  ASSERT_TRUE(perform(ledger(), head(), ChangeAction{.action = id, .to = action("2023-07-21"), .reason = "Training first.", .lock_version = 1}));
  EXPECT_EQ(row(id).due_on, base::make_date(2023, 7, 21));
}

TEST_P(Answer, AndGoesUpTheLadderWhenLate) {
  auto const id = agreed_action();  // due Friday 14 July 2023
  auto const on = [&](char const* day) {
    clock.set(kit::london((std::string(day) + "T06:00").c_str()));
    return run_daily(ledger(), *base::date_from_iso(day));
  };
  EXPECT_EQ(on("2023-07-13"), 0);
  EXPECT_EQ(on("2023-07-14"), 1);
  EXPECT_EQ(on("2023-07-14"), 0) << "nobody hears twice";
  EXPECT_EQ(on("2023-07-20"), 0);
  EXPECT_EQ(on("2023-07-21"), 1);
  EXPECT_EQ(on("2023-08-11"), 2) << "the region after ten working days, national after twenty";
  EXPECT_EQ(mail(), (std::vector<std::string>{"sam@justice.gov.uk", "hana@justice.gov.uk", "rae@justice.gov.uk", "nat@justice.gov.uk"}));
  EXPECT_EQ(told_rungs, (std::vector<Rung>{Rung::owner, Rung::head_of_pdu, Rung::regional_director, Rung::national}));
  auto const heard = ledger().read(head(), [&](ledger::View& view) { return heard_of(view, visit); });
  ASSERT_EQ(heard.size(), 4u);
  EXPECT_EQ(heard[1].who, "Hana Head");
  EXPECT_EQ(row(id).facts().due, base::make_date(2023, 7, 14));
}

TEST_P(Answer, AndIsQuietOnceItIsDone) {
  auto const id = agreed_action();
  ASSERT_TRUE(perform(ledger(), head(), FinishAction{.action = id, .evidence = "x", .lock_version = 1}));
  clock.set(kit::london("2023-09-01T06:00"));
  EXPECT_EQ(run_daily(ledger(), base::make_date(2023, 9, 1)), 0);
  EXPECT_TRUE(mail().empty());
}

}  // namespace
}  // namespace recommendations
