#include "risk/actions/world.hpp"

namespace risk {
namespace {

struct RiskUseTest : World {
  AssessmentId id = {};
  void SetUp() override {
    World::SetUp();
    both_answered_and_read();
    id = started();
  }
  std::vector<UseRow> uses() {
    return ledger().read(po(), [&](ledger::View& view) { return uses_of(view, id); });
  }
  std::vector<CitationRow> citations() {
    return ledger().read(po(), [&](ledger::View& view) { return citations_of(view, id); });
  }
};
FOR_EACH_ENGINE(RiskUseTest);

TEST_P(RiskUseTest, CitesForSeveralJudgementsAndAgainWithoutDoubling) {
  CiteItems const cite{.assessment = id, .items = {{incident}, {incident}}, .judgements = {Group::children, Group::children, Group::staff}};
  EXPECT_EQ(refusal_of(act(cite)), "done");
  EXPECT_EQ(refusal_of(act(cite)), "done");
  EXPECT_EQ(uses().size(), 1u);
  EXPECT_EQ(citations().size(), 2u);
}
TEST_P(RiskUseTest, SettingAsideNeedsAReasonAndTakesTheCitationAway) {
  ASSERT_EQ(refusal_of(act(CiteItems{.assessment = id, .items = {{incident}}, .judgements = {Group::staff}})), "done");
  EXPECT_EQ(refusal_of(act(SetAsideItems{.assessment = id, .items = {{incident}}, .reason = "  "})), "invalid reason");
  EXPECT_EQ(refusal_of(act(SetAsideItems{.assessment = id, .items = {{incident}}, .reason = "Another man of the same name"})), "done");
  EXPECT_TRUE(citations().empty());
  EXPECT_EQ(uses().at(0).decision, UseDecision::set_aside);
}
TEST_P(RiskUseTest, APatternIsOneReasonForAllAndAnItemIsInOneOnly) {
  GroupItems const group{.assessment = id, .items = {{incident}, {status}}, .name = "Two reports", .judgements = {Group::children}, .reason = "Both within a month"};
  EXPECT_EQ(refusal_of(act(GroupItems{.assessment = id, .items = {{incident}}, .name = "One", .judgements = {Group::children}, .reason = "x"})), "invalid items");
  ASSERT_EQ(refusal_of(act(group)), "done");
  EXPECT_EQ(refusal_of(act(group)), "conflict") << "a second click";
  EXPECT_EQ(refusal_of(act(CiteItems{.assessment = id, .items = {{incident}}, .judgements = {Group::staff}})), "conflict");
  EXPECT_EQ(uses().at(0).reason, "Both within a month");
  EXPECT_EQ(refusal_of(act(TakeBackItems{.assessment = id, .items = {{incident}, {status}}})), "done");
  EXPECT_TRUE(uses().empty());
  EXPECT_EQ(count("use_group"), 0);
}
TEST_P(RiskUseTest, RefusesWhatIsUnreadAnothersOrForNobody) {
  EXPECT_EQ(refusal_of(act(CiteItems{.assessment = id, .items = {{incident}}})), "invalid judgements");
  EXPECT_EQ(refusal_of(act(CiteItems{.assessment = id, .judgements = {Group::staff}})), "invalid items");
  EXPECT_EQ(refusal_of(act(CiteItems{.assessment = id, .items = {{ItemId{77}}}, .judgements = {Group::staff}})), "not_found");
  EXPECT_EQ(refusal_of(act(CiteItems{.assessment = id, .items = {{incident}}, .judgements = {Group::staff}}, elsewhere())), "not_found");
  sql("delete from item_read where item_id = 1");
  EXPECT_EQ(refusal_of(act(CiteItems{.assessment = id, .items = {{incident}, {status}}, .judgements = {Group::staff}})), "invalid items");
  EXPECT_TRUE(uses().empty()) << "all or none";
}
TEST_P(RiskUseTest, TheEnquiryIsUsedOnceEveryItemIs) {
  ASSERT_EQ(refusal_of(act(SetAsideItems{.assessment = id, .items = {{incident}}, .reason = "Another man"})), "done");
  ASSERT_EQ(refusal_of(act(CiteItems{.assessment = id, .items = {{status}}, .judgements = {Group::children}})), "done");
  EXPECT_EQ(word("select state from enquiry where id = 1"), "set_aside");
  EXPECT_EQ(word("select state from enquiry where id = 2"), "used");
}
TEST_P(RiskUseTest, TheSecondOfTwoEditorsLosesNothing) {
  Judgement const text{.who = Group::staff, .level = Level::low, .reasons = "Mine"};
  auto const version = judgement_version(id, Group::staff);
  EXPECT_EQ(refusal_of(act(SaveJudgement{.assessment = id, .judgement = text, .version = version})), "done");
  EXPECT_EQ(refusal_of(act(SaveJudgement{.assessment = id, .judgement = text, .version = version})), "done") << "her own page saved as she typed";
  EXPECT_EQ(refusal_of(act(SaveJudgement{.assessment = id, .judgement = text, .version = version}, pso())), "stale");
  EXPECT_EQ(refusal_of(act(SaveJudgement{.assessment = id, .judgement = {.who = Group::staff, .reasons = std::string(10001, 'x')}, .version = version + 2})), "invalid reasons");
}

}  // namespace
}  // namespace risk
