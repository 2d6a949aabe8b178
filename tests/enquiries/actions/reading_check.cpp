// A domestic abuse answer read by somebody whose training is missing closes with a senior's countersignature only.
#include "enquiries/actions/close_enquiry.hpp"
#include "enquiries/actions/note_use.hpp"
#include "enquiries/actions/read_items.hpp"
#include "enquiries/store/reading_check.hpp"
#include "enquiries/world.hpp"

namespace enquiries {
namespace {

using organisation::CriticalWork;
using organisation::TrainingAsks;
using organisation::TrainingStanding;

TrainingStanding missing(ledger::View&, StaffId, CriticalWork work) {
  if (work != CriticalWork::close_da_enquiry) return {};
  return {TrainingAsks::countersignature, "no training in domestic abuse awareness and practice is recorded"};
}
TrainingStanding warned(ledger::View&, StaffId, CriticalWork) { return {TrainingAsks::warning, "training expired on 20 June 2023"}; }

struct ReadingCheckTest : World {
  void SetUp() override {
    World::SetUp();
    rules.put(organisation::TrainingDesk{.standing = missing});
  }
  EnquiryId answered() {
    considered("order.started");
    auto const id = sent();
    must(returned(id, answer(id)));
    return id;
  }
  ledger::Scope sam_ojo() {
    auto who = kit::scope_of(ledger::Role::spo, {1, 1}, 14);
    who.name = "Sam Ojo";
    return who;
  }
  // As sign-off does it.
  void used_and_signed(EnquiryId id) {
    ledger().write(ledger::system_scope("test"), [&](ledger::Tx& tx) {
      note_used(tx, id, true);
      note_signed(tx, id);
      tx.housekeeping("test");
      return true;
    });
  }
  bool waits(EnquiryId id) {
    return read(senior(), [&](ledger::View& view) {
      auto const check = reading_check_of(view, id);
      return check && check->waits();
    });
  }
};
FOR_EACH_ENGINE(ReadingCheckTest);

TEST_P(ReadingCheckTest, ReadingGoesOnAndASeniorIsAsked) {
  auto const id = answered();
  EXPECT_TRUE(perform(ledger(), practitioner(), ReadItems{.enquiry = id}));
  EXPECT_EQ(enquiry(id).state, EnquiryState::read) << "the work itself is not taken away";
  EXPECT_TRUE(waits(id));
  auto const list = read(sam_ojo(), [](ledger::View& view) { return readings_to_check(view); });
  ASSERT_EQ(list.size(), 1u);
  EXPECT_EQ(list.front().read_by, "Jo Bell");
  EXPECT_EQ(read(elsewhere(), [](ledger::View& view) { return readings_to_check(view).size(); }), 0u);
}
TEST_P(ReadingCheckTest, SignedOffItClosesWithTheCountersignature) {
  auto const id = answered();
  must(perform(ledger(), practitioner(), ReadItems{.enquiry = id}));
  used_and_signed(id);
  EXPECT_EQ(enquiry(id).state, EnquiryState::used);
  EXPECT_EQ(perform(ledger(), practitioner(), CloseEnquiry{id}).error().kind, base::Refused::conflict);
  EXPECT_EQ(perform(ledger(), senior(), CountersignReading{id}).error().kind, base::Refused::forbidden) << "the reader's own account";
  EXPECT_EQ(perform(ledger(), practitioner(), CountersignReading{id}).error().kind, base::Refused::forbidden);
  must(perform(ledger(), sam_ojo(), CountersignReading{id, "Read together"}));
  EXPECT_EQ(enquiry(id).state, EnquiryState::closed);
  EXPECT_FALSE(waits(id));
  EXPECT_EQ(perform(ledger(), sam_ojo(), CountersignReading{id}).error().kind, base::Refused::conflict);
}
TEST_P(ReadingCheckTest, CountersignedFirstItClosesAtSignOff) {
  auto const id = answered();
  must(perform(ledger(), practitioner(), ReadItems{.enquiry = id}));
  must(perform(ledger(), sam_ojo(), CountersignReading{id}));
  EXPECT_EQ(enquiry(id).state, EnquiryState::read);
  used_and_signed(id);
  EXPECT_EQ(enquiry(id).state, EnquiryState::closed);
}
TEST_P(ReadingCheckTest, AWarningAsksNobody) {
  rules.put(organisation::TrainingDesk{.standing = warned});
  auto const id = answered();
  must(perform(ledger(), practitioner(), ReadItems{.enquiry = id}));
  EXPECT_FALSE(waits(id));
  used_and_signed(id);
  EXPECT_EQ(enquiry(id).state, EnquiryState::closed);
}

}  // namespace
}  // namespace enquiries
