// The gates, attacked: a table of the rule's own sentences, then every combination by property.
#include "risk/domain/gate.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace risk {
namespace {

std::vector<Judgement> finished() {
  std::vector<Judgement> all;
  for (Group who : all_groups) all.push_back({.who = who, .level = Level::low, .reasons = "Nothing points to it"});
  return all;
}

// Everything asked, answered, read, used and judged; one child with an arrangement.
Picture whole(StepKind step = StepKind::provisional) {
  return {.step = step,
          .needs = {{.id = 1, .standing = NeedStanding::asked}, {.id = 2, .standing = NeedStanding::held}},
          .enquiries = {{.id = 1, .standing = Standing::answered}, {.id = 2, .standing = Standing::withdrawn}},
          .items = {{.id = 1, .read = true, .used = true}},
          .at_risk = {{.child = true, .id = 1, .name = "Alfie", .protected_now = true}},
          .assessed = step == StepKind::provisional,
          .judgements = finished()};
}
Picture with(Picture picture, EnquirySeen enquiry) {
  picture.enquiries.push_back(enquiry);
  return picture;
}

TEST(RiskGate, OpensCompleteWhenNothingIsMissing) {
  EXPECT_EQ(judge(whole()).gate, Gate::complete);
  EXPECT_EQ(judge(whole(StepKind::hard)).gate, Gate::complete);
}

struct Ours {
  char const* name;
  void (*spoil)(Picture&);
  Hindrance kind;
};
void PrintTo(Ours const& ours, std::ostream* out) { *out << ours.name; }

class WhatIsOursToMend : public testing::TestWithParam<Ours> {};

TEST_P(WhatIsOursToMend, IsRefusedAtEveryGateAndNoOverrideHelps) {
  for (StepKind step : {StepKind::provisional, StepKind::hard}) {
    for (bool override : {false, true}) {
      Picture picture = whole(step);
      picture.override_asked = override;
      picture.assessed = true;
      GetParam().spoil(picture);
      auto const verdict = judge(picture);
      EXPECT_EQ(verdict.gate, Gate::refused);
      ASSERT_FALSE(verdict.in_the_way.empty());
      EXPECT_EQ(verdict.in_the_way.front().kind, GetParam().kind);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    RiskGate, WhatIsOursToMend,
    testing::Values(
        Ours{"first look due", [](Picture& p) { p.first_look_due = true; }, Hindrance::not_looked},
        Ours{"the step's own question never asked", [](Picture& p) { p.never_asked.push_back({"police"}); }, Hindrance::not_asked},
        Ours{"need open", [](Picture& p) { p.needs[0].standing = NeedStanding::open; }, Hindrance::not_asked},
        Ours{"not needed waits for a senior", [](Picture& p) { p.needs[0].standing = NeedStanding::undecided; }, Hindrance::senior_to_decide},
        Ours{"draft not sent", [](Picture& p) { p.enquiries[0].standing = Standing::draft; }, Hindrance::not_asked},
        Ours{"another authority named and not asked", [](Picture& p) { p.enquiries[0].standing = Standing::not_ours; }, Hindrance::not_asked},
        Ours{"answer about the wrong person", [](Picture& p) { p.enquiries[0].standing = Standing::wrong_person; }, Hindrance::not_asked},
        Ours{"child nobody asked about", [](Picture& p) { p.at_risk[0].asked_about = false; }, Hindrance::not_asked},
        Ours{"item not read", [](Picture& p) { p.items[0] = {.id = 1}; }, Hindrance::not_read},
        Ours{"item read and not used", [](Picture& p) { p.items[0] = {.id = 1, .read = true}; }, Hindrance::not_used},
        Ours{"item cited but not read", [](Picture& p) { p.items[0] = {.id = 1, .used = true}; }, Hindrance::not_read},
        Ours{"a group not judged", [](Picture& p) { p.judgements.pop_back(); }, Hindrance::not_judged},
        Ours{"a judgement unfinished", [](Picture& p) { p.judgements[0].level = Level::high; }, Hindrance::not_judged}));

class WhatIsThePartners : public testing::TestWithParam<Standing> {};

TEST_P(WhatIsThePartners, IsProvisionalOnceEveryGapIsNamedAndEverybodyProtected) {
  auto picture = with(whole(), {.id = 9, .standing = GetParam(), .waited_wd = 12, .change_said = true});
  auto const verdict = judge(picture);
  EXPECT_EQ(verdict.gate, Gate::provisional);
  ASSERT_EQ(verdict.missing.size(), 1u);
  EXPECT_EQ(verdict.missing[0].id, 9);
  EXPECT_FALSE(verdict.first_priority);
}
TEST_P(WhatIsThePartners, IsRefusedWhileTheGapIsNotExplained) {
  auto const verdict = judge(with(whole(), {.id = 9, .standing = GetParam()}));
  EXPECT_EQ(verdict.gate, Gate::refused);
  ASSERT_EQ(verdict.in_the_way.size(), 1u);
  EXPECT_EQ(verdict.in_the_way[0].kind, Hindrance::change_not_said);
}
TEST_P(WhatIsThePartners, IsRefusedWhileAnybodyHasNoInterimArrangement) {
  auto picture = with(whole(), {.id = 9, .standing = GetParam(), .change_said = true});
  picture.at_risk.push_back({.child = false, .id = 4, .name = "Dana"});
  auto const verdict = judge(picture);
  EXPECT_EQ(verdict.gate, Gate::refused);
  ASSERT_EQ(verdict.in_the_way.size(), 1u);
  EXPECT_EQ(verdict.in_the_way[0].kind, Hindrance::no_arrangement);
  EXPECT_EQ(verdict.in_the_way[0].subject, 4);
}
TEST_P(WhatIsThePartners, KeepsAHardGateShutUntilASeniorOverrides) {
  auto picture = with(whole(StepKind::hard), {.id = 9, .standing = GetParam(), .change_said = true});
  EXPECT_EQ(judge(picture).gate, Gate::shut);
  picture.override_asked = true;
  EXPECT_EQ(judge(picture).gate, Gate::overridden);
  picture.at_risk[0].protected_now = false;
  EXPECT_EQ(judge(picture).gate, Gate::refused) << "an override needs interim safety arrangements too";
}

INSTANTIATE_TEST_SUITE_P(RiskGate, WhatIsThePartners,
                         testing::Values(Standing::waiting, Standing::declined, Standing::cannot_identify, Standing::undeliverable));

TEST(RiskGate, AnOverrideMeansNothingAtAProvisionalStep) {
  auto picture = with(whole(), {.id = 9, .standing = Standing::waiting});
  picture.override_asked = true;
  EXPECT_EQ(judge(picture).gate, Gate::refused);
}
TEST(RiskGate, ACompleteGateIsNotCalledOverridden) {
  auto picture = whole(StepKind::hard);
  picture.override_asked = true;
  EXPECT_EQ(judge(picture).gate, Gate::complete);
}
TEST(RiskGate, ClosedWithoutAnAnswerKeepsAHardStepShutAndNoOther) {
  EnquirySeen const closed{.id = 9, .standing = Standing::closed_unanswered, .change_said = true, .for_step = true};
  EXPECT_EQ(judge(with(whole(), closed)).gate, Gate::complete);
  EXPECT_EQ(judge(with(whole(StepKind::hard), closed)).gate, Gate::shut);
  auto picture = with(whole(StepKind::hard), closed);
  picture.override_asked = true;
  EXPECT_EQ(judge(picture).gate, Gate::overridden);
  EXPECT_EQ(judge(with(whole(StepKind::hard), {.id = 9, .standing = Standing::closed_unanswered})).gate, Gate::complete) << "asked for something else";
}
TEST(RiskGate, NobodyNeedsAnInterimArrangementWhenNothingIsMissing) {
  auto picture = whole();
  picture.at_risk[0].protected_now = false;
  EXPECT_EQ(judge(picture).gate, Gate::complete);
}
TEST(RiskGate, SaysFirstPriorityOnlyForWhatIsMissing) {
  auto picture = whole();
  picture.enquiries[0].first_priority = true;
  EXPECT_FALSE(judge(picture).first_priority);
  EXPECT_TRUE(judge(with(picture, {.id = 9, .standing = Standing::waiting, .first_priority = true, .change_said = true})).first_priority);
}
TEST(RiskGate, NamesTheLongestWaitingFirst) {
  auto picture = with(with(whole(), {.id = 8, .waited_wd = 3, .change_said = true}), {.id = 9, .waited_wd = 41, .change_said = true});
  auto const verdict = judge(picture);
  ASSERT_EQ(verdict.missing.size(), 2u);
  EXPECT_EQ(verdict.missing[0].id, 9);
}
TEST(RiskGate, ListsWhatIsInTheWayInTheOrderItCanBeMended) {
  Picture picture = whole();
  picture.judgements.clear();
  picture.items.push_back({.id = 2, .read = true});
  picture.items.push_back({.id = 3});
  picture.needs[0].standing = NeedStanding::open;
  auto const verdict = judge(picture);
  EXPECT_TRUE(std::ranges::is_sorted(verdict.in_the_way, {}, &InTheWay::kind));
  EXPECT_EQ(verdict.in_the_way.front().kind, Hindrance::not_asked);
}

// Any picture at all.
template <class E>
E any_of(int count) { return static_cast<E>(*rc::gen::inRange(0, count)); }

Picture any_picture() {
  Picture p;
  p.step = any_of<StepKind>(2);
  p.override_asked = *rc::gen::arbitrary<bool>();
  p.assessed = *rc::gen::arbitrary<bool>();
  p.first_look_due = *rc::gen::inRange(0, 8) == 0;
  if (*rc::gen::inRange(0, 8) == 0) p.never_asked.push_back({"police"});
  auto const times = [] { return *rc::gen::inRange(0, 4); };
  // Good ones more often than bad, or nearly every picture would be refused for several reasons at once.
  auto const mostly = [] { return *rc::gen::inRange(0, 6) != 0; };
  for (int i = 0, n = times(); i < n; ++i)
    p.needs.push_back({.id = i, .standing = mostly() ? NeedStanding::asked : any_of<NeedStanding>(5), .first_priority = mostly()});
  for (int i = 0, n = times(); i < n; ++i)
    p.enquiries.push_back({.id = i, .standing = mostly() ? Standing::answered : any_of<Standing>(11), .first_priority = mostly(),
                           .waited_wd = *rc::gen::inRange(0, 90), .change_said = mostly(), .for_step = *rc::gen::arbitrary<bool>()});
  for (int i = 0, n = times(); i < n; ++i) p.items.push_back({.id = i, .read = mostly(), .used = mostly()});
  for (int i = 0, n = times(); i < n; ++i)
    p.at_risk.push_back({.child = *rc::gen::arbitrary<bool>(), .id = i, .asked_about = mostly(), .protected_now = mostly()});
  for (Group who : all_groups)
    if (mostly()) p.judgements.push_back({.who = who, .level = Level::low, .reasons = mostly() ? "Because" : ""});
  return p;
}

// The rule said again in other words, without a line of the code under test.
bool ours_is_left(Picture const& p) {
  bool left = p.first_look_due || !p.never_asked.empty();
  for (auto const& n : p.needs) left |= n.standing == NeedStanding::open || n.standing == NeedStanding::undecided;
  for (auto const& e : p.enquiries) left |= e.standing == Standing::draft || e.standing == Standing::not_ours || e.standing == Standing::wrong_person;
  for (auto const& i : p.items) left |= !(i.read && i.used);
  for (auto const& a : p.at_risk) left |= a.child && !a.asked_about;
  if (p.assessed) {
    int good = 0;
    for (auto const& j : p.judgements) good += j.level != Level::not_assessed && !j.reasons.empty();
    left |= good != 4;
  }
  return left;
}
bool partners_is_left(Picture const& p) {
  for (auto const& e : p.enquiries)
    if (e.standing != Standing::draft && e.standing != Standing::not_ours && e.standing != Standing::wrong_person &&
        e.standing != Standing::answered && e.standing != Standing::closed && e.standing != Standing::withdrawn &&
        (e.standing != Standing::closed_unanswered || (p.step == StepKind::hard && e.for_step)))
      return true;
  return false;
}

RC_GTEST_PROP(RiskGate, NoPictureIsCompleteWhileAnythingIsLeft, ()) {
  Picture const p = any_picture();
  auto const verdict = judge(p);
  RC_CLASSIFY(verdict.gate == Gate::complete, "complete");
  RC_CLASSIFY(verdict.gate == Gate::provisional, "provisional");
  RC_CLASSIFY(verdict.gate == Gate::overridden, "overridden");
  RC_CLASSIFY(verdict.gate == Gate::shut, "shut");
  RC_ASSERT((verdict.gate == Gate::complete) == (!ours_is_left(p) && !partners_is_left(p)));
}
RC_GTEST_PROP(RiskGate, NothingOfOursIsEverSignedOver, ()) {
  Picture const p = any_picture();
  if (ours_is_left(p)) RC_ASSERT(judge(p).gate == Gate::refused || judge(p).gate == Gate::shut);
  if (ours_is_left(p)) RC_ASSERT(!opens(judge(p).gate));
}
RC_GTEST_PROP(RiskGate, AHardGateOpensOnlyAnsweredOrOverridden, ()) {
  Picture p = any_picture();
  p.step = StepKind::hard;
  auto const verdict = judge(p);
  RC_ASSERT(verdict.gate != Gate::provisional);
  if (opens(verdict.gate)) RC_ASSERT(!partners_is_left(p) || p.override_asked);
}
RC_GTEST_PROP(RiskGate, WhatOpensWithAGapNamesItAndProtectsEverybody, ()) {
  Picture const p = any_picture();
  auto const verdict = judge(p);
  if (verdict.gate != Gate::provisional && verdict.gate != Gate::overridden) return;
  RC_ASSERT(!verdict.missing.empty());
  for (auto const& gap : verdict.missing) RC_ASSERT(gap.change_said);
  for (auto const& person : p.at_risk) RC_ASSERT(person.protected_now);
}
RC_GTEST_PROP(RiskGate, ARefusalAlwaysSaysWhy, ()) {
  auto const verdict = judge(any_picture());
  RC_ASSERT((verdict.gate == Gate::refused) == !verdict.in_the_way.empty());
}
// Taking away an answer, a reading or a use never opens anything.
RC_GTEST_PROP(RiskGate, LessInformationNeverOpensMore, ()) {
  Picture p = any_picture();
  p.override_asked = false;
  auto const before = judge(p).gate;
  p.enquiries.push_back({.id = 99, .standing = Standing::waiting, .change_said = true});
  auto const after = judge(p).gate;
  RC_ASSERT(after != Gate::complete);
  RC_ASSERT(!opens(after) || opens(before));
}

}  // namespace
}  // namespace risk
