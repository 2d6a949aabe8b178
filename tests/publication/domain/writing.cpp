#include "publication/domain/writing.hpp"

#include <gtest/gtest.h>

namespace publication_domain {

using publication::keeps_what_stood;
using namespace std::chrono_literals;

TEST(Writing, KeepsAnothersTextWhatStoodForAWhileAndWhatIsCutOut) {
  EXPECT_FALSE(keeps_what_stood({.same_writer = true, .written_for = 9min + 59s, .before = 500, .after = 510}));
  EXPECT_TRUE(keeps_what_stood({.same_writer = false, .written_for = 1s, .before = 500, .after = 510}));
  EXPECT_TRUE(keeps_what_stood({.same_writer = true, .written_for = 10min, .before = 500, .after = 510}));
  EXPECT_FALSE(keeps_what_stood({.same_writer = true, .written_for = 1s, .before = 500, .after = 300}));
  EXPECT_TRUE(keeps_what_stood({.same_writer = true, .written_for = 1s, .before = 501, .after = 300}));
}

TEST(Writing, AnEmptyTextIsNotWorthKeeping) { EXPECT_FALSE(keeps_what_stood({.same_writer = false, .written_for = 1h, .before = 0, .after = 5})); }

}  // namespace publication_domain
