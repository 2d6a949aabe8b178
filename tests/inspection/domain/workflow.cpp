// The way from plan to close: one step forward, back with a reason, nothing out of what is published; and planned dates.
#include "inspection/domain/workflow.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace {

using base::make_date;
using inspection::Actor;
using inspection::MoveKind;
using inspection::Status;

std::vector<Status> all() {
  std::vector<Status> statuses;
  for (auto const& row : base::Words<Status>::table) statuses.push_back(row.value);
  return statuses;
}

TEST(Workflow, GoesForwardOneStepOnly) {
  for (auto const from : all()) {
    auto const moves = inspection::moves_from(from);
    auto const forward = std::ranges::count(moves, MoveKind::forward, &inspection::Move::kind);
    EXPECT_EQ(forward, from < Status::closed ? 1 : 0) << base::word(from);
    for (auto const& move : moves)
      EXPECT_TRUE(move.kind != MoveKind::forward || static_cast<int>(move.to) == static_cast<int>(from) + 1) << base::word(from);
  }
  EXPECT_FALSE(inspection::find_move(Status::planned, Status::fieldwork));
}

TEST(Workflow, GoesBackToModerationOrDraftWithAReason) {
  for (auto const from : all())
    for (auto const to : all()) {
      auto const move = inspection::find_move(from, to);
      if (!move || move->kind != MoveKind::back) continue;
      EXPECT_TRUE(to == Status::moderation || to == Status::draft);
      EXPECT_TRUE(from > to && from < Status::published) << base::word(from);
      EXPECT_TRUE(move->needs_reason);
    }
  EXPECT_TRUE(inspection::find_move(Status::embargoed, Status::draft));
  EXPECT_TRUE(inspection::find_move(Status::panel, Status::moderation));
  EXPECT_EQ(inspection::find_move(Status::panel, Status::draft)->kind, MoveKind::forward);
}

TEST(Workflow, NothingLeavesWhatIsPublishedButForward) {
  for (auto const from : {Status::published, Status::action_plan, Status::follow_up}) {
    auto const moves = inspection::moves_from(from);
    ASSERT_EQ(moves.size(), 1U) << base::word(from);
    EXPECT_EQ(moves[0].kind, MoveKind::forward);
    EXPECT_FALSE(inspection::before_publication(from));
  }
  EXPECT_TRUE(inspection::moves_from(Status::closed).empty());
  EXPECT_TRUE(inspection::moves_from(Status::cancelled).empty());
}

TEST(Workflow, IsPausedOrCancelledFromAnyStatusBefore) {
  for (auto const from : all()) {
    auto const pause = inspection::find_move(from, Status::paused), cancel = inspection::find_move(from, Status::cancelled);
    EXPECT_EQ(pause.has_value(), from < Status::published) << base::word(from);
    EXPECT_EQ(cancel.has_value(), from < Status::published || from == Status::paused) << base::word(from);
    EXPECT_TRUE(!pause || (pause->needs_reason && pause->open_to(Actor::lead) && !pause->open_to(Actor::inspector)));
    EXPECT_TRUE(!cancel || cancel->needs_reason);
  }
}

TEST(Workflow, GoesOnWhereItWasPaused) {
  EXPECT_EQ(inspection::find_move(Status::paused, Status::fieldwork, Status::fieldwork)->kind, MoveKind::resume);
  EXPECT_FALSE(inspection::find_move(Status::paused, Status::panel, Status::fieldwork));
  EXPECT_FALSE(inspection::find_move(Status::paused, Status::published, Status::published)) << "never a way round the minute";
  EXPECT_EQ(inspection::moves_from(Status::paused).size(), 1U) << "cancelled";
}

TEST(Workflow, SaysWhatIsStillMissing) {
  using F = inspection::WorkflowFacts;
  std::map<Status, std::vector<bool F::*>> const guards{
      {Status::planned, {&F::dates_set}},
      {Status::evidence_requested, {&F::list_received, &F::seed_recorded}},
      {Status::fieldwork, {&F::cases_answered}},
      {Status::moderation, {&F::second_readings_made}},
      {Status::panel, {&F::standards_decided, &F::both_ratings_kept}},
      {Status::draft, {&F::documents_made}},
      {Status::factual_accuracy, {&F::documents_made, &F::comments_answered, &F::release_set}},
      {Status::embargoed, {&F::release_reached}},
      {Status::action_plan, {&F::recommendations_answered}},
      {Status::follow_up, {&F::progress_final}},
  };
  for (auto const from : all()) {
    auto const moves = inspection::moves_from(from);
    if (moves.empty() || moves[0].kind != MoveKind::forward) continue;
    auto const found = guards.find(from);
    auto const needs = found == guards.end() ? std::vector<bool F::*>{} : found->second;
    EXPECT_EQ(inspection::missing(moves[0], {}).size(), needs.size()) << base::word(from);
    F facts;
    for (auto const fact : needs) facts.*fact = true;
    EXPECT_TRUE(inspection::missing(moves[0], facts).empty()) << base::word(from);
  }
  EXPECT_EQ(inspection::missing(*inspection::find_move(Status::embargoed, Status::published), {})[0], "The minute of publication has not come.");
}

TEST(Workflow, OnlyTheClockPublishes) {
  auto const publish = *inspection::find_move(Status::embargoed, Status::published);
  for (auto const& row : base::Words<Actor>::table) EXPECT_EQ(publish.open_to(row.value), row.value == Actor::system);
  EXPECT_FALSE(inspection::find_move(Status::moderation, Status::panel)->open_to(Actor::lead)) << "quality is not the lead's own";
}

TEST(Workflow, EverythingHasWords) {
  for (auto const status : all()) EXPECT_FALSE(inspection::shown(status).empty());
  for (auto const& row : base::Words<Actor>::table) EXPECT_FALSE(inspection::shown(row.value).empty());
  EXPECT_EQ(inspection::shown(Status::factual_accuracy), "Factual accuracy check");
}

// Knowsley and St Helens: fieldwork in March 2023, published on 29 June.
TEST(PlannedPhases, FollowFromTheFieldworkInWorkingDays) {
  auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
  auto const phases = inspection::planned_phases(make_date(2023, 3, 6), make_date(2023, 3, 17), make_date(2023, 6, 29), calendar);
  std::string text;
  for (auto const& phase : phases) text += std::string(base::word(phase.status)) + " " + base::iso(phase.from) + " " + base::iso(phase.until) + "\n";
  EXPECT_EQ(text,
            "announced 2023-01-23 2023-01-23\n"
            "evidence_requested 2023-01-24 2023-02-13\n"
            "sample_drawn 2023-02-20 2023-03-03\n"
            "fieldwork 2023-03-06 2023-03-17\n"
            "feedback 2023-03-20 2023-03-24\n"
            "moderation 2023-03-27 2023-04-11\n"  // Good Friday and Easter Monday between
            "panel 2023-04-12 2023-04-18\n"
            "draft 2023-04-19 2023-06-12\n"
            "factual_accuracy 2023-06-13 2023-06-26\n"
            "embargoed 2023-06-27 2023-06-28\n"
            "published 2023-06-29 2023-06-29\n"
            "action_plan 2023-06-30 2023-07-27\n"
            "follow_up 2023-07-28 2025-06-29\n");
}

TEST(PlannedPhases, PublishThirteenWeeksAfterTheMonthOfFieldworkIfNothingIsSet) {
  auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
  auto const phases = inspection::planned_phases(make_date(2023, 3, 6), make_date(2023, 3, 17), {}, calendar);
  EXPECT_EQ(std::ranges::find(phases, Status::published, &inspection::Phase::status)->from, make_date(2023, 6, 30));
  auto const leap = inspection::planned_phases(make_date(2023, 11, 6), make_date(2023, 11, 17), make_date(2024, 2, 29), calendar);
  EXPECT_EQ(leap.back().until, make_date(2026, 2, 28));
}

}  // namespace
