#include "enquiries/domain/held.hpp"

#include <gtest/gtest.h>

using namespace enquiries;

namespace {

base::Date const today = base::make_date(2023, 6, 28);
base::Date ago(int days) { return today - std::chrono::days{days}; }
QuestionAbout const police{.kind = EnquiryKind::police_da, .agency = AgencyId{5}};

Earlier answered(int days) {
  return {.enquiry = EnquiryId{100 + days}, .agency = AgencyId{5}, .state = EnquiryState::read, .final_return = ReturnId{days}, .answered_on = ago(days), .asked_on = ago(days + 10)};
}

}  // namespace

TEST(enquiries_held, an_answer_within_the_days_is_proposed_and_the_day_after_is_not) {
  EXPECT_EQ(proposed_held(police, {answered(28)}, today, 28).size(), 1u);
  EXPECT_TRUE(proposed_held(police, {answered(29)}, today, 28).empty());
}

TEST(enquiries_held, answers_come_first_newest_first_then_what_is_open) {
  Earlier const open{.enquiry = EnquiryId{7}, .agency = AgencyId{5}, .state = EnquiryState::acknowledged};
  auto const held = proposed_held(police, {open, answered(20), answered(3)}, today, 28);
  ASSERT_EQ(held.size(), 3u);
  EXPECT_EQ(held[0].earlier.final_return, ReturnId{3});
  EXPECT_EQ(held[0].code, NotNeeded::nn1);
  EXPECT_EQ(held[2].earlier.enquiry, EnquiryId{7});
  EXPECT_EQ(held[2].code, NotNeeded::nn3);
}

TEST(enquiries_held, another_agency_kind_or_child_is_another_question) {
  auto const earlier = answered(3);
  EXPECT_TRUE(same_question(police, earlier));
  EXPECT_FALSE(same_question({.kind = EnquiryKind::childrens, .agency = AgencyId{5}}, earlier));
  EXPECT_FALSE(same_question({.kind = EnquiryKind::police_da, .agency = AgencyId{6}}, earlier));
  Earlier childrens{.kind = EnquiryKind::childrens, .agency = AgencyId{9}, .children = {ChildId{1}, ChildId{2}}};
  EXPECT_TRUE(same_question({.kind = EnquiryKind::childrens, .agency = AgencyId{9}, .children = {ChildId{2}}}, childrens));
  EXPECT_FALSE(same_question({.kind = EnquiryKind::childrens, .agency = AgencyId{9}, .children = {ChildId{3}}}, childrens));
}

TEST(enquiries_held, zero_reuse_days_never_satisfy_by_themselves) {
  EXPECT_FALSE(reusable(police, {answered(0)}, today, 0));
  EXPECT_TRUE(reusable(police, {answered(56)}, today, 56));
  EXPECT_FALSE(reusable(police, {answered(57)}, today, 56));
}

TEST(enquiries_held, an_address_since_then_was_not_searched) {
  auto about = police;
  about.address_since = ago(12);
  EXPECT_FALSE(reusable(about, {answered(3)}, today, 56));  // asked 13 days ago
  about.address_since = ago(13);
  EXPECT_TRUE(reusable(about, {answered(3)}, today, 56));
}

TEST(enquiries_held, what_is_open_or_withdrawn_is_no_answer) {
  auto again = answered(3);
  again.state = EnquiryState::sent;  // asked again for quality
  EXPECT_FALSE(reusable(police, {again}, today, 56));
  again.state = EnquiryState::cancelled;
  EXPECT_FALSE(reusable(police, {again}, today, 56));
}
