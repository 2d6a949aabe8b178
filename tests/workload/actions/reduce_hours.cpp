#include "workload/world.hpp"

namespace workload {
namespace {

struct ReduceHours : World {
  ledger::Scope senior() {
    auto who = World::senior();
    who.staff = StaffId{99};
    return who;
  }
  static ReductionFields fields(char const* hours, char const* reason = "Court duty", base::Date from = base::make_date(2023, 6, 1), base::Date to = base::make_date(2023, 12, 1)) {
    return {.reason = reason, .hours = Decimal::from(hours), .from = from, .to = to};
  }
  base::Outcome<ReductionId> add(ReductionFields const& what, StaffId staff = jo) { return ledger::perform(ledger(), senior(), AddReduction{.staff = staff, .team = huyton_team, .fields = what}); }
  std::string refusal(ReductionFields const& what) {
    auto const done = add(what);
    return done || done.error().errors.empty() ? "" : done.error().errors.front().field + ": " + done.error().errors.front().message;
  }
  std::optional<KeptReduction> kept(ReductionId id) { return read(senior(), [&](ledger::View& view) { return find_reduction(view, id); }); }
};
FOR_EACH_ENGINE(ReduceHours);

TEST_P(ReduceHours, hours_come_off_what_is_available) {
  EXPECT_EQ(officer(jo).available, 2176);
  auto const id = add(fields("5"));
  ASSERT_TRUE(id);
  EXPECT_EQ(kept(*id)->status, ReductionStatus::active);
  EXPECT_EQ(officer(jo).reduced, 50);
  EXPECT_EQ(officer(jo).available, 1881);  // 2176 × 32 / 37, cut
  ASSERT_TRUE(add(fields("32", "Maternity leave")));
  EXPECT_EQ(officer(jo).available, 0);
  EXPECT_EQ(officer(jo).availability, Availability::all_hours_taken);
  EXPECT_EQ(officer(jo).capacity(), 0);
}

TEST_P(ReduceHours, the_rules_of_the_form_say_what_is_wrong) {
  EXPECT_EQ(refusal(fields("7.55")), "hours: Enter the hours a week, such as 7.5, with one decimal place at most");
  EXPECT_EQ(refusal(fields("x")), "hours: Enter the hours a week, such as 7.5, with one decimal place at most");
  EXPECT_EQ(refusal(fields("5", "holiday in Spain")), "reason: Choose a reason");
  EXPECT_EQ(refusal(fields("37.5")), "hours: Hours must be 0 to 37");
  EXPECT_EQ(refusal(fields("18.6", "Trade union facility time")), "hours: Trade union facility time may take at most 50% of contracted hours");
  EXPECT_EQ(refusal(fields("5", "Court duty", base::make_date(2023, 7, 1), base::make_date(2023, 7, 1))), "to: The end must be after the start");
  EXPECT_EQ(refusal(fields("5", "Court duty", base::make_date(1023, 7, 1))), "from: The first day must lie between 2000 and 2099");
  EXPECT_TRUE(refusal(fields("5", "Court duty", base::make_date(2023, 7, 1), base::make_date(9999, 12, 31))).starts_with("to: The day from which the hours count again must lie between 2000 and 2099"));
  db().script("update posting set contracted = 185 where staff_id = 11;");
  EXPECT_EQ(refusal(fields("20")), "hours: 20 hours are more than the 18.5 hours contracted");
  EXPECT_EQ(officer(jo).reduced, 0);
}

TEST_P(ReduceHours, overlapping_ones_add_up_to_the_contract_at_most) {
  ASSERT_TRUE(add(fields("20")));
  EXPECT_EQ(refusal(fields("2")), "reason: Court duty is recorded from 1 June 2023 to 1 December 2023 already: change that one, or choose dates that do not overlap it");
  EXPECT_EQ(refusal(fields("20", "Disability")), "hours: With Court duty (20 hours until 1 December 2023) this takes 40 of 37 contracted hours off");
  EXPECT_TRUE(add(fields("17", "Disability")));
  EXPECT_TRUE(add(fields("20", "Court duty", base::make_date(2023, 12, 1), base::make_date(2024, 1, 1))));  // the day the first ends
}

TEST_P(ReduceHours, it_is_changed_and_deleted_with_its_reason_and_the_second_of_two_is_told) {
  auto const id = add(fields("5")).value();
  EXPECT_TRUE(ledger::perform(ledger(), senior(), ChangeReduction{.id = id, .lock_version = 1, .fields = fields("7.5")}));
  EXPECT_EQ(officer(jo).reduced, 75);
  auto const late = ledger::perform(ledger(), senior(), ChangeReduction{.id = id, .lock_version = 1, .fields = fields("9")});
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().kind, base::Refused::stale);
  EXPECT_EQ(people::fields_of(ledger::perform(ledger(), senior(), DeleteReduction{.id = id, .lock_version = 2})), "delete_reason");
  EXPECT_TRUE(ledger::perform(ledger(), senior(), DeleteReduction{.id = id, .lock_version = 2, .reason = "wrong person"}));
  EXPECT_EQ(officer(jo).reduced, 0);
  auto const steps = read(senior(), [&](ledger::View& view) { return steps_of(view, id); });
  ASSERT_EQ(steps.size(), 3u);
  EXPECT_EQ(steps.back().what, "REDUCTION_DELETED");
  EXPECT_EQ(steps.back().note, "wrong person");
}

TEST_P(ReduceHours, why_hours_are_off_is_hers_and_her_seniors_alone) {
  ASSERT_TRUE(add(fields("5", "Pregnancy")));
  auto const seen = [&](ledger::Scope const& who) { return read(who, [&](ledger::View& view) { return reductions_of(view, jo).size(); }); };
  auto lee_herself = practitioner();
  lee_herself.staff = lee;
  auto jo_herself = practitioner();
  jo_herself.staff = jo;
  EXPECT_EQ(seen(senior()), 1u);
  EXPECT_EQ(seen(jo_herself), 1u);
  EXPECT_EQ(seen(lee_herself), 0u);
  auto other_senior = scope(ledger::Role::spo, {3, 3});
  other_senior.staff = people::ana;
  EXPECT_EQ(seen(other_senior), 0u);
  EXPECT_EQ(read(lee_herself, [&](ledger::View& view) { return workload_of(view, jo, huyton_team)->reduced; }), 50);  // the figure is the team's
  EXPECT_FALSE(ledger::perform(ledger(), practitioner(), AddReduction{.staff = jo, .team = huyton_team, .fields = fields("5")}));
  auto const elsewhere = ledger::perform(ledger(), other_senior, AddReduction{.staff = jo, .team = huyton_team, .fields = fields("1", "Disability")});
  ASSERT_FALSE(elsewhere);
  EXPECT_EQ(elsewhere.error().kind, base::Refused::not_found);
  auto herself = senior();
  herself.staff = jo;
  auto const own = ledger::perform(ledger(), herself, AddReduction{.staff = jo, .team = huyton_team, .fields = fields("1", "Disability")});
  ASSERT_FALSE(own);
  EXPECT_EQ(own.error().kind, base::Refused::conflict);  // nobody takes her own hours off
}

TEST_P(ReduceHours, the_night_begins_and_ends_them) {
  auto const id = add(fields("5", "Court duty", base::make_date(2023, 6, 29), base::make_date(2023, 7, 3))).value();
  EXPECT_EQ(kept(id)->status, ReductionStatus::scheduled);
  EXPECT_EQ(move_reductions(ledger()), 0);
  move_to("2023-06-29T00:20");
  EXPECT_EQ(officer(jo).reduced, 50);  // inside its dates it counts before the night has moved it
  EXPECT_EQ(move_reductions(ledger()), 1);
  EXPECT_EQ(kept(id)->status, ReductionStatus::active);
  move_to("2023-07-03T00:20");
  EXPECT_EQ(move_reductions(ledger()), 1);
  EXPECT_EQ(kept(id)->status, ReductionStatus::archived);
  EXPECT_EQ(officer(jo).reduced, 0);
  EXPECT_EQ(move_reductions(ledger()), 0);
}

}  // namespace
}  // namespace workload
