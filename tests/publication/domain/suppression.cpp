#include "publication/domain/suppression.hpp"

#include <functional>
#include <gtest/gtest.h>
#include <map>
#include <rapidcheck/gtest.h>

namespace publication_domain {

using namespace publication;
using Counts = std::vector<std::int64_t>;

// "12 - 7 =19": left out as "-", the total behind "=".
std::string words(Counts const& counts) {
  auto const shown = suppressed(counts);
  std::string out;
  for (auto const& count : shown.counts) out += (count ? std::to_string(*count) : "-") + " ";
  return out + "=" + (shown.total ? std::to_string(*shown.total) : "-");
}

TEST(Suppression, SmallCountsTakeOthersWithThem) {
  struct Row {
    Counts counts;
    char const* shown;
    char const* why;
  };
  std::vector<Row> const table{
      {{12, 38}, "12 38 =50", "nothing is small"},
      {{0, 50}, "0 50 =50", "nobody is nobody's secret"},
      {{3, 47}, "- - =50", "one alone is the total less the rest"},
      {{3, 20, 7}, "- 20 - =30", "the smallest of the others goes with it"},
      {{6, 6, 4}, "- - - =16", "two that are equal both go with it: with one of them it could only be the 4"},
      {{2, 3, 45}, "- - 45 =50", "two that could be 1 and 4 as well"},
      {{1, 1, 48}, "- - - =50", "two that add up to 2 are 1 and 1"},
      {{4, 4, 48}, "- - - =56", "two that add up to 8 are 4 and 4"},
      {{1, 4, 45}, "- - 45 =50", "or 2 and 3"},
      {{1, 1, 1, 1, 1}, "- - - - - =-", "five that add up to 5 are all 1, and nothing is left to go with them but the total"},
      {{3, 0, 0}, "- 0 0 =-", "a total of 3 is small itself"},
      {{4, 4}, "- - =-", "the total says both"},
      {{2, 1, 2}, "- - - =5", "1, 2 and 2 in any order, or 3, 1 and 1"},
      {{}, "=0", "no group"},
      {{0}, "0 =0", "nobody"},
      {{5}, "5 =5", "not small"},
  };
  for (auto const& row : table) EXPECT_EQ(words(row.counts), row.shown) << row.why;
  EXPECT_THROW(suppressed(Counts{-1}), std::invalid_argument);
}

// Somebody who knows the rule tries every set of counts that would be shown in the same way: for each count from 1 to 4
// more than one number must be possible.
RC_GTEST_PROP(Suppression, NobodyGetsASmallCountBackBySubtraction, ()) {
  auto const counts = *rc::gen::container<Counts>(*rc::gen::inRange<std::size_t>(1, 4), rc::gen::inRange<std::int64_t>(0, 9));
  auto const seen = words(counts);
  std::vector<std::set<std::int64_t>> possible(counts.size());
  Counts guess(counts.size(), 0);
  std::function<void(std::size_t)> const every = [&](std::size_t at) {
    if (at == guess.size()) {
      if (words(guess) == seen)
        for (std::size_t i = 0; i < guess.size(); ++i) possible[i].insert(guess[i]);
      return;
    }
    for (guess[at] = 0; guess[at] < 14; ++guess[at]) every(at + 1);
  };
  every(0);
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts[i] > 0 && counts[i] < smallest_shown) RC_ASSERT(possible[i].size() > 1);
}

TEST(Suppression, AShareTellsNoSmallCount) {
  auto const open = [](std::int64_t yes, std::int64_t of) { return public_share({"ASS-S", static_cast<int>((200 * yes + of) / (2 * of)), yes, of}).has_value(); };
  EXPECT_TRUE(open(12, 50));
  EXPECT_FALSE(open(3, 50)) << "6 per cent of 50 is 3";
  EXPECT_FALSE(open(47, 50)) << "those who were not sufficient are 3";
  EXPECT_TRUE(open(0, 50));
  EXPECT_TRUE(open(50, 50));
  EXPECT_TRUE(public_share({"ASS-S", 24}).has_value()) << "published without its counts";
}

}  // namespace publication_domain
