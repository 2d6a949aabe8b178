// Our markup against the design system's own: every published fixture of every component we ported, but for those
// whose options we left out on purpose. An upgrade of the package shows each change of markup here.
#include "govuk/ported.hpp"
#include "kit/golden.hpp"
#include "kit/markup.hpp"

#include <gtest/gtest.h>

#include <set>

namespace {

using namespace fixture;

std::vector<Ported> all_ported() {
  auto out = ported_content();
  for (auto const& more : {ported_navigation(), ported_fields()}) out.insert(out.end(), more.begin(), more.end());
  return out;
}

class PublishedFixtures : public testing::TestWithParam<Ported> {};

bool left_out(Ported const& ported, Fixture const& each, std::set<std::string>& used) {
  bool out = false;
  if (ported.left_out.contains(each.name)) {
    used.insert(each.name);
    out = true;
  }
  for (auto const& path : each.options.paths())
    if (ported.without.contains(path)) {
      used.insert(path);
      out = true;
    }
  return out;
}

TEST_P(PublishedFixtures, SameMarkup) {
  Ported const& ported = GetParam();
  std::set<std::string> used;
  int compared = 0;
  for (auto const& each : of(ported.component)) {
    if (left_out(ported, each, used)) continue;
    std::string const ours = with_markup(ported.render(each.options).str());
    std::string const theirs = ported.expected ? ported.expected(each.options, each.html) : each.html;
    EXPECT_EQ("", kit::first_difference(kit::outline(theirs), kit::outline(ours))) << ported.component << ": " << each.name;
    ++compared;
  }
  EXPECT_GT(compared, 0);
  for (auto const& list : {ported.without, ported.left_out})
    for (auto const& [name, reason] : list) EXPECT_TRUE(used.contains(name)) << ported.component << ": no fixture has " << name << " any more";
}

INSTANTIATE_TEST_SUITE_P(Govuk, PublishedFixtures, testing::ValuesIn(all_ported()), [](auto const& each) {
  std::string name = each.param.component;
  std::erase(name, '-');
  return name;
});

}  // namespace
