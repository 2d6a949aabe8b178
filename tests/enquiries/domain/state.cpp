#include "enquiries/domain/state.hpp"

#include <gtest/gtest.h>
#include <map>
#include <set>

namespace enquiries {
namespace {

using enum EnquiryState;

// The life of an enquiry as the rule table prints it, and the corrected return that its paragraph allows.
std::map<EnquiryState, std::set<EnquiryState>> const listed{
    {draft, {sent, queued, cancelled}},
    {queued, {sent, cancelled}},
    {sent, {acknowledged, more_information_asked, returned_interim, returned_final, declined, not_ours, cannot_identify, undeliverable, cancelled}},
    {undeliverable, {sent, cancelled}},
    {acknowledged, {more_information_asked, returned_interim, returned_final, declined, not_ours, cannot_identify, cancelled}},
    {more_information_asked, {acknowledged, cancelled}},
    {returned_interim, {returned_final, more_information_asked, declined, not_ours, cannot_identify, cancelled}},
    {returned_final, {read, sent}},
    {read, {used, set_aside, sent, returned_final}},
    {used, {closed, returned_final}},
    {set_aside, {closed, returned_final}},
    {declined, {sent, closed}},
    {not_ours, {sent, queued, cancelled}},
    {cannot_identify, {sent, closed, cancelled}},
    {cancelled, {}},
    {closed, {returned_final}},
};
std::vector<EnquiryState> every() {
  std::vector<EnquiryState> all;
  for (auto const& row : base::Words<EnquiryState>::table) all.push_back(row.value);
  return all;
}

}  // namespace

TEST(enquiries_state, only_the_listed_moves_exist) {
  for (auto from : every())
    for (auto to : every())
      EXPECT_EQ(may_move(from, to), listed.at(from).contains(to)) << base::word(from) << " to " << base::word(to);
  EXPECT_EQ(every().size(), listed.size());
}

TEST(enquiries_state, every_state_is_reached_from_a_draft) {
  std::set<EnquiryState> reached{draft};
  for (std::size_t before = 0; before != reached.size();) {
    before = reached.size();
    for (auto const& move : moves())
      if (reached.contains(move.from)) reached.insert(move.to);
  }
  EXPECT_EQ(reached.size(), every().size());
}

TEST(enquiries_state, waiting_beside_and_over_never_overlap) {
  for (auto state : every()) EXPECT_LE(int{is_waiting(state)} + int{is_beside_waiting(state)} + int{is_over(state)} + int{may_be_corrected(state) && state != closed}, 1) << base::word(state);
  EXPECT_TRUE(is_waiting(queued));
  EXPECT_FALSE(is_with_partner(queued));
  EXPECT_FALSE(is_waiting(undeliverable));
}

TEST(enquiries_state, a_move_that_is_not_listed_is_a_conflict_in_words) {
  auto const refused = check_move(cancelled, sent);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, base::Refused::conflict);
  EXPECT_NE(refused.error().message.find("Withdrawn"), std::string::npos);
}

TEST(enquiries_state, every_state_has_a_name_on_screen) {
  for (auto state : every()) EXPECT_FALSE(name(state).empty());
}

}  // namespace enquiries
