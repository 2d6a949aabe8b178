// The small world of people, with the shipped rules and what the workload area answers to.
#pragma once
#include "organisation/store/training_desk.hpp"
#include "people/actions/allocate.hpp"
#include "people/actions/start_sentence.hpp"
#include "people/world.hpp"
#include "workload/actions/follow_record.hpp"
#include "workload/actions/nightly.hpp"
#include "workload/actions/record_inputs.hpp"
#include "workload/actions/reduce_hours.hpp"
#include "workload/rules.hpp"
#include "workload/store/officer_workload.hpp"
#include "workload/store/tiers.hpp"

namespace workload {

using people::huyton_team;
using people::jo;
using people::lee;

class World : public people::World {
 protected:
  void SetUp() override {
    people::World::SetUp();
    TierRuleBook tiers;
    tiers.versions = {workload_test::tier_rules()};
    rules.put(tiers);
    WeightBook weights;
    weights.versions = {workload_test::weights()};
    rules.put(weights);
    rules.put(organisation::TrainingDesk{});
    reactions.on<people::FlagAdded>(follow_flag);
    reactions.on<people::FlagEnded>(follow_flag_end);
    reactions.on<people::RoshChanged>(follow_rosh);
    reactions.on<people::SentenceStarted>(follow_sentence);
    reactions.on<people::SentenceChanged>(follow_sentence_change);
    reactions.on<people::SentenceEnded>(follow_sentence_end);
    reactions.on<people::DetailsChanged>(follow_details);
    reactions.on<people::PersonAllocated>(follow_allocation);
    reactions.on<people::PersonTransferred>(follow_transfer);
    reactions.on<organisation::TeamMoved>(follow_team);
  }

  base::Date today() { return base::london_date(clock.now()); }
  void move_to(char const* local) { clock.set(kit::london(local)); }

  template <class Action>
  auto act(ledger::Scope const& who, Action const& action) {
    auto done = ledger::perform(ledger(), who, action);
    EXPECT_TRUE(done) << (done ? "" : done.error().message + (done.error().errors.empty() ? "" : done.error().errors.front().message));
    return done;
  }
  SentenceId start(people::SentenceKind kind, PersonId person = {}) {
    auto const id = person.value ? person : amina();
    return act(practitioner(), people::StartSentence{.person = id, .sentence = {.kind = kind, .offence = "Common assault", .started = base::make_date(2023, 5, 1)}}).value();
  }
  TierCalculation newest(PersonId person = {}) {
    auto const id = person.value ? person : amina();
    return read(senior(), [&](ledger::View& view) { return newest_calculation(view, id); }).value_or(TierCalculation{});
  }
  std::optional<CaseWeight> weight(PersonId person = {}) {
    auto const id = person.value ? person : amina();
    return read(senior(), [&](ledger::View& view) { return points_of(view, id); });
  }
  OfficerWorkload officer(StaffId staff) {
    return read(senior(), [&](ledger::View& view) { return workload_of(view, staff, huyton_team); }).value_or(OfficerWorkload{});
  }
  std::string shown_tier(SentenceId sentence) {
    return db().row<std::string>({"t", "select tier from sentence where id = :id"}, {{"id", sentence}}).value_or("?");
  }
};

}  // namespace workload
