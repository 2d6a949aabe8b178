// An absence passes what is hers on at once, and gives it back when she is.
#include "enquiries/actions/owners.hpp"

#include "enquiries/world.hpp"
#include "organisation/actions/staffing.hpp"

using namespace enquiries;

namespace {

class Owners : public World {
 protected:
  void SetUp() override {
    World::SetUp();
    reactions.on<organisation::StaffAway>(pass_on);
    reactions.on<organisation::PostingEnded>(pass_on);
    reactions.on<organisation::StaffBack>(take_back);
  }
  EnquiryId asked() {
    considered("order.started");
    return sent();
  }
  std::int64_t away(StaffId staff, char const* from, char const* to = nullptr) {
    auto const day = [](char const* text) { return base::date_from_iso(text); };
    return must(perform(ledger(), head(), organisation::RecordAbsence{.staff = staff, .from = day(from), .to = to ? day(to) : std::nullopt}));
  }
};
FOR_EACH_ENGINE(Owners);

}  // namespace

TEST_P(Owners, recorded_at_noon_it_is_the_seniors_at_noon) {
  auto const id = asked();
  go_to("2023-06-28T12:00");
  auto const absence = away(people::jo, "2023-06-28", "2023-06-30");
  EXPECT_EQ(enquiry(id).acting, sam);
  EXPECT_EQ(enquiry(id).owner, people::jo);
  go_to("2023-06-29T09:00");
  must(perform(ledger(), head(), organisation::EndAbsence{.absence = absence}));
  EXPECT_EQ(enquiry(id).acting, people::jo);
}

TEST_P(Owners, what_she_holds_for_another_passes_on_too_and_comes_back_with_her) {
  auto const id = asked();
  away(people::jo, "2023-06-28");
  auto const absence = away(sam, "2023-06-28");
  EXPECT_EQ(enquiry(id).acting, dee);
  go_to("2023-06-29T09:00");
  must(perform(ledger(), head(), organisation::EndAbsence{.absence = absence}));
  EXPECT_EQ(enquiry(id).acting, sam);
}

TEST_P(Owners, leave_to_come_moves_nothing_yet) {
  auto const id = asked();
  away(people::jo, "2023-07-10");
  EXPECT_EQ(enquiry(id).acting, people::jo);
}

TEST_P(Owners, a_posting_that_ends_today_leaves_nothing_without_an_owner) {
  auto const id = asked();
  auto const posting = db().row<std::int64_t>({"test.posting", "select id from posting where staff_id = 11"}).value();
  must(perform(ledger(), head(), organisation::EndPosting{.posting = posting}));
  EXPECT_EQ(enquiry(id).acting, sam);
}
