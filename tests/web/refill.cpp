#include "web/refill.hpp"

#include "govuk/all.hpp"
#include "kit/markup.hpp"

#include <gtest/gtest.h>

namespace web {
namespace {

using namespace govuk;

http::Form typed(std::initializer_list<std::pair<char const*, char const*>> fields) {
  http::Form out;
  for (auto const& [name, value] : fields) out.add(name, value);
  return out;
}

std::string page_with(Html const& body, std::string const& action = "/people/3/notes") {
  return Html{h1("A page"), text_input({.name = "kind", .label = "Outside the form"}), form({.action = action, .csrf = "the page's own", .body = body})}.str();
}
std::string filled(Html const& body, http::Form const& fields) { return refill(page_with(body), "/people/3/notes", fields, "/people/3/notes?kept_form=7")->page; }
bool says(std::string const& page, std::string_view words) { return page.find(words) != page.npos; }

TEST(Refill, GivesTextsBackAsTheyWereTyped) {
  Html const body = {text_input({.name = "kind", .label = "Kind", .value = "as it stands"}), text_area({.name = "note", .label = "Note"})};
  auto const page = filled(body, typed({{"kind", "a \"quoted\" <b>"}, {"note", "one\n\n</textarea><script>two</script> & three"}}));
  EXPECT_TRUE(says(page, "value=\"a &quot;quoted&quot; &lt;b&gt;\"")) << page;
  EXPECT_TRUE(says(page, "\none\n\n&lt;/textarea&gt;&lt;script&gt;two&lt;/script&gt; &amp; three</textarea>"));
  EXPECT_TRUE(says(page, "action=\"/people/3/notes?kept_form=7\""));
  EXPECT_EQ(kit::outline(page).find("!!"), std::string::npos) << "it is sound";
}

TEST(Refill, GivesChoicesBackAndTakesAwayWhatWasNotChosen) {
  Html const body = {radios({.name = "answer", .legend = "Answer", .items = {{.value = "yes", .text = "Yes"}, {.value = "no", .text = "No"}}, .value = "yes"}),
                     checkboxes({.name = "with", .legend = "With", .items = {{.value = "a", .text = "A"}, {.value = "b", .text = "B"}, {.value = "c", .text = "C"}}}),
                     select({.name = "team", .label = "Team", .items = {{.value = "1", .text = "One"}, {.value = "2", .text = "Two"}}, .value = "1"})};
  auto const page = filled(body, typed({{"answer", "no"}, {"with", "a"}, {"with", "c"}, {"team", "2"}}));
  auto const has = [&](std::string_view name, std::string_view value, std::string_view flag) {
    auto const at = page.find(fmt::format("value=\"{}\"", value), page.find(name.empty() ? "<select" : fmt::format("name=\"{}\"", name)));
    auto const begin = page.rfind('<', at);
    return page.substr(begin, page.find('>', at) - begin).find(fmt::format(" {}", flag)) != std::string::npos;
  };
  EXPECT_FALSE(has("answer", "yes", "checked"));
  EXPECT_TRUE(has("answer", "no", "checked"));
  EXPECT_TRUE(has("with", "a", "checked"));
  EXPECT_FALSE(has("with", "b", "checked"));
  EXPECT_TRUE(has("with", "c", "checked"));
  EXPECT_FALSE(has("", "1", "selected"));
  EXPECT_TRUE(has("", "2", "selected"));
}

TEST(Refill, KeepsTheTokenOfThePageAndTheVersionThatWasRead) {
  auto const page = filled({hidden_field("version", "9"), text_area({.name = "note", .label = "Note"})}, typed({{"csrf_token", "of the old sign-in"}, {"version", "4"}, {"note", "x"}}));
  EXPECT_TRUE(says(page, "the page&#39;s own"));
  EXPECT_FALSE(says(page, "old sign-in"));
  EXPECT_TRUE(says(page, "value=\"4\"")) << "somebody's change meanwhile is noticed, not overwritten";
}

TEST(Refill, SaysWhatTheFormHasNoPlaceFor) {
  auto const done = refill(page_with(text_area({.name = "note-1", .label = "Note"})), "/people/3/notes", typed({{"note-1", "one"}, {"note-2", "two of them"}, {"empty", ""}}), "/x");
  ASSERT_TRUE(done);
  ASSERT_EQ(done->left_over.size(), 1u);
  EXPECT_EQ(done->left_over.one("note-2"), "two of them");
}

TEST(Refill, FillsFieldsOfOneNameInTheirOrder) {
  auto const page = filled({text_input({.name = "name", .label = "First", .id = "a"}), text_input({.name = "name", .label = "Second", .id = "b"})}, typed({{"name", "one"}, {"name", "two"}}));
  EXPECT_LT(page.find("value=\"one\""), page.find("value=\"two\""));
}

TEST(Refill, LeavesOtherFormsAloneAndFindsTheRightOneOfSeveral) {
  auto const row = [](char const* id) { return form({.action = "/comments", .csrf = "t", .body = {hidden_field("comment", id), text_area({.name = "reason", .label = "Reason", .id = std::string("r") + id})}}); };
  auto const page = Html{row("1"), row("2"), row("3")}.str();
  auto const done = refill(page, "/comments", typed({{"comment", "2"}, {"reason", "because"}}), "/comments?kept_form=1");
  ASSERT_TRUE(done);
  EXPECT_LT(done->page.find("value=\"2\""), done->page.find("because"));
  EXPECT_LT(done->page.find("because"), done->page.find("value=\"3\""));
  EXPECT_FALSE(refill(page, "/elsewhere", typed({{"reason", "because"}}), "/x"));
}

TEST(Refill, OpensWhatIsFoldedAndNeverWritesAPassword) {
  auto const page = filled({details({.summary = "More", .body = text_area({.name = "note", .label = "Note"})}), text_input({.name = "present", .label = "Password", .value = "", .type = "password"})},
                           typed({{"note", "words"}, {"present", "three random words"}}));
  EXPECT_TRUE(says(page, " open>"));
  EXPECT_FALSE(says(page, "three random words"));
}

// Any page at all, cut anywhere: it ends, and reads nothing past the end.
TEST(Refill, StandsBrokenMarkup) {
  std::string const page = page_with(text_area({.name = "note", .label = "Note"}));
  for (std::size_t length = 0; length <= page.size(); ++length) (void)refill(std::string_view(page).substr(0, length), "/people/3/notes", typed({{"note", "x"}}), "/x");
}

TEST(Readdress, ChangesNothingButWhereTheFormGoes) {
  auto const page = page_with(text_input({.name = "kind", .label = "Kind", .value = "as it stands"}));
  auto const moved = readdress(page, "/people/3/notes", typed({{"kind", "typed"}}), "/people/3/notes?kept_form=7");
  EXPECT_TRUE(says(moved, "action=\"/people/3/notes?kept_form=7\""));
  EXPECT_TRUE(says(moved, "as it stands"));
  EXPECT_EQ(readdress(page, "/elsewhere", {}, "/x"), page);
}

}  // namespace
}  // namespace web
