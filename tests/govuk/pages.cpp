#include "govuk/pagination.hpp"

#include "kit/markup.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <regex>

namespace {

using namespace govuk;

// "1 … 4 [5] 6 … 13"
std::string shown(std::int64_t total, std::int64_t page, std::int64_t per_page = 25) {
  std::string const html = pages({.total = total, .per_page = per_page, .page = page, .href = [](std::int64_t number) { return "?" + std::to_string(number); }}).str();
  std::regex const item("item--(ellipsis)|aria-label=\"Page ([0-9]+)\"( aria-current)?");
  std::string out;
  for (auto at = std::sregex_iterator(html.begin(), html.end(), item); at != std::sregex_iterator(); ++at) {
    if (!out.empty()) out += ' ';
    std::string const number = (*at)[2];
    out += (*at)[1].matched ? "…" : (*at)[3].matched ? "[" + number + "]" : number;
  }
  return out;
}

std::string line(std::int64_t total, std::int64_t page) {
  std::string out;
  bool tag = false;
  for (char const c : results_line({.total = total, .per_page = 25, .page = page, .noun = "cases"}).str()) {
    tag = tag || c == '<';
    if (!tag) out += c;
    tag = tag && c != '>';
  }
  return out;
}

TEST(Pages, ShowsFirstLastAndNeighbours) {
  EXPECT_EQ("1 … 4 [5] 6 … 13", shown(312, 5));
  EXPECT_EQ("[1] 2 … 13", shown(312, 1));
  EXPECT_EQ("1 … 12 [13]", shown(312, 13));
  EXPECT_EQ("[1] 2", shown(26, 1));
  EXPECT_EQ("1 2 [3] 4 5", shown(125, 3));
}
TEST(Pages, NeverLeavesOutASinglePage) { EXPECT_EQ("1 2 3 [4] 5 … 13", shown(312, 4)); }
TEST(Pages, OnePageHasNoLinks) { EXPECT_EQ("", shown(25, 1)); }
TEST(Pages, PastTheEndIsTheLast) { EXPECT_EQ("1 … 12 [13]", shown(312, 99)); }

TEST(Pages, SaysWhatIsShown) {
  EXPECT_EQ("No cases", line(0, 1));
  EXPECT_EQ("Showing 1 to 1 of 1 cases", line(1, 1));
  EXPECT_EQ("Showing 26 to 50 of 1,312 cases", line(1312, 2));
  EXPECT_EQ("Showing 301 to 312 of 312 cases", line(312, 13));
}

RC_GTEST_PROP(PagesProperty, AlwaysShowsCurrentFirstAndLast, ()) {
  auto const total = *rc::gen::inRange<std::int64_t>(2, 5000);
  auto const per_page = *rc::gen::inRange<std::int64_t>(1, 60);
  auto const last = (total + per_page - 1) / per_page;
  RC_PRE(last > 1);
  auto const page = *rc::gen::inRange<std::int64_t>(1, last + 1);
  std::string const out = " " + shown(total, page, per_page) + " ";
  RC_ASSERT(out.find(" [" + std::to_string(page) + "] ") != std::string::npos);
  RC_ASSERT(page == 1 || out.starts_with(" 1 "));
  RC_ASSERT(page == last || out.ends_with(" " + std::to_string(last) + " "));
  RC_ASSERT(out.find("… …") == std::string::npos);
}

}  // namespace
