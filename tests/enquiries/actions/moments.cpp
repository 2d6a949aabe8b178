// Clocks that run to a moment: acknowledged within hours, a last chase before it, the owner told to telephone.
#include "enquiries/actions/spoken_answer.hpp"
#include "enquiries/store/escalation.hpp"
#include "enquiries/world.hpp"

using namespace enquiries;

namespace {

class Moments : public World {
 protected:
  // An oral report for a hearing on the 28th at two, asked at nine.
  EnquiryId asked(char const* hearing = "2023-06-28T14:00") {
    considered("psr.ordered.oral", kit::london(hearing));
    return sent();
  }
  std::string chases(EnquiryId id) {
    std::string text;
    for (auto const& mark : read(senior(), [&](ledger::View& view) { return marks_of(view, id); }))
      if (mark.kind == "chase") text += base::iso(base::to_london(*mark.done_at)).substr(0, 16) + ' ' + mark.owner_name + '\n';
    return text;
  }
  std::size_t to_telephone() {
    return read(practitioner(), [](ledger::View& view) { return enquiries_of_staff(view, people::jo, Which::telephone).size(); });
  }
  void every_minute(char const* from, char const* to) {
    for (auto at = kit::london(from); at <= kit::london(to); at += std::chrono::minutes{10}) {
      clock.set(at);
      run_minutely(ledger());
    }
  }
};
FOR_EACH_ENGINE(Moments);

}  // namespace

TEST_P(Moments, chased_once_more_four_hours_before_the_hearing_and_only_then) {
  auto const id = asked();
  EXPECT_EQ(enquiry(id).due_moment, kit::london("2023-06-28T14:00"));
  EXPECT_EQ(enquiry(id).acknowledge_by, kit::london("2023-06-28T11:00"));
  every_minute("2023-06-28T09:00", "2023-06-28T13:50");
  EXPECT_EQ(chases(id), "2023-06-28T10:00 Jo Bell\n");
  EXPECT_EQ(enquiry(id).chases, 1);
}

TEST_P(Moments, the_owner_is_told_to_telephone_when_nobody_has_it_or_the_hearing_is_near) {
  auto const id = asked("2023-06-28T16:00");
  EXPECT_EQ(to_telephone(), 0u);
  go_to("2023-06-28T11:00");
  EXPECT_EQ(to_telephone(), 1u) << "two hours, and not acknowledged";
  must(perform(ledger(), police(), Acknowledge{id, ""}));
  EXPECT_EQ(to_telephone(), 0u);
  go_to("2023-06-28T12:00");
  EXPECT_EQ(to_telephone(), 1u) << "four hours before the hearing";
  must(returned(id, answer(id)));
  EXPECT_EQ(to_telephone(), 0u);
}

TEST_P(Moments, asked_within_the_last_hours_it_is_telephoned_at_once_and_not_chased_as_well) {
  auto const id = asked("2023-06-28T12:00");
  EXPECT_EQ(to_telephone(), 1u);
  every_minute("2023-06-28T09:00", "2023-06-28T12:00");
  EXPECT_EQ(chases(id), "");
}

TEST_P(Moments, the_digest_of_the_morning_says_what_is_needed_that_day) {
  auto const id = asked("2023-06-29T14:00");
  clock.set(kit::london("2023-06-29T06:00"));
  run_daily(ledger(), base::make_date(2023, 6, 29));
  EXPECT_EQ(db().row<std::int64_t>({"test.body", "select count(*) from outbox where kind = 'digest' and body like '%1 are needed at a set hour of today%'"}), 1);
  auto const lines = read(police(), [](ledger::View& view) { return digest_of(view, base::make_date(2023, 6, 29)); });
  ASSERT_FALSE(lines.empty());
  EXPECT_EQ(lines.back().what, "needed today");
  EXPECT_EQ(lines.back().enquiry, id);
}

TEST_P(Moments, a_day_clock_has_no_hours) {
  considered("order.started");
  auto const id = sent();
  EXPECT_EQ(enquiry(id).acknowledge_by, kit::london("2023-06-30T00:00")) << "by the end of the next working day";
  EXPECT_FALSE(enquiry(id).telephone_from);
  every_minute("2023-06-28T09:00", "2023-06-28T17:00");
  EXPECT_EQ(chases(id), "");
}
