#include "http/multipart.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

std::string part(std::string const& headers, std::string const& bytes) { return "--b\r\n" + headers + "\r\n\r\n" + bytes + "\r\n"; }
std::string field(std::string const& name, std::string const& value) { return part("Content-Disposition: form-data; name=\"" + name + '"', value); }
std::string file(std::string const& name, std::string const& bytes) {
  return part("Content-Disposition: form-data; name=\"f\"; filename=\"" + name + "\"\r\nContent-Type: text/csv", bytes);
}
std::string const end = "--b--\r\n";

TEST(HttpMultipart, FieldsAndFilesArrive) {
  auto const got = http::parse_multipart("b", field("note", "two\r\nlines") + field("note", "") + file("list.csv", std::string("a,b\r\n\0\xff", 7)) + end);
  ASSERT_TRUE(got) << got.error().why;
  EXPECT_EQ(got->form.all("note"), (std::vector<std::string_view>{"two\r\nlines", ""}));
  ASSERT_EQ(got->uploads.size(), 1U);
  EXPECT_EQ(got->uploads[0].field, "f");
  EXPECT_EQ(got->uploads[0].file_name, "list.csv");
  EXPECT_EQ(got->uploads[0].content_type, "text/csv");
  EXPECT_EQ(got->uploads[0].bytes, std::string("a,b\r\n\0\xff", 7));
}

TEST(HttpMultipart, AFileFieldLeftEmptyIsNotAnUpload) {
  EXPECT_TRUE(http::parse_multipart("b", file("", "") + end)->uploads.empty());
  EXPECT_EQ(http::parse_multipart("b", file("", "x") + end)->uploads.at(0).file_name, "file");
}

TEST(HttpMultipart, NamesAreUnescapedAsBrowsersEscapeThem) {
  EXPECT_TRUE(http::parse_multipart("b", field("a%22b", "1") + end)->form.has("a\"b"));
  EXPECT_TRUE(http::parse_multipart("b", field("a\\\"b", "1") + end)->form.has("a\"b"));
  EXPECT_EQ(http::parse_multipart("b", file("C:\\\\Users\\\\me\\\\case.csv", "x") + end)->uploads.at(0).file_name, "case.csv");
  EXPECT_EQ(http::parse_multipart("b", file("C:\\Users\\me\\case.csv", "x") + end)->uploads.at(0).file_name, "case.csv");
}

TEST(HttpMultipart, ABoundaryInsideAFileEndsNothingUnlessOnItsOwnLine) {
  EXPECT_EQ(http::parse_multipart("b", file("a", "x--b--\r\n-b") + end)->uploads.at(0).bytes, "x--b--\r\n-b");
}

TEST(HttpMultipart, MalformedBodiesAreRefused) {
  std::string const ok = field("a", "1");
  for (auto const& bad : {std::string(), std::string("--"), ok, "preamble\r\n" + ok + end, ok + "--b--trailing", ok + "--b junk\r\n" + end,
                          part("Content-Type: text/plain", "1") + end, part("Content-Disposition: attachment; name=\"a\"", "1") + end,
                          part("Content-Disposition: form-data", "1") + end, part("Content-Disposition: form-data; name=\"a", "1") + end,
                          part("Content-Disposition: form-data; name=\"a\"; size=3", "1") + end, part("no colon", "1") + end,
                          part("Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"", "1") + end,
                          part("Content-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64", "MQ==") + end,
                          part("Content-Disposition: form-data; name=\"a\"\nX: y", "1") + end, field("a", "\xff") + end, field("a", std::string(1, '\0')) + end,
                          part("X: " + std::string(5000, 'x'), "1") + end})
    EXPECT_FALSE(http::parse_multipart("b", bad)) << bad.substr(0, 80);
}

TEST(HttpMultipart, TheBoundaryIsReadFromTheContentType) {
  EXPECT_EQ(http::multipart_boundary("multipart/form-data; boundary=abc"), "abc");
  EXPECT_EQ(http::multipart_boundary("Multipart/Form-Data; charset=utf-8; boundary=\"a b\""), "a b");
  for (auto const bad : {"multipart/form-data", "multipart/mixed; boundary=a", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"a",
                         "multipart/form-data; boundary=\"a \"", "multipart/form-data; boundary=a junk"})
    EXPECT_EQ(http::multipart_boundary(bad), "") << bad;
  EXPECT_EQ(http::multipart_boundary("multipart/form-data; boundary=" + std::string(71, 'a')), "");
}

RC_GTEST_PROP(HttpMultipart, AnyBytesOfAFileSurvive, (std::vector<std::string> const& files)) {
  std::string body;
  for (auto const& bytes : files) body += "--unlikely-7c1e\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.bin\"\r\n\r\n" + bytes + "\r\n";
  auto const got = http::parse_multipart("unlikely-7c1e", body + (files.empty() ? "--unlikely-7c1e--" : "--unlikely-7c1e--\r\n"));
  RC_ASSERT(got.has_value());
  RC_ASSERT(got->uploads.size() == files.size());
  for (std::size_t i = 0; i < files.size(); ++i) RC_ASSERT(got->uploads[i].bytes == files[i]);
}

}  // namespace
