#include "risk/actions/world.hpp"

namespace risk {
namespace {

struct RiskArrangeTest : World {
  base::Date const today = base::make_date(2023, 6, 28);
  ArrangementFields fields() const {
    return {.code = ArrangementCode::contact_supervised, .what = "Contact at the centre", .who = "Ms Hall, Knowsley", .from = today,
            .review = today + std::chrono::days{28}};
  }
  ArrangementRow one(ArrangementId id) {
    return ledger().read(po(), [&](ledger::View& view) { return find_arrangement(view, id).value(); });
  }
  ChildStep step() {
    return ledger().read(po(), [&](ledger::View& view) { return child_lines(view, person).at(0).step; });
  }
};
FOR_EACH_ENGINE(RiskArrangeTest);

TEST_P(RiskArrangeTest, ProposedUntilAgreedWithANamedPerson) {
  auto const id = act(ProposeArrangement{.person = person, .protects = {.child = alfie}, .fields = fields()}).value();
  EXPECT_EQ(one(id).status, ArrangementStatus::proposed);
  AgreeArrangement agree{.arrangement = id, .version = one(id).version, .from = today, .review = today};
  EXPECT_EQ(refusal_of(act(agree)), "invalid agreed_with");
  agree.agreed_with = "Ms Hall, social worker, Knowsley";
  EXPECT_EQ(refusal_of(act(agree)), "done");
  EXPECT_EQ(refusal_of(act(agree)), "stale") << "the form was opened before";
  EXPECT_TRUE(in_place(one(id).arrangement(), today));
}
TEST_P(RiskArrangeTest, AsksForEverythingAtOnceAndNeverWithoutAReview) {
  EXPECT_EQ(refusal_of(act(ProposeArrangement{.person = person, .protects = {.child = alfie}})), "invalid code what who from review");
  auto late = fields();
  late.review = today - std::chrono::days{1};
  EXPECT_EQ(refusal_of(act(ProposeArrangement{.person = person, .protects = {.child = alfie}, .fields = late})), "invalid review");
  late.review = today + std::chrono::days{400};
  EXPECT_EQ(refusal_of(act(ProposeArrangement{.person = person, .protects = {.child = alfie}, .fields = late})), "invalid review");
}
TEST_P(RiskArrangeTest, IsForOneOfThisPersonsChildrenOrAdults) {
  EXPECT_EQ(refusal_of(act(ProposeArrangement{.person = person, .fields = fields()})), "not_found");
  EXPECT_EQ(refusal_of(act(ProposeArrangement{.person = person, .protects = {alfie, dana}, .fields = fields()})), "not_found");
  EXPECT_EQ(refusal_of(act(ProposeArrangement{.person = person, .protects = {.child = ChildId{99}}, .fields = fields()})), "not_found");
  EXPECT_EQ(refusal_of(act(ProposeArrangement{.person = person, .protects = {.child = alfie}, .fields = fields()}, elsewhere())), "not_found");
}
TEST_P(RiskArrangeTest, AFormSentTwiceMakesOne) {
  ProposeArrangement const proposed{.person = person, .protects = {.child = alfie}, .fields = fields()};
  auto const id = act(proposed).value();
  EXPECT_EQ(refusal_of(act(proposed)), "conflict");
  auto other = proposed;
  other.fields.what = "No contact at all";
  EXPECT_EQ(refusal_of(act(other)), "done");
  ASSERT_EQ(refusal_of(act(EndArrangement{.arrangement = id, .version = 1, .reason = "The centre closed"})), "done");
  EXPECT_EQ(refusal_of(act(proposed)), "done") << "what has ended may be made again";
}
TEST_P(RiskArrangeTest, AChangeKeepsTheOldOne) {
  auto const id = act(ProposeArrangement{.person = person, .protects = {.child = alfie}, .fields = fields()}).value();
  auto next = fields();
  next.what = "No contact";
  auto const changed = act(ChangeArrangement{.arrangement = id, .version = one(id).version, .fields = next});
  ASSERT_TRUE(changed);
  EXPECT_EQ(one(id).status, ArrangementStatus::changed);
  EXPECT_EQ(one(*changed).what, "No contact");
  EXPECT_EQ(*one(*changed).child, alfie);
  EXPECT_EQ(refusal_of(act(EndArrangement{.arrangement = id, .version = one(id).version, .reason = "x"})), "conflict");
  EXPECT_EQ(refusal_of(act(EndArrangement{.arrangement = *changed, .version = 1})), "invalid reason");
  EXPECT_EQ(refusal_of(act(EndArrangement{.arrangement = *changed, .version = 1, .reason = "Adopted"})), "done");
}
TEST_P(RiskArrangeTest, TheChildsLineGoesFromAskedToInPlaceAndBack) {
  EXPECT_EQ(step(), ChildStep::asked);
  answer(childrens);
  EXPECT_EQ(step(), ChildStep::answered);
  EXPECT_EQ(refusal_of(act(DecideNoneNeeded{.person = person, .child = alfie, .reason = "Closed", .rests_on = {status}})), "invalid rests_on");
  read(childrens);
  auto const id = started();
  ASSERT_EQ(refusal_of(act(CiteItems{.assessment = id, .items = {{status}}, .judgements = {Group::children}})), "done");
  EXPECT_EQ(step(), ChildStep::used);
  EXPECT_EQ(refusal_of(act(DecideNoneNeeded{.person = person, .child = alfie, .reason = "Closed"})), "invalid rests_on");
  auto agreed = fields();
  agreed.agreed_with = "Ms Hall, social worker";
  ASSERT_EQ(refusal_of(act(ProposeArrangement{.person = person, .protects = {.child = alfie}, .fields = agreed})), "done");
  EXPECT_EQ(step(), ChildStep::in_place);
  clock.set(kit::london("2023-07-27T09:00"));
  EXPECT_EQ(step(), ChildStep::used) << "the review date is past";
  EXPECT_EQ(refusal_of(act(DecideNoneNeeded{.person = person, .child = alfie, .reason = "Closed", .rests_on = {status}})), "done");
  EXPECT_EQ(step(), ChildStep::in_place);
}

}  // namespace
}  // namespace risk
