#include "risk/api/signature_body.hpp"

#include <gtest/gtest.h>

namespace risk::api {
namespace {

TEST(SignatureBody, IsReadWhole) {
  auto const body = read_signature_body(R"({"lock_version": 7, "might_change": [{"enquiry": 12, "text": "The level"}], "more": 1})");
  EXPECT_EQ(body, (SignatureBody{.lock_version = 7, .changes = {{12, "The level"}}}));
  EXPECT_EQ(read_signature_body(R"({"lock_version": 9223372036854775807})")->lock_version, INT64_MAX);
}

// A number that does not fit was wrapped round to another version, and a fraction cut off.
TEST(SignatureBody, OfAnotherShapeIsNone) {
  for (auto const* text : {"", "null", "[]", "{}", R"({"lock_version": 0})", R"({"lock_version": -1})", R"({"lock_version": 1.5})", R"({"lock_version": 18446744073709551615})",
                           R"({"lock_version": 9223372036854775808})", R"({"lock_version": 1e3})", R"({"lock_version": 1, "might_change": {}})",
                           R"({"lock_version": 1, "might_change": [{"enquiry": 0, "text": ""}]})", R"({"lock_version": 1, "might_change": [{"enquiry": 1}]})",
                           R"({"lock_version": 1, "might_change": [[]]})", "{\"lock_version\": 1, \"might_change\": [{\"enquiry\": 1, \"text\": \"\xff\"}]}"})
    EXPECT_FALSE(read_signature_body(text)) << text;
}

}  // namespace
}  // namespace risk::api
