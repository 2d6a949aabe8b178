// What the training of the signer and of the countersigner asks of a signature. It never stops either.
#include "organisation/store/training_desk.hpp"
#include "risk/actions/world.hpp"

namespace risk {
namespace {

using organisation::CriticalWork;
using organisation::TrainingAsks;
using organisation::TrainingStanding;

// Priya's training is missing, Helen's and Tom's long expired; nobody else's is asked about.
TrainingStanding missing(ledger::View&, StaffId staff, CriticalWork work) {
  if (work == CriticalWork::sign_assessment && staff == StaffId{1}) return {TrainingAsks::countersignature, "no training in OASys and RoSH is recorded"};
  if (work == CriticalWork::countersign) return {TrainingAsks::countersignature, "training in management oversight expired on 1 May 2023"};
  return {};
}
TrainingStanding warned(ledger::View&, StaffId, CriticalWork) { return {TrainingAsks::warning, "training expired on 20 June 2023"}; }
TrainingStanding signers_only(ledger::View& view, StaffId staff, CriticalWork work) { return work == CriticalWork::sign_assessment ? missing(view, staff, work) : TrainingStanding{}; }

struct RiskTrainingTest : World {
  void desk(TrainingStanding (*standing)(ledger::View&, StaffId, CriticalWork)) { rules.put(organisation::TrainingDesk{.standing = standing}); }
  AssessmentId ready() {
    auto const id = started();
    both_answered_and_read();
    cite_both(id);
    judge_all(id);
    return id;
  }
};
FOR_EACH_ENGINE(RiskTrainingTest);

TEST_P(RiskTrainingTest, AWarningChangesNothing) {
  desk(warned);
  auto const id = ready();
  EXPECT_EQ(refusal_of(sign(id)), "done");
  EXPECT_FALSE(row(id).waits_for_senior());
}
TEST_P(RiskTrainingTest, PastTheThresholdItIsSignedAndWaitsForASenior) {
  desk(signers_only);
  auto const id = ready();
  auto const done = sign(id);
  ASSERT_TRUE(done);
  ASSERT_EQ(done->countersign.size(), 1u);
  EXPECT_EQ(done->countersign.front(), "Of the signer, no training in OASys and RoSH is recorded");
  EXPECT_TRUE(row(id).waits_for_senior());
  EXPECT_EQ(refusal_of(act(Countersign{.assessment = id, .lock_version = row(id).lock_version}, spo())), "done");
  EXPECT_FALSE(row(id).waits_for_senior());
}
TEST_P(RiskTrainingTest, SomebodyElsesSignatureIsAsBefore) {
  desk(signers_only);
  auto const id = ready();
  EXPECT_EQ(refusal_of(sign(id, {}, pso())), "done");
  EXPECT_FALSE(row(id).waits_for_senior());
}
TEST_P(RiskTrainingTest, ASeniorWhoseTrainingIsMissingNeedsOneMoreSeniorAndNoThird) {
  desk(missing);
  auto const id = ready();
  EXPECT_EQ(refusal_of(sign(id)), "done");
  EXPECT_EQ(refusal_of(act(Countersign{.assessment = id, .lock_version = row(id).lock_version}, spo())), "done");
  EXPECT_TRUE(row(id).waits_for_senior());
  EXPECT_EQ(row(id).countersign_why, "Another senior beside Helen Marsh, of whom training in management oversight expired on 1 May 2023");
  EXPECT_EQ(refusal_of(act(Countersign{.assessment = id, .lock_version = row(id).lock_version}, spo())), "forbidden") << "not the same one twice";
  EXPECT_EQ(refusal_of(act(Countersign{.assessment = id, .lock_version = row(id).lock_version}, other_spo())), "done") << "his training is missing too, and two are enough";
  EXPECT_FALSE(row(id).waits_for_senior());
  EXPECT_EQ(count("signature where kind = 'countersigned'"), 2);
}
TEST_P(RiskTrainingTest, SentBackAndSignedAnewItBeginsAgain) {
  desk(missing);
  auto const id = ready();
  sign(id).value();
  act(Countersign{.assessment = id, .lock_version = row(id).lock_version}, spo()).value();
  EXPECT_EQ(refusal_of(act(Countersign{.assessment = id, .lock_version = row(id).lock_version, .agreed = false, .note = "Say more"}, other_spo())), "done");
  EXPECT_EQ(row(id).state, AssessmentState::reopened);
  EXPECT_EQ(refusal_of(sign(id)), "done");
  EXPECT_EQ(refusal_of(act(Countersign{.assessment = id, .lock_version = row(id).lock_version}, spo())), "done");
  EXPECT_TRUE(row(id).waits_for_senior()) << "another senior is asked for anew";
}

}  // namespace
}  // namespace risk
