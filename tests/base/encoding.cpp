#include "base/encoding.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace base;

TEST(base_encoding, the_published_vectors_of_rfc_4648) {
  EXPECT_EQ(to_hex("foobar"), "666f6f626172");
  for (auto const& [bytes, text] : std::vector<std::pair<std::string, std::string>>{
           {"", ""}, {"f", "Zg"}, {"fo", "Zm8"}, {"foo", "Zm9v"}, {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}, {"\xFB\xFF", "-_8"}}) {
    EXPECT_EQ(to_base64url(bytes), text);
    EXPECT_EQ(from_base64url(text), bytes);
  }
}

TEST(base_encoding, other_spellings_are_refused) {
  for (auto const* bad : {"0", "0g", "0x00", " 00"}) EXPECT_FALSE(from_hex(bad)) << bad;
  for (auto const* bad : {"Z", "Zh", "Zg==", "Zm9+", "Zm9/", "Zm 8"}) EXPECT_FALSE(from_base64url(bad)) << bad;
  EXPECT_EQ(from_hex("FFfe"), "\xFF\xFE");
}

RC_GTEST_PROP(base_encoding, bytes_come_back, (std::string bytes)) {
  RC_ASSERT(from_hex(to_hex(bytes)) == bytes);
  RC_ASSERT(from_base64url(to_base64url(bytes)) == bytes);
}
