#include "policy/enquiries.hpp"

#include "enquiries/rule_set.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

using namespace enquiries;

namespace {

std::string shipped() {
  std::ostringstream text;
  text << std::ifstream(SOURCE_DIR "/policy/enquiries.toml").rdbuf();
  return text.str();
}
std::string with(std::string text, std::string_view what, std::string_view instead) {
  auto const at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return text.replace(at, what.size(), instead);
}
std::string mistake(std::string const& toml) {
  try {
    policy::enquiry_rules("enquiries.toml", toml);
  } catch (policy::Mistake const& mistake) {
    return mistake.what();
  }
  return "none";
}

}  // namespace

TEST(policy_enquiries, the_shipped_file_is_sound_and_whole) {
  auto const rules = policy::enquiry_rules("enquiries.toml", shipped());
  EXPECT_EQ(rules.triggers.size(), 18u);
  EXPECT_EQ(rules.clocks.size(), 8u);
  EXPECT_EQ(rules.rungs.size(), 5u);
  EXPECT_EQ(rules.trigger("TR-06")->not_needed_by_spo, true);
  EXPECT_EQ(rules.trigger("TR-09")->opens_review, true);
  EXPECT_EQ(rules.trigger("TR-16")->letter_to, "director_of_childrens_services");
  EXPECT_EQ(rules.clock("CK-DECISION")->moment, Moment::decision_date);
  EXPECT_EQ(rules.clock("CK-COURT-SAME-DAY")->ack_hours, 2);
  EXPECT_EQ(rules.cut_off, std::chrono::hours{17});
  EXPECT_EQ(rules.retention.draft_delete_days, 90);
  EXPECT_EQ(rules.gate_kind("curfew.recommend"), GateKind::hard);
  auto const* merseyside = rules.partner("05", base::make_date(2023, 6, 28));
  ASSERT_TRUE(merseyside);
  EXPECT_EQ(merseyside->max_open_per_day, 60);
  EXPECT_EQ(merseyside->clock_override.at("CK-REVIEW"), 20);
}

// What other tests rest on is what is shipped.
TEST(policy_enquiries, the_rules_of_tests_are_those_of_the_file) {
  auto const rules = policy::enquiry_rules("enquiries.toml", shipped());
  for (auto const& rung : test_rules().rungs) {
    auto const& shipped_rung = rules.rungs.at(static_cast<std::size_t>(rung.step - 1));
    for (auto priority : {Priority::first, Priority::soon, Priority::routine}) EXPECT_EQ(rung.after(priority), shipped_rung.after(priority)) << rung.step;
    EXPECT_EQ(rung.to, shipped_rung.to);
  }
  for (auto const& clock : test_rules().clocks) EXPECT_EQ(clock.answer_wd, rules.clock(clock.id)->answer_wd) << clock.id;
  for (auto const& trigger : test_rules().triggers) {
    auto const* one = rules.trigger(trigger.id);
    ASSERT_TRUE(one) << trigger.id;
    EXPECT_EQ(trigger.event, one->event);
    EXPECT_EQ(trigger.gate, one->gate);
    EXPECT_EQ(trigger.clock, one->clock);
    EXPECT_EQ(trigger.strength, one->strength);
    EXPECT_EQ(trigger.reuse_days, one->reuse_days) << trigger.id;
  }
}

TEST(policy_enquiries, mistakes_name_file_line_and_key) {
  EXPECT_NE(mistake(with(shipped(), "clock = \"CK-CHANGE\"", "clock = \"CK-CHNAGE\"")).find("trigger[7].clock: no clock has the id “CK-CHNAGE”"), std::string::npos);
  auto const said = mistake(with(shipped(), "strength = \"mandatory\"", "strength = \"must\""));
  EXPECT_TRUE(said.starts_with("enquiries.toml, line ")) << said;
  EXPECT_NE(said.find("trigger[4].strength: “must” is not one of: expected, required, mandatory"), std::string::npos) << said;
  EXPECT_NE(mistake(with(shipped(), "\"flag.RCPR\"", "\"flag.RCPX\"")).find("is not the name of a fact"), std::string::npos);
  EXPECT_NE(mistake(with(shipped(), "cut_off = \"17:00\"", "cut_off = \"5pm\"")).find("cut_off"), std::string::npos);
  EXPECT_NE(mistake(with(shipped(), "gate = \"psr.submit\"", "gate = \"psr.submitt\"")).find("gate"), std::string::npos);
  EXPECT_NE(mistake(with(shipped(), "reuse_days = 28", "reuse_dayz = 28")).find("reuse_days: is missing"), std::string::npos);
  EXPECT_NE(mistake(with(shipped(), "ack_wd = 1", "ack_wdd = 1")).find("this key is not known here"), std::string::npos);
  EXPECT_NE(mistake(with(shipped(), "step = 2", "step = 3")).find("rung[2].step"), std::string::npos);
  EXPECT_NE(mistake("version = ").find("enquiries.toml, line 1"), std::string::npos);
}

TEST(policy_enquiries, versions_stand_in_order_of_their_dates) {
  auto const first = shipped();
  auto const second = with(with(first, "2023-1", "2024-1"), "valid_from = 2023-01-01", "valid_from = 2024-01-01");
  std::array const files{base::EmbeddedFile{"enquiries-2024-1.toml", second}, base::EmbeddedFile{"enquiries.toml", first}, base::EmbeddedFile{"other.toml", "x"}};
  auto const book = policy::enquiry_rule_book(files);
  ASSERT_EQ(book.versions.size(), 2u);
  EXPECT_EQ(book.on(base::make_date(2024, 3, 1)).version, "2024-1");
  std::array const twice{base::EmbeddedFile{"enquiries.toml", first}, base::EmbeddedFile{"enquiries-b.toml", first}};
  EXPECT_THROW(policy::enquiry_rule_book(twice), policy::Mistake);
  EXPECT_THROW(policy::enquiry_rule_book(std::span<base::EmbeddedFile const>{}), policy::Mistake);
}
