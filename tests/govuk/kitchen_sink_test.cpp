// The kitchen sink is well formed, every id on a page is there once, and every id that is referred to is there.
// FULLPICTURE_KITCHEN_SINK=folder writes the pages and the files they load there, to look at.
#include "govuk/assets.hpp"
#include "govuk/kitchen_sink.hpp"
#include "kit/markup.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace {

void write(std::filesystem::path const& path, std::string_view bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

std::vector<std::string> values(std::string const& html, std::string const& attribute) {
  std::vector<std::string> out;
  std::regex const pattern("\\s" + attribute + "=\"([^\"]*)\"");
  for (auto at = std::sregex_iterator(html.begin(), html.end(), pattern); at != std::sregex_iterator(); ++at) out.push_back((*at)[1]);
  return out;
}

TEST(KitchenSink, IsWellFormed) {
  for (auto const& [name, html] : kitchen_sink::sheets()) EXPECT_EQ(std::string::npos, kit::outline(html).find("!!")) << name;
}

TEST(KitchenSink, IdsAreUniqueAndReferencesHold) {
  for (auto const& [name, html] : kitchen_sink::sheets()) {
    std::set<std::string> ids;
    for (auto const& id : values(html, "id")) EXPECT_TRUE(ids.insert(id).second) << name << ": twice: " << id;
    for (auto const* attribute : {"for", "aria-describedby", "aria-labelledby", "data-aria-controls"})
      for (auto const& list : values(html, attribute)) {
        std::istringstream words(list);
        for (std::string id; words >> id;) EXPECT_TRUE(ids.contains(id)) << name << ": " << attribute << " says " << id;
      }
    for (auto const& href : values(html, "href"))
      EXPECT_TRUE(!href.starts_with("#") || ids.contains(href.substr(1))) << name << ": " << href;
  }
}

TEST(KitchenSink, OneMainHeading) {
  for (auto const& [name, html] : kitchen_sink::sheets()) {
    std::regex const heading("<h1[ >]");
    EXPECT_EQ(1, std::distance(std::sregex_iterator(html.begin(), html.end(), heading), std::sregex_iterator())) << name;
  }
}

TEST(KitchenSink, CanBeLookedAt) {
  char const* const folder = std::getenv("FULLPICTURE_KITCHEN_SINK");
  if (folder == nullptr) GTEST_SKIP() << "set FULLPICTURE_KITCHEN_SINK to a folder";
  for (auto const& [name, html] : kitchen_sink::sheets()) write(std::filesystem::path(folder) / (name + ".html"), html);
  for (auto const& asset : govuk::assets()) write(std::filesystem::path(folder + govuk::asset_url(asset.name)), asset.bytes);
}

}  // namespace
