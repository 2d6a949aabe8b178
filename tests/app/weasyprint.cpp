#include "app/weasyprint.hpp"

#include <gtest/gtest.h>

namespace app {
namespace {

TEST(Weasyprint, MakesAPdfOfADocument) {
  auto const pdf = pdf_of("<!DOCTYPE html><html lang=\"en\"><head><title>T</title></head><body><h1>Inadequate</h1><p>12 of 50</p></body></html>");
  ASSERT_TRUE(pdf);
  EXPECT_TRUE(pdf->starts_with("%PDF-"));
  EXPECT_GT(pdf->size(), 1000u);
}

// More than a pipe holds, so that feeding and draining must go on at once.
TEST(Weasyprint, TakesADocumentLargerThanAPipe) {
  std::string html = "<!DOCTYPE html><html lang=\"en\"><head><title>T</title></head><body>";
  for (int n = 0; n < 4000; ++n) html += "<p>A paragraph of the report that is long enough to fill a pipe.</p>";
  auto const pdf = pdf_of(html + "</body></html>");
  ASSERT_TRUE(pdf);
  EXPECT_TRUE(pdf->starts_with("%PDF-"));
}

}  // namespace
}  // namespace app
