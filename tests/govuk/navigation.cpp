// A navigation of many sections: side by side, and folded for a phone.
#include "govuk/navigation.hpp"

#include <gtest/gtest.h>

namespace govuk {
namespace {

SubNavigation of(std::size_t sections, std::size_t here) {
  SubNavigation out{.label = "Sections of this inspection"};
  for (std::size_t n = 0; n < sections; ++n) out.items.push_back({.text = "Section " + std::to_string(n), .href = "/" + std::to_string(n), .active = n == here});
  return out;
}
std::size_t count(std::string const& text, std::string_view part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++n;
  return n;
}

TEST(SubNavigation, AFewSectionsStandAsTheMinistryHasThem) {
  auto const html = sub_navigation(of(4, 1)).str();
  EXPECT_EQ(count(html, "<details"), 0u);
  EXPECT_EQ(count(html, "<nav"), 1u);
}

TEST(SubNavigation, ManyAreFoldedForAPhoneUnderTheSectionOneIsIn) {
  auto const html = sub_navigation(of(14, 6)).str();
  auto const summary = html.substr(0, html.find("</summary>"));
  EXPECT_EQ(count(html, "<details"), 1u);
  EXPECT_EQ(count(html, " open"), 0u);
  EXPECT_NE(summary.find("Sections of this inspection"), summary.npos);
  EXPECT_NE(summary.find("Section 6"), summary.npos);
  EXPECT_EQ(count(html, "href=\"/13\""), 2u);
  EXPECT_EQ(count(html, "aria-label=\"Sections of this inspection\""), 1u);
  EXPECT_EQ(count(html, "aria-label=\"Sections of this inspection, folded\""), 1u);
}

TEST(SubNavigation, NamesNoSectionWhereOneIsInNone) { EXPECT_EQ(sub_navigation(of(8, 99)).str().find("you are in"), std::string::npos); }

}  // namespace
}  // namespace govuk
