// Targets, recruitment, changes of postings.
#include "organisation/actions/staffing.hpp"

#include "organisation/store/staff.hpp"
#include "workforce/staffing_world.hpp"
#include "workforce/store/write_staffing.hpp"

namespace workforce_actions {

using namespace workforce;
using base::make_date;
using base::Refused;
using organisation::ChangePosting;
using organisation::EndPosting;

struct Actions : workforce_world::World {
  SetTarget target(char const* why = "Agreed with the region") { return {.unit = people::knowsley_pdu, .grade = Grade::po, .hundredths = 4000, .from = day(4, 1), .why = why}; }
  std::int64_t advertise(int posts = 2) {
    auto const id = perform(ledger(), the_head(), Advertise{.unit = people::knowsley_pdu, .grade = Grade::po, .posts = posts, .contracted = 296, .on = day(1, 9), .note = "Regional"});
    EXPECT_TRUE(id) << fault(id);
    return id.value_or(0);
  }
  std::int64_t candidate(std::int64_t campaign, char const* name) { return perform(ledger(), the_head(), AddCandidate{.campaign = campaign, .full_name = name, .email = ""}).value(); }
  base::Outcome<std::int64_t> step(std::int64_t of, Stage stage, base::Date on, std::optional<base::Date> starts = {}, UnitId team = {}, char const* note = "") {
    return perform(ledger(), the_head(), TakeStep{.candidate = of, .stage = stage, .on = on, .starts_on = starts, .team = team, .note = note});
  }
  // To the agreed first day, one step a week from 16 January on.
  void walk(std::int64_t of, base::Date starts) {
    auto on = day(1, 16);
    for (auto stage : {Stage::sifted, Stage::interviewed, Stage::offered, Stage::vetting, Stage::vetted, Stage::start_agreed}) {
      auto const done = step(of, stage, on, stage == Stage::start_agreed ? std::optional(starts) : std::nullopt);
      ASSERT_TRUE(done) << fault(done);
      on += std::chrono::days{7};
    }
  }
  Recruiting campaign(std::int64_t id) {
    return read(the_head(), [&](ledger::View& view) { return find_recruiting(view, id).value(); });
  }
  organisation::Posted posting_of(std::int64_t staff) {
    return read(the_head(), [&](ledger::View& view) { return organisation::postings_of(view, StaffId{staff}).at(0); });
  }
  ChangePosting as_it_is(std::int64_t staff) {
    auto const now = posting_of(staff);
    return {.posting = now.posting, .unit = now.unit, .grade = now.grade, .contracted = now.contracted, .terms = now.terms};
  }
};
FOR_EACH_ENGINE(Actions);

// Targets --------------------------------------------------------------------------------------------------------------

TEST_P(Actions, ATargetIsARowOfItsOwnWithWhoAndWhy) {
  ASSERT_TRUE(perform(ledger(), the_head(), target()));
  auto corrected = target("A typing error");
  corrected.hundredths = 4100;
  ASSERT_TRUE(perform(ledger(), the_head(), corrected));
  auto const rows = read(the_head(), [](ledger::View& view) { return targets_set_for(view, people::knowsley_pdu); });
  ASSERT_EQ(rows.size(), 2u) << "none is overwritten";
  EXPECT_EQ(rows[0].hundredths, 4100);
  EXPECT_EQ(rows[1].hundredths, 4000);
  EXPECT_EQ(rows[0].set_name, "Hal Grant");
  EXPECT_EQ(rows[0].why, "A typing error");
  EXPECT_EQ(rows[0].origin, Origin::entered);
}

TEST_P(Actions, ATargetNeedsEverythingAndItsOwnPlace) {
  auto const bare = perform(ledger(), the_head(), SetTarget{.unit = people::knowsley_pdu});
  ASSERT_FALSE(bare);
  EXPECT_EQ(bare.error().errors.size(), 4u);
  EXPECT_EQ(perform(ledger(), other_head(), target()).error().kind, Refused::not_found);
  EXPECT_EQ(perform(ledger(), the_senior(), target()).error().kind, Refused::forbidden);
  EXPECT_EQ(perform(ledger(), the_country(), target()).error().kind, Refused::forbidden);
  EXPECT_TRUE(perform(ledger(), the_region(), target()));
  auto negative = target();
  negative.hundredths = -1;
  EXPECT_FALSE(perform(ledger(), the_head(), negative));
  EXPECT_FALSE(perform(ledger(), the_head(), target("\x01")));
}

// Recruitment ----------------------------------------------------------------------------------------------------------

TEST_P(Actions, AVacancyStaysOneUntilSomebodyHasStarted) {
  auto const id = advertise(1);
  auto const zoe = candidate(id, "Zoe New");
  walk(zoe, day(3, 20));
  EXPECT_EQ(campaign(id).vacant(), 1) << "agreed, and not there";
  auto const started = step(zoe, Stage::started, day(3, 20), {}, people::huyton_team);
  ASSERT_TRUE(started) << fault(started);
  auto const now = campaign(id);
  EXPECT_EQ(now.vacant(), 0);
  auto const posted = posting_of(now.candidates.at(0).staff->value);
  EXPECT_EQ(posted.full_name, "Zoe New");
  EXPECT_EQ(posted.unit, people::huyton_team);
  EXPECT_EQ(posted.contracted, 296);
  EXPECT_EQ(posted.grade, Grade::po);
  EXPECT_EQ(posted.valid_from, day(3, 20));
}

TEST_P(Actions, StepsComeInOrderAndNoneIsInventedAhead) {
  auto const id = advertise();
  auto const zoe = candidate(id, "Zoe New");
  EXPECT_EQ(fault(step(zoe, Stage::vetting, day(2, 1))).substr(0, 6), "stage:");
  EXPECT_EQ(fault(step(zoe, Stage::sifted, day(1, 8))).substr(0, 3), "on:") << "before the advert";
  EXPECT_EQ(fault(step(zoe, Stage::sifted, day(6, 29))).substr(0, 3), "on:") << "still to come";
  ASSERT_TRUE(step(zoe, Stage::sifted, day(1, 20)));
  EXPECT_EQ(fault(step(zoe, Stage::withdrawn, day(1, 21))).substr(0, 5), "note:") << "says why";
  ASSERT_TRUE(step(zoe, Stage::withdrawn, day(1, 21), {}, {}, "Another post"));
  EXPECT_FALSE(step(zoe, Stage::interviewed, day(1, 22))) << "nothing follows";
  EXPECT_EQ(ended_at(campaign(id).path_of(zoe)), Stage::sifted);
}

TEST_P(Actions, StartingNeedsAFreePostAndATeam) {
  auto const id = advertise(1);
  auto const zoe = candidate(id, "Zoe New"), max = candidate(id, "Max New");
  walk(zoe, day(3, 20));
  walk(max, day(3, 20));
  EXPECT_EQ(fault(step(zoe, Stage::started, day(3, 20))).substr(0, 5), "team:") << "the unit itself is no team";
  EXPECT_EQ(fault(step(zoe, Stage::started, day(3, 20), {}, people::bootle_team)).substr(0, 5), "team:") << "another unit’s";
  EXPECT_TRUE(campaign(id).candidates[0].staff == std::nullopt) << "nothing half-saved";
  ASSERT_TRUE(step(zoe, Stage::started, day(3, 20), {}, people::kirkby_team));
  EXPECT_NE(fault(step(max, Stage::started, day(3, 20), {}, people::kirkby_team)).find("are filled"), std::string::npos);
}

TEST_P(Actions, ACampaignClosesWithAReasonWhenNobodyIsOnTheWay) {
  auto const id = advertise();
  auto const zoe = candidate(id, "Zoe New");
  EXPECT_NE(fault(perform(ledger(), the_head(), CloseCampaign{id, "Enough"})).find("Zoe New is still on the way"), std::string::npos);
  ASSERT_TRUE(step(zoe, Stage::failed, day(2, 1), {}, {}, "Not cleared"));
  EXPECT_FALSE(perform(ledger(), the_head(), CloseCampaign{id, " "}));
  EXPECT_EQ(perform(ledger(), other_head(), CloseCampaign{id, "x"}).error().kind, Refused::not_found);
  ASSERT_TRUE(perform(ledger(), the_head(), CloseCampaign{id, "Enough"}));
  EXPECT_EQ(campaign(id).vacant(), 0);
  EXPECT_EQ(perform(ledger(), the_head(), AddCandidate{.campaign = id, .full_name = "Too Late"}).error().kind, Refused::conflict);
}

TEST_P(Actions, AnAdvertAndACandidateAreChecked) {
  EXPECT_EQ(perform(ledger(), the_head(), Advertise{.unit = people::knowsley_pdu}).error().errors.size(), 4u);
  EXPECT_EQ(fault(perform(ledger(), the_head(), Advertise{.unit = people::knowsley_pdu, .grade = Grade::rpd, .posts = 1, .contracted = 370, .on = day(1, 1)})).substr(0, 6), "grade:");
  EXPECT_EQ(fault(perform(ledger(), the_head(), Advertise{.unit = people::knowsley_pdu, .grade = Grade::po, .posts = 1, .contracted = 371, .on = day(1, 1)})).substr(0, 6), "hours:");
  EXPECT_EQ(perform(ledger(), the_head(), Advertise{.unit = people::sefton_pdu, .grade = Grade::po, .posts = 1, .contracted = 370, .on = day(1, 1)}).error().kind, Refused::not_found);
  auto const id = advertise();
  candidate(id, "Zoe New");
  EXPECT_NE(fault(perform(ledger(), the_head(), AddCandidate{.campaign = id, .full_name = "ZOE NEW"})).find("already"), std::string::npos);
  EXPECT_TRUE(perform(ledger(), the_head(), AddCandidate{.campaign = id, .full_name = "Zoe New", .email = "zoe2@example.com"})) << "another person";
  EXPECT_FALSE(perform(ledger(), the_head(), AddCandidate{.campaign = id, .full_name = "X", .email = "nowhere"}));
}

TEST_P(Actions, WhoseFirstDayIsAgreedIsExpected) {
  auto const id = advertise();
  walk(candidate(id, "Zoe New"), day(7, 17));
  auto const coming = read(the_head(), [](ledger::View& view) { return coming_of(recruiting_within(view, {1, 2})); });
  ASSERT_EQ(coming.size(), 1u);
  EXPECT_EQ(coming[0].on, day(7, 17));
  EXPECT_EQ(coming[0].contracted, 296);
  EXPECT_TRUE(read(other_head(), [](ledger::View& view) { return recruiting_within(view, {3, 3}); }).empty());
}

// Postings -------------------------------------------------------------------------------------------------------------

TEST_P(Actions, OtherHoursCloseThePostingAndOpenAnother) {
  auto change = as_it_is(11);
  change.contracted = 222;
  change.from = day(5, 1);
  ASSERT_TRUE(perform(ledger(), the_head(), change));
  auto const all = read(the_head(), [](ledger::View& view) { return organisation::every_posting_of(view, StaffId{11}); });
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].valid_to, day(5, 1));
  EXPECT_EQ(all[0].contracted, 370);
  EXPECT_EQ(all[1].valid_from, day(5, 1));
  EXPECT_EQ(all[1].contracted, 222);
  EXPECT_EQ(db().row<std::string>(sql::Statement{"test.reason", "select leaving_reason from posting where staff_id = 11 order by id limit 1"}), "changed");
}

TEST_P(Actions, APromotionIsWrittenDownOnItsDayAndChangesTheGrade) {
  auto change = as_it_is(22);
  change.grade = Grade::po;
  change.from = day(7, 3);
  EXPECT_EQ(fault(perform(ledger(), the_head(), change)).substr(0, 5), "from:") << "not ahead";
  change.from = day(6, 26);
  ASSERT_TRUE(perform(ledger(), the_head(), change));
  EXPECT_EQ(posting_of(22).grade, Grade::po);
  EXPECT_EQ(read(the_head(), [](ledger::View& view) { return organisation::find_staff(view, StaffId{22})->grade; }), Grade::po);
  EXPECT_EQ(read(the_head(), [](ledger::View& view) { return organisation::postings_of(view, StaffId{22}, base::make_date(2023, 6, 25)).at(0).grade; }), Grade::pqip) << "the past stays";
}

TEST_P(Actions, HoursAboveFullTimeAndOverlapsAreExplained) {
  auto change = as_it_is(25);
  change.contracted = 371;
  EXPECT_EQ(fault(perform(ledger(), the_head(), change)), "contracted: Contracted hours must be more than 0 and at most 37 a week");
  organisation::PostStaff second{.staff = StaffId{25}, .unit = people::huyton_team, .contracted = 148};
  auto const over = fault(perform(ledger(), the_head(), second));
  EXPECT_NE(over.find("Tom Part has 29.6 hours at Kirkby from 1 January 2022: with 14.8 more that is over the 37 hours a week"), std::string::npos) << over;
  second.contracted = 74;
  ASSERT_TRUE(perform(ledger(), the_head(), second));
  auto const twice = fault(perform(ledger(), the_head(), second));
  EXPECT_NE(twice.find("Tom Part is posted there already, to Huyton from 28 June 2023"), std::string::npos) << twice;
  change.contracted = 300;
  EXPECT_NE(fault(perform(ledger(), the_head(), change)).find("Huyton"), std::string::npos);
}

TEST_P(Actions, AChangeThatChangesNothingOrComesBeforeThePostingIsRefused) {
  auto change = as_it_is(11);
  EXPECT_NE(fault(perform(ledger(), the_head(), change)).find("Nothing is different"), std::string::npos);
  change.contracted = 222;
  change.from = make_date(2021, 12, 31);
  EXPECT_EQ(fault(perform(ledger(), the_head(), change)).substr(0, 5), "from:");
  change.from = {};
  change.unit = people::bootle_team;
  EXPECT_EQ(perform(ledger(), the_head(), change).error().kind, Refused::not_found) << "not her place";
  change.unit = people::knowsley_pdu;
  EXPECT_EQ(fault(perform(ledger(), the_head(), change)).substr(0, 5), "unit:");
  EXPECT_EQ(perform(ledger(), other_head(), as_it_is(11)).error().kind, Refused::not_found);
}

TEST_P(Actions, AnEndHasItsReasonAndMayBeAhead) {
  ASSERT_TRUE(perform(ledger(), the_head(), EndPosting{.posting = posting_of(11).posting, .on = day(8, 1), .reason = LeavingReason::retired}));
  EXPECT_EQ(posting_of(11).valid_to, day(8, 1));
  EXPECT_EQ(db().row<std::string>(sql::Statement{"test.reason", "select leaving_reason from posting where staff_id = 11"}), "retired");
}

}  // namespace workforce_actions
