#include "enquiries/domain/triggers.hpp"

#include "enquiries/rule_set.hpp"

#include <gtest/gtest.h>

using namespace enquiries;

namespace {

base::Date const day = base::make_date(2023, 6, 28);
// CK-URGENT before CK-CHANGE before CK-REVIEW.
base::Date due_by(std::string_view clock) { return day + std::chrono::days{clock == "CK-URGENT" ? 2 : clock == "CK-REVIEW" ? 15 : 10}; }

std::string kinds(std::vector<Asked> const& asked) {
  std::string text;
  for (auto const& each : asked) text += (text.empty() ? "" : " ") + each.trigger->id + ':' + std::string(base::word(each.kind)) + (each.fact.empty() ? "" : '(' + each.fact + ')');
  return text;
}

}  // namespace

TEST(enquiries_triggers, the_start_of_an_order_always_asks_police) {
  auto const rules = test_rules();
  EXPECT_EQ(kinds(evaluate(rules, "order.started", {})), "TR-06:police_da");
}

TEST(enquiries_triggers, childrens_half_has_a_condition_of_its_own) {
  auto const rules = test_rules();
  EXPECT_EQ(kinds(evaluate(rules, "order.started", {.household_unborn = true})), "TR-06:police_da TR-06:childrens(household.unborn)");
  EXPECT_EQ(kinds(evaluate(rules, "order.started", {.flags = {people::FlagCode::child_protection}})), "TR-06:police_da TR-06:childrens(flag.RCPR)");
}

TEST(enquiries_triggers, a_condition_that_does_not_hold_asks_nobody) {
  auto const rules = test_rules();
  EXPECT_TRUE(evaluate(rules, "address.changed", {}).empty());
  EXPECT_EQ(kinds(evaluate(rules, "address.changed", {.address_others = true})), "TR-08:police_da(address.others) TR-08:childrens(address.others)");
  EXPECT_TRUE(evaluate(rules, "nothing.known", {.address_others = true}).empty());
}

TEST(enquiries_triggers, merging_takes_the_shortest_clock_the_strictest_gate_and_the_shortest_reuse) {
  auto const rules = test_rules();
  std::vector<Asked> asked{{rules.trigger("TR-11"), EnquiryKind::police_da, ""}, {rules.trigger("TR-12"), EnquiryKind::police_da, ""}, {rules.trigger("TR-05"), EnquiryKind::police_da, ""}};
  auto const merged = merge(rules, asked, due_by);
  EXPECT_EQ(merged.clock, "CK-URGENT");
  EXPECT_EQ(merged.gate, "hdc.address.approve");
  EXPECT_EQ(merged.strength, Strength::mandatory);
  EXPECT_EQ(merged.reuse_days, 0);
}

TEST(enquiries_triggers, a_standing_gate_stays_where_the_coming_one_is_no_stricter) {
  auto const rules = test_rules();
  EXPECT_EQ(strictest_gate(rules, "assessment.sign", "review.sign"), "assessment.sign");
  EXPECT_EQ(strictest_gate(rules, "", "review.sign"), "review.sign");
  EXPECT_EQ(strictest_gate(rules, "hdc.address.approve", "review.sign"), "hdc.address.approve");
}

TEST(enquiries_rules, the_version_in_force_on_the_day) {
  RuleBook const book{{{.version = "2023-1", .valid_from = base::make_date(2023, 1, 1)}, {.version = "2024-1", .valid_from = base::make_date(2024, 1, 1)}}};
  EXPECT_EQ(book.on(base::make_date(2022, 5, 5)).version, "2023-1");
  EXPECT_EQ(book.on(base::make_date(2023, 12, 31)).version, "2023-1");
  EXPECT_EQ(book.on(base::make_date(2024, 1, 1)).version, "2024-1");
}

TEST(enquiries_rules, a_partners_newest_override_in_force) {
  RuleSet const rules{.partners = {{.target = "05", .valid_from = base::make_date(2023, 1, 1), .max_open_per_day = 60}, {.target = "05", .valid_from = base::make_date(2023, 7, 1), .max_open_per_day = 80}}};
  EXPECT_EQ(rules.partner("05", base::make_date(2022, 12, 31)), nullptr);
  EXPECT_EQ(rules.partner("05", day)->max_open_per_day, 60);
  EXPECT_EQ(rules.partner("05", base::make_date(2023, 7, 1))->max_open_per_day, 80);
  EXPECT_EQ(rules.partner("06", day), nullptr);
}
