#include "policy/training.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace policy {
namespace {

std::string shipped() {
  std::stringstream text;
  text << std::ifstream(SOURCE_DIR "/policy/training.toml").rdbuf();
  return text.str();
}
// The shipped file with one piece of it changed: what is said about that. The piece must be there.
std::string said(std::string const& piece, std::string const& instead) {
  auto text = shipped();
  auto const at = text.find(piece);
  EXPECT_NE(at, text.npos) << piece;
  if (at == text.npos) return {};
  text.replace(at, piece.size(), instead);
  try {
    training_rules("training.toml", text);
  } catch (Mistake const& mistake) {
    EXPECT_GT(mistake.line, 0);
    return mistake.what();
  }
  return "no mistake";
}
bool has(std::string const& text, std::string_view part) { return text.find(part) != text.npos; }

TEST(PolicyTraining, TheShippedFileIsRead) {
  auto const rules = training_rules("training.toml", shipped());
  EXPECT_EQ(rules.topics.size(), 11u);
  EXPECT_EQ(rules.countersign_days, 28);
  EXPECT_EQ(rules.topic("T-08")->refresh_months, 12);
  EXPECT_EQ(rules.topic("T-99"), nullptr);
  EXPECT_EQ(rules.expected.front().by_month, 3);
  EXPECT_EQ(rules.expected.back().by_month, 12);
}

TEST(PolicyTraining, NamesFileKeyAndLine) {
  auto const wrong = said("refresh_months = 36", "refresh_months = 0");
  EXPECT_TRUE(has(wrong, "training.toml, line 3")) << wrong;
  EXPECT_TRUE(has(wrong, "topic[1].refresh_months")) << wrong;
  EXPECT_TRUE(has(said("id = \"T-02\"", "id = \"T-01\""), "stands twice"));
  EXPECT_TRUE(has(said("CA = \"basic\"", "XX = \"basic\""), "is no grade"));
  EXPECT_TRUE(has(said("CA = \"basic\"", "CA = \"expert\""), "is not one of"));
  EXPECT_TRUE(has(said("critical_for = [\"sign_sara\"]", "critical_for = [\"home_visit\"]"), "belongs to T-01 already"));
  EXPECT_TRUE(has(said("critical_for = [\"sign_sara\"]", "critical_for = [\"flying\"]"), "is not one of"));
  EXPECT_TRUE(has(said("court_team_only = [\"PSO\", ", "court_team_only = [\"CA\", "), "not among those who need it"));
  EXPECT_TRUE(has(said("warn_days = 0", "warn_days = 29"), "a warning comes first"));
  EXPECT_TRUE(has(said("order = \"community\"\nrosh = [\"low\", \"medium\"]", ""), "no kind of case"));
  EXPECT_TRUE(has(said("to_month = 6", "to_month = 0"), "to_month"));
  EXPECT_TRUE(has(said("due_soon = 60", "due_soon = 60\nmistyped = 1"), "not known here"));
}

TEST(PolicyTraining, VersionsAreDated) {
  auto later = shipped();
  later.replace(later.find("valid_from = 2023-01-01"), 23, "valid_from = 2024-01-01");
  later.replace(later.find("version = \"2023-1\""), 18, "version = \"2024-1\"");
  auto const first = shipped();
  std::vector<base::EmbeddedFile> const files{{"training-2024-1.toml", later}, {"training.toml", first}};
  auto const book = training_book(files);
  EXPECT_EQ(book.on(base::make_date(2023, 12, 31)).version, "2023-1");
  EXPECT_EQ(book.on(base::make_date(2024, 1, 1)).version, "2024-1");
  EXPECT_THROW(training_book({}), Mistake);
}

}  // namespace
}  // namespace policy
