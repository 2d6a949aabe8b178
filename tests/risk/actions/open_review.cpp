#include "risk/actions/open_review.hpp"

#include "risk/actions/world.hpp"

namespace risk {
namespace {

struct RiskOpenReviewTest : World {
  void SetUp() override {
    World::SetUp();
    reactions.on<enquiries::NeedArose>(open_review);
  }
  void need_arises(bool opens) {
    ledger().write(po(), [&](ledger::Tx& tx) {
      tx.tell(enquiries::NeedArose{.person = person, .need = enquiries::NeedId{1}, .opens_review = opens});
      tx.record({.what = "need.arose", .person = person});
      return true;
    });
  }
};
FOR_EACH_ENGINE(RiskOpenReviewTest);

TEST_P(RiskOpenReviewTest, AChildMoreOpensOneReviewOfWhatIsInForce) {
  auto const before = signed_complete();
  need_arises(true);
  need_arises(true);   // children's services and police: one review
  EXPECT_EQ(count("assessment"), 2);
  EXPECT_EQ(word("select kind from assessment where state = 'draft'"), "review");
  EXPECT_EQ(word("select due_on from assessment where state = 'draft'"), "2023-07-04") << "five working days after the answer is needed";
  EXPECT_EQ(count("assessment where state = 'draft' and owner_id = 1"), 1);
  EXPECT_EQ(row(before).state, AssessmentState::signed_complete) << "in force until the review is signed";
  EXPECT_EQ(word("select level from judgement where who = 'staff' and assessment_id = 2"), "not_assessed") << "texts are carried over, never levels";
}
TEST_P(RiskOpenReviewTest, NothingOpensWhereOneIsOpenOrNoneWasSigned) {
  need_arises(true);
  EXPECT_EQ(count("assessment"), 0);
  started();
  need_arises(true);
  EXPECT_EQ(count("assessment"), 1);
}
TEST_P(RiskOpenReviewTest, OtherNeedsOpenNothing) {
  signed_complete();
  need_arises(false);
  EXPECT_EQ(count("assessment"), 1);
}

}  // namespace
}  // namespace risk
