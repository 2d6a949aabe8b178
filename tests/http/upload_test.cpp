#include "http/upload.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.hpp"

namespace {

TEST(HttpUpload, HostileNamesBecomeSafeBaseNames) {
  struct Case { std::string_view sent, safe; };
  for (auto const& [sent, safe] : std::initializer_list<Case>{
           {"report.pdf", "report.pdf"},
           {"../../etc/passwd", "passwd"},
           {"C:\\Windows\\System32\\evil.exe", "evil.exe"},
           {"..", "file"}, {".", "file"}, {"", "file"}, {"/", "file"}, {"a/", "file"},
           {".htaccess", "htaccess"},
           {"a\r\nSet-Cookie: x=1.txt", "aSet-Cookie_ x=1.txt"},
           {"a\"b<c>.txt", "a_b_c_.txt"},
           {"CON", "_CON"}, {"con.txt", "_con.txt"}, {"LPT1.csv", "_LPT1.csv"}, {"console.txt", "console.txt"},
           {"invoice\u202Efdp.exe", "invoicefdp.exe"},
           {"\u200Bname.csv", "name.csv"},
           {"note. . .", "note"},
           {"\xff\xfe.csv", "file"},
           {"Gwybodaeth am y teulu \u2013 \u0175.docx", "Gwybodaeth am y teulu \u2013 \u0175.docx"}})
    EXPECT_EQ(http::safe_file_name(sent), safe) << sent;
}

TEST(HttpUpload, LongNamesKeepTheirExtension) {
  auto const name = http::safe_file_name(std::string(200, 'a').append(".csv"));
  EXPECT_EQ(name.size(), 120U);
  EXPECT_TRUE(name.ends_with(".csv"));
  auto const device = http::safe_file_name("CON.- " + std::string(112, 'x') + " y.csv");  // as long as one may be, before it is told from a device
  EXPECT_EQ(http::safe_file_name(device), device);
  EXPECT_TRUE(device.ends_with(".csv"));
}

RC_GTEST_PROP(HttpUpload, ANameIsAlwaysSafeAndStays, (std::string const& sent)) {
  auto const name = http::safe_file_name(sent);
  RC_ASSERT(!name.empty() && name.size() <= 120 && name != "." && name != "..");
  RC_ASSERT(base::is_utf8(name));
  RC_ASSERT(name.find_first_of(std::string("/\\\"\0\r\n", 6)) == std::string::npos);
  RC_ASSERT(http::safe_file_name(name) == name);
}

}  // namespace
