#include "inspection/domain/evidence_paths.hpp"

#include <gtest/gtest.h>

namespace inspection {
namespace {

TEST(EvidencePaths, AreOurOwnPagesWithOrWithoutTheHost) {
  EXPECT_EQ(evidence_path("/people/12/history"), "/people/12/history");
  EXPECT_EQ(evidence_path("  https://full-picture.example:8443/enquiries/7?tab=2#top "), "/enquiries/7");
  EXPECT_EQ(evidence_path("/assessments/3/signed"), "/assessments/3/signed");
}

TEST(EvidencePaths, NothingElseIsOne) {
  for (auto const* line : {"", "/", "https://example.org", "//evil.example/people/1", "javascript:alert(1)", "/people", "/people/", "/people/x", "/accounts/1", "/inspections/1",
                           "/people/1\" onclick", "people/1", "/people/1/<b>", "ftp://h/people/1", "https:/people/1"})
    EXPECT_EQ(evidence_path(line), std::nullopt) << line;
  EXPECT_EQ(evidence_path("/people/1/" + std::string(300, 'a')), std::nullopt);
}

TEST(EvidencePaths, ATextHasEachOnceAndSaysWhichLineIsNone) {
  auto const found = evidence_paths("/people/1\n\n /needs/2 \r\n/people/1");
  EXPECT_EQ(found.text(), "/people/1\n/needs/2");
  EXPECT_EQ(found.wrong, "");
  EXPECT_EQ(evidence_paths("/people/1\nsee file").wrong, "see file");
}

}  // namespace
}  // namespace inspection
