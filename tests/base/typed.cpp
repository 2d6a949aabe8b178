#include "base/typed.hpp"

#include <gtest/gtest.h>

namespace base {
namespace {

TEST(Unfit, SaysWhatIsWrongAsTheErrorOfItsField) {
  EXPECT_FALSE(unfit("reason", ""));
  EXPECT_FALSE(unfit("reason", "Two lines\nof “text”"));
  EXPECT_FALSE(unfit("reason", std::string(longest_text, 'x')));
  EXPECT_EQ(unfit("reason", std::string(longest_text + 1, 'x'))->message, "This must be 4000 characters or fewer");
  EXPECT_EQ(unfit("reason", "\x1b[31m")->message, "This contains a character that cannot be printed");
  EXPECT_EQ(unfit("reason", "\xff")->message, "This is not UTF-8 text");
  EXPECT_EQ(unfit("name", "a\nb", 100, Lines::one)->field, "name");
}

}  // namespace
}  // namespace base
