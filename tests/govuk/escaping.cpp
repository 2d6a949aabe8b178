// What is typed changes no component's markup: with any text in every place, the elements and the attributes' names are
// those of a harmless text. And all of them are well formed.
#include "govuk/every_component.hpp"
#include "kit/markup.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

// The outline with every attribute's value and every text taken away.
std::string skeleton(std::string const& html) {
  std::string out;
  bool quoted = false;
  bool inside = false;
  for (char const c : html) {
    if (inside && c == '"') quoted = !quoted;
    if (!quoted && c == '<') inside = true;
    if (inside && !quoted) out += c;
    if (!quoted && c == '>') inside = false;
  }
  return out;
}

RC_GTEST_PROP(Escaping, NoTextChangesTheMarkup, ()) {
  auto const pieces = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
      rc::gen::elementOf(std::vector<std::string>{"<", ">", "\"", "'", "&", "=", "/", "</", "<script>", "--", "x", " y", "javascript:", "é"})));
  std::string typed = "t";
  for (auto const& piece : pieces) typed += piece;
  auto const plain = everywhere::components("t");
  auto const nasty = everywhere::components(typed);
  RC_ASSERT(plain.size() == nasty.size());
  for (std::size_t at = 0; at < plain.size(); ++at)
    if (skeleton(plain[at].second.str()) != skeleton(nasty[at].second.str())) RC_FAIL(plain[at].first);
}

TEST(Escaping, EveryComponentIsWellFormed) {
  for (auto const& [name, html] : everywhere::components("Sam O'Neil & <sons>")) {
    auto const outline = kit::outline(html.str());
    EXPECT_EQ(std::string::npos, outline.find("!!")) << name << "\n" << outline;
  }
}

}  // namespace
