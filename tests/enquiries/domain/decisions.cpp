#include "enquiries/domain/not_needed.hpp"

#include <gtest/gtest.h>

using namespace enquiries;
using enum NotNeeded;

namespace {
constexpr NeedFacts routine_expected{.kind = EnquiryKind::childrens, .strength = Strength::expected, .priority = Priority::routine};
}

TEST(enquiries_not_needed, answers_held_or_on_the_way_are_anybodys) {
  NeedFacts strictest{.kind = EnquiryKind::police_da, .strength = Strength::mandatory, .priority = Priority::first, .first_of_order = true, .not_needed_by_spo = true};
  EXPECT_EQ(who_decides(nn1, strictest), Decides::practitioner);
  EXPECT_EQ(who_decides(nn3, strictest), Decides::practitioner);
}

TEST(enquiries_not_needed, mandatory_is_never_decided_away) {
  for (auto code : {nn2, nn4, nn5}) EXPECT_EQ(who_decides(code, {.strength = Strength::mandatory}), Decides::nobody);
}

TEST(enquiries_not_needed, the_end_of_the_order_is_always_a_seniors) { EXPECT_EQ(who_decides(nn4, routine_expected), Decides::spo); }

TEST(enquiries_not_needed, expected_is_the_practitioners_at_any_priority) {
  for (auto priority : {Priority::first, Priority::soon, Priority::routine}) {
    auto need = routine_expected;
    need.priority = priority;
    EXPECT_EQ(who_decides(nn2, need), Decides::practitioner);
    EXPECT_EQ(who_decides(nn5, need), Decides::practitioner);
  }
}

TEST(enquiries_not_needed, required_needs_a_senior_for_first_priority_only) {
  auto need = routine_expected;
  need.strength = Strength::required;
  EXPECT_EQ(who_decides(nn2, need), Decides::practitioner);
  need.priority = Priority::soon;
  EXPECT_EQ(who_decides(nn5, need), Decides::practitioner);
  need.priority = Priority::first;
  EXPECT_EQ(who_decides(nn2, need), Decides::spo);
  EXPECT_EQ(who_decides(nn5, need), Decides::spo);
}

// What nobody has asked yet cannot be known: the priority rests on what is known.
TEST(enquiries_not_needed, the_first_police_enquiry_of_an_order_is_a_seniors_whatever_the_priority) {
  for (auto code : {nn2, nn4, nn5}) {
    EXPECT_EQ(who_decides(code, {.kind = EnquiryKind::police_da, .first_of_order = true}), Decides::spo);
    EXPECT_EQ(who_decides(code, {.kind = EnquiryKind::childrens, .not_needed_by_spo = true}), Decides::spo);
  }
}
