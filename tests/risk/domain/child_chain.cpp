#include "risk/domain/child_chain.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace risk {
namespace {

ChildEnquiry const done{.asked = true, .answered = true, .items = 2};

TEST(RiskChildChain, GoesStepByStep) {
  ChildChain chain{.needs = 1, .undecided = 1};
  EXPECT_EQ(reached(chain), ChildStep::needed);
  chain.undecided = 0;
  chain.enquiries = {{}};
  EXPECT_EQ(reached(chain), ChildStep::needed) << "a draft is not asked";
  chain.enquiries[0].asked = true;
  EXPECT_EQ(reached(chain), ChildStep::asked);
  chain.enquiries[0].answered = true;
  chain.enquiries[0].items = chain.enquiries[0].unused = 2;
  EXPECT_EQ(reached(chain), ChildStep::answered);
  chain.enquiries[0].unused = 0;
  EXPECT_EQ(reached(chain), ChildStep::used);
  chain.arranged = true;
  EXPECT_EQ(reached(chain), ChildStep::in_place);
}
TEST(RiskChildChain, OneAuthoritysAnswerDoesNotStandForAnothers) {
  EXPECT_EQ(reached({.needs = 2, .enquiries = {done, {.asked = true}}, .arranged = true}), ChildStep::asked);
}
TEST(RiskChildChain, AChildNobodyAskedAboutStaysAtNeededWhateverIsArranged) {
  EXPECT_EQ(reached({.arranged = true}), ChildStep::needed);
}
TEST(RiskChildChain, AnEnquiryEndedWithoutAnAnswerIsNotAnAnswer) {
  EXPECT_EQ(reached({.needs = 1, .enquiries = {{.asked = true, .ended = true}}, .arranged = true}), ChildStep::asked);
  EXPECT_EQ(reached({.needs = 1, .enquiries = {done, {.asked = true, .ended = true}}, .arranged = true}), ChildStep::in_place);
}
TEST(RiskChildChain, AnAnswerHeldCountsAsAnswered) {
  EXPECT_EQ(reached({.needs = 1, .held = true}), ChildStep::used);
}

RC_GTEST_PROP(RiskChildChain, InPlaceMeansEveryStepBefore, ()) {
  ChildChain chain{.needs = *rc::gen::inRange(0, 3), .held = *rc::gen::arbitrary<bool>(), .arranged = *rc::gen::arbitrary<bool>()};
  chain.undecided = *rc::gen::inRange(0, chain.needs + 1);
  int const many = *rc::gen::inRange(0, 3);
  for (int i = 0; i < many; ++i)
    chain.enquiries.push_back({.asked = *rc::gen::arbitrary<bool>(), .ended = *rc::gen::arbitrary<bool>(),
                               .answered = *rc::gen::arbitrary<bool>(), .items = 1, .unused = *rc::gen::inRange(0, 2)});
  if (reached(chain) != ChildStep::in_place) return;
  RC_ASSERT(chain.arranged && chain.undecided == 0);
  for (auto const& e : chain.enquiries) RC_ASSERT(e.asked && (e.answered || e.ended) && e.unused == 0);
}

}  // namespace
}  // namespace risk
