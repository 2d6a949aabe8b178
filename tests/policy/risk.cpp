#include "policy/risk.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace policy {
namespace {

std::string shipped() {
  std::stringstream text;
  text << std::ifstream(SOURCE_DIR "/policy/risk.toml").rdbuf();
  return text.str();
}

TEST(PolicyRisk, TheShippedFileIsTheDefault) {
  auto const book = risk_rules("risk.toml", shipped());
  auto const fallback = risk::default_rules();
  ASSERT_EQ(book.countersign.size(), fallback.countersign.size());
  for (std::size_t i = 0; i < book.countersign.size(); ++i) {
    EXPECT_EQ(book.countersign[i].grade, fallback.countersign[i].grade);
    EXPECT_EQ(book.countersign[i].level, fallback.countersign[i].level);
  }
}
TEST(PolicyRisk, NamesWhatIsWrong) {
  EXPECT_THROW(risk_rules("risk.toml", shipped() + "\n[[countersign]]\ngrade = \"PSO\"\nlevels = [\"low\"]\n"), Mistake);
  EXPECT_THROW(risk_rules("risk.toml", shipped() + "\n[[countersign]]\ngrade = \"XX\"\nlevels = [\"low\"]\n"), Mistake);
  EXPECT_THROW(risk_rules("risk.toml", shipped() + "\n[[countersign]]\ngrade = \"PO\"\nlevels = [\"none\"]\n"), Mistake);
  EXPECT_THROW(risk_rules("risk.toml", shipped() + "\nmistyped = 1\n"), Mistake);
  EXPECT_THROW(risk_rule_book({}), Mistake);
}

}  // namespace
}  // namespace policy
