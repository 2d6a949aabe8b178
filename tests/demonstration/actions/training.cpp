// The training of the story's unit, as the product's own figures show it.
#include "demonstration/actions/train.hpp"

#include "demonstration/built.hpp"
#include "demonstration/domain/day.hpp"
#include "kit/ledger_test.hpp"
#include "organisation/store/units.hpp"
#include "workforce/store/places.hpp"
#include "workforce/store/skills.hpp"

#include <gtest/gtest.h>

namespace demonstration_training {
namespace {

using namespace workforce;

class DemonstrationTraining : public testing::Test {
 protected:
  static void SetUpTestSuite() { built = &demonstration_kit::whole_record(); }
  static inline demonstration_kit::Built* built = nullptr;

  kit::ManualClock clock{demonstration::the_morning()};
  ledger::Reactions reactions = {};
  template <class Body>
  auto read(Body body) {
    ledger::Ledger ledger({.database = built->address(), .readers = 1, .writers = 1}, clock, demonstration_kit::rules(), reactions);
    return ledger.read(ledger::system_scope("test"), [&](ledger::View& view) {
      auto const unit = organisation::unit_by_code(view, "N51KNST").value();
      return body(view, unit);
    });
  }
};

TEST_F(DemonstrationTraining, FourteenNeedChildSafeguardingAndSixPlacesAreOfferedBeforeOctober) {
  read([](ledger::View& view, organisation::Unit const& unit) {
    EXPECT_EQ(gaps_of(view, unit.place()).front().missing(), demonstration::need_child_safeguarding);
    std::vector<Seat> seats;
    for (auto const& session : open_sessions_of(view, "T-01", unit.place(), view.today())) seats.push_back({session.on, session.free()});
    auto const months = needed_against_offered(needed_by(view, unit.place()).front(), seats, view.today(), 5);
    EXPECT_EQ(months[0].needed, 14) << "June";
    EXPECT_EQ(months[3].needed, 14) << "and nobody's expires before October";
    EXPECT_EQ(months[3].offered, demonstration::places_before_october);
    EXPECT_EQ(months[3].short_by(), 8);
    EXPECT_GT(months[4].offered, months[3].offered) << "more come in October, too late";
  });
}

TEST_F(DemonstrationTraining, ThePeopleOfTheStoryAreInDate) {
  read([](ledger::View& view, organisation::Unit const& unit) {
    auto const rows = skills_map(view, unit.place());
    int found = 0;
    for (auto const& row : rows) {
      if (row.who.name != "Amina Yusuf" && row.who.name != "Grace Adeyemi" && row.who.name != "Helen Marsh") continue;
      ++found;
      for (auto const& topic : row.topics) EXPECT_FALSE(is_gap(topic.standing.skill)) << row.who.name;
    }
    EXPECT_EQ(found, 3);
  });
}

TEST_F(DemonstrationTraining, WhatWasSentToTheRegionAgreesWithTheFigures) {
  read([](ledger::View& view, organisation::Unit const& unit) {
    auto const sent = requests_of(view, unit.place());
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(sent.front().needed, 14);
    EXPECT_EQ(sent.front().offered, 6);
    EXPECT_FALSE(sent.front().answered_at);
  });
}

constexpr sql::Statement not_invented{"test.not_invented", R"(
  select (select count(*) from training_record where evidence not like 'Invented%') + (select count(*) from one_to_one where agreed not like 'Invented%')
       + (select count(*) from training_session where place not like '%invented%') + (select count(*) from case_shadowed where what not like 'Invented%'))"};
TEST_F(DemonstrationTraining, EverythingSaysThatItIsInvented) { EXPECT_EQ(built->count(not_invented), 0); }

}  // namespace
}  // namespace demonstration_training
