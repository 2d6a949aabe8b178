#include "govuk/page.hpp"

#include "govuk/assets.hpp"
#include "govuk/elements.hpp"

#include <gtest/gtest.h>
#include <sodium.h>

#include <array>

namespace {

using namespace govuk;

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

TEST(Page, TitleNamesPageSectionAndService) {
  EXPECT_EQ("Risk – Sam Smith – Full Picture", page_title({.title = "Risk", .section = "Sam Smith"}, {}));
  EXPECT_EQ("Cookies – Full Picture", page_title({.title = "Cookies"}, {}));
  FormView wrong;
  wrong.fail("name", "Enter a name");
  EXPECT_EQ("Error: Name – Full Picture", page_title({.title = "Name", .form = &wrong}, {}));
  FormView const right;
  EXPECT_EQ("Name – Full Picture", page_title({.title = "Name", .form = &right}, {}));
}

TEST(Page, ErrorsStandFirstInTheMainPart) {
  FormView wrong;
  wrong.fail("name", "Enter a name");
  auto const html = render({.title = "Name", .body = h1("Name"), .form = &wrong}, {});
  EXPECT_TRUE(contains(html, "id=\"main-content\"><div class=\"govuk-error-summary\""));
}

TEST(Page, SkipLinkIsTheFirstToBeReached) {
  auto const html = render({.title = "A", .body = h1("A")}, {.signed_in = "Jo Brown"});
  EXPECT_EQ(html.find("<a "), html.find("<a href=\"#main-content\" class=\"govuk-skip-link\""));
}

TEST(Page, BreadcrumbsOrBackNeverBoth) {
  auto const html = render({.title = "A", .breadcrumbs = {{.text = "Home", .href = "/"}}, .back = "/"}, {});
  EXPECT_TRUE(contains(html, "govuk-breadcrumbs"));
  EXPECT_FALSE(contains(html, "govuk-back-link"));
}

TEST(Page, SignedOutPagesHaveNoSignOut) {
  EXPECT_FALSE(contains(render({.title = "A"}, {}), "Sign out"));
  auto const html = render({.title = "A"}, {.signed_in = "Jo <Brown>", .csrf = "token"});
  EXPECT_TRUE(contains(html, "Jo &lt;Brown&gt;"));
  EXPECT_TRUE(contains(html, "action=\"/sign-out\" method=\"post\""));
  EXPECT_TRUE(contains(html, "value=\"token\""));
}

TEST(Page, ChartsAreLoadedWhereThereAreSome) {
  EXPECT_FALSE(contains(render({.title = "A"}, {}), "plots.js"));
  EXPECT_TRUE(contains(render({.title = "A", .plots = true}, {}), asset_url("plots.js")));
}

std::string sha256_base64(std::string_view text) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<unsigned char const*>(text.data()), text.size());
  std::array<char, 64> out{};
  sodium_bin2base64(out.data(), out.size(), digest.data(), digest.size(), sodium_base64_VARIANT_ORIGINAL);
  return out.data();
}

// The policy allows exactly the one script that stands in the page.
TEST(Page, TheInlineScriptHasTheHashOfThePolicy) {
  std::string const html = render({.title = "A"}, {.signed_in = "Jo"});
  auto const begin = html.find("<script>");
  auto const end = html.find("</script>", begin);
  ASSERT_NE(std::string::npos, begin);
  EXPECT_EQ(std::string::npos, html.find("<script>", end));
  EXPECT_TRUE(contains(content_security_policy(), "'sha256-" + sha256_base64(std::string_view(html).substr(begin + 8, end - begin - 8)) + "'"));
  EXPECT_FALSE(contains(content_security_policy(), "unsafe"));
}

}  // namespace
