#include "govuk/elements.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <stdexcept>

namespace {

using namespace govuk;

TEST(Html, TextIsEscaped) { EXPECT_EQ("&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;", Html("<b> & \"x\" 'y'").str()); }
TEST(Html, ElementsNest) { EXPECT_EQ("<p class=\"govuk-body\">a <strong>&lt;b&gt;</strong></p>", p({"a ", strong("<b>")}).str()); }
TEST(Html, VoidElementsHaveNoEnd) { EXPECT_EQ("<br>", br().str()); }
TEST(Html, AnHtmlIsNeverEscapedTwice) {
  Html const once = strong("a & b");
  EXPECT_EQ("<strong>a &amp; b</strong>", Html{once}.str());
  EXPECT_EQ("<p class=\"govuk-body\"><strong>a &amp; b</strong></p>", p(once).str());
}
TEST(Html, BooleanAttributes) {
  EXPECT_EQ("<input hidden>", el("input", {{"hidden", true}}).str());
  EXPECT_EQ("<input>", el("input", {{"hidden", false}}).str());
  EXPECT_EQ("<td colspan=\"3\"></td>", el("td", {{"colspan", 3}}).str());
}
TEST(Html, AddedTextIsEscapedToo) {
  Html out = "a";
  out += "<";
  out << strong("b");
  EXPECT_EQ("a&lt;<strong>b</strong>", out.str());
}

TEST(Html, AttributesThatRunScriptsAreRefused) {
  for (char const* name : {"onclick", "style", "onfocus", "", "a b", "a\"", "a>", "HREF"})
    EXPECT_THROW(el("a", {{name, "x"}}), std::invalid_argument) << name;
}

TEST(Html, LinksThatRunScriptsGoNowhere) {
  for (char const* url : {"javascript:alert(1)", " javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", "\x01javascript:alert(1)", "data:text/html,x", "vbscript:x"})
    EXPECT_EQ("<a href=\"#\"></a>", el("a", {{"href", url}}).str()) << url;
  for (char const* url : {"/people/1", "?page=2", "#name", "https://example.org/a:b", "mailto:a@example.org", "tel:0151", "people/1?at=09:00", "/a:b"})
    EXPECT_EQ("<a href=\"" + std::string(url) + "\"></a>", el("a", {{"href", url}}).str());
}

TEST(Html, NumbersAreGrouped) {
  EXPECT_EQ("0", grouped(0));
  EXPECT_EQ("999", grouped(999));
  EXPECT_EQ("1,000", grouped(1000));
  EXPECT_EQ("1,234,567", grouped(1234567));
  EXPECT_EQ("-999", grouped(-999));
  EXPECT_EQ("-1,000", grouped(-1000));
}

TEST(Html, Join) { EXPECT_EQ("a, b, c", join({"a", "b", "c"}, ", ").str()); }

TEST(Html, LinkSaysWhereItGoes) {
  EXPECT_EQ("<a class=\"govuk-link\" href=\"/x\">Change<span class=\"govuk-visually-hidden\"> name of Sam</span></a>", link_to("/x", "Change", {.hidden = "name of Sam"}).str());
  EXPECT_EQ("<a class=\"govuk-link\" href=\"/x\" rel=\"noreferrer noopener\" target=\"_blank\">Guide (opens in new tab)</a>", link_to("/x", "Guide", {.new_tab = true}).str());
}

std::string unescaped(std::string text) {
  for (auto const& [from, to] : std::initializer_list<std::pair<char const*, char const*>>{{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) text.replace(at, std::string_view(from).size(), to);
  return text;
}

// Text that is rich in what could break out of markup.
rc::Gen<std::string> nasty() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::oneOf(
                          rc::gen::elementOf(std::vector<std::string>{"<", ">", "\"", "'", "&", "&amp;", "</p>", "<script>", "]]>", "-->", "javascript:", " onload=", "\n"}),
                          rc::gen::string<std::string>())),
                      [](std::vector<std::string> const& parts) {
                        std::string out;
                        for (auto const& part : parts) out += part;
                        return out;
                      });
}

RC_GTEST_PROP(HtmlProperty, NothingTypedSurvivesAsMarkup, ()) {
  auto const typed = *nasty();
  std::string const out = Html(typed).str();
  RC_ASSERT(out.find_first_of("<>\"'") == std::string::npos);
  RC_ASSERT(unescaped(out) == typed);
}

RC_GTEST_PROP(HtmlProperty, NothingTypedLeavesItsAttribute, ()) {
  auto const typed = *nasty();
  std::string const out = el("input", {{"value", typed}, {"data-x", "y"}}).str();
  std::string const head = "<input value=\"";
  std::string const tail = "\" data-x=\"y\">";
  RC_ASSERT(out.starts_with(head));
  RC_ASSERT(out.ends_with(tail));
  auto const inside = out.substr(head.size(), out.size() - head.size() - tail.size());
  RC_ASSERT(inside.find_first_of("<>\"'") == std::string::npos);
  RC_ASSERT(unescaped(inside) == typed);
}

}  // namespace
