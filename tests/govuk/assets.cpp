#include "govuk/assets.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <regex>
#include <stdexcept>

namespace {

using namespace govuk;

std::string inflated(std::string_view gzip) {
  z_stream stream{};
  EXPECT_EQ(Z_OK, inflateInit2(&stream, 16 + MAX_WBITS));
  std::string out(4 * 1024 * 1024, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(gzip.data()));
  stream.avail_in = static_cast<uInt>(gzip.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(Z_STREAM_END, inflate(&stream, Z_FINISH));
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

TEST(Assets, AreFoundByTheirUrlOnly) {
  auto const url = asset_url("app.css");
  auto const css = asset(url);
  ASSERT_TRUE(css.has_value());
  EXPECT_EQ("text/css; charset=utf-8", css->content_type);
  EXPECT_FALSE(asset("/assets/0000000000000000/app.css").has_value());
  EXPECT_FALSE(asset(url + "x").has_value());
  EXPECT_FALSE(asset("/app.css").has_value());
  EXPECT_FALSE(asset(url.substr(0, url.rfind('/')) + "/hash").has_value());
  EXPECT_THROW(asset_url("other.css"), std::invalid_argument);
}

TEST(Assets, GzippedCopiesAreTheSame) {
  for (auto const& each : assets()) EXPECT_EQ(each.bytes, inflated(each.gzip)) << each.name;
}

// A service that is not on GOV.UK may not use its font, crown or crest.
TEST(Assets, NothingThatIsForGovUkOnly) {
  for (auto const& each : assets()) {
    if (each.name == "licences.txt") continue;  // names the holders of copyright
    auto const text = lower(each.bytes);
    for (char const* word : {"@font-face", "gds transport", "crown", "crest", ".woff"}) EXPECT_EQ(std::string::npos, text.find(word)) << each.name << ": " << word;
  }
}

TEST(Assets, EveryFileTheStyleSheetNamesIsThere) {
  auto const css = asset(asset_url("app.css"));
  ASSERT_TRUE(css.has_value());
  std::string const text(css->bytes);
  std::regex const url("url\\(\"?([^)\"]*)\"?\\)");
  int found = 0;
  for (auto at = std::sregex_iterator(text.begin(), text.end(), url); at != std::sregex_iterator(); ++at, ++found) EXPECT_NO_THROW(asset_url((*at)[1].str())) << (*at)[1];
  EXPECT_GT(found, 0);
}

// The Content-Security-Policy would stop them.
TEST(Assets, ScriptsEvaluateNoText) {
  for (auto const& each : assets())
    if (each.name.ends_with(".js")) {
      EXPECT_EQ(std::string_view::npos, each.bytes.find("eval(")) << each.name;
      EXPECT_EQ(std::string_view::npos, each.bytes.find("new Function")) << each.name;
    }
}

}  // namespace
