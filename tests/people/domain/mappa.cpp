#include "people/domain/mappa.hpp"

#include <gtest/gtest.h>

namespace people {
namespace {

TEST(Mappa, IsSaidWithItsCategoryOrThatNoneIsRecorded) {
  EXPECT_EQ(mappa_in_words(0, 0), "");
  EXPECT_EQ(mappa_in_words(1, 2), "category 2, level 1");
  EXPECT_EQ(mappa_in_words(3, 0), "level 3, category not recorded");
}

TEST(Mappa, EveryCategoryHasItsPublishedMeaningAndNoOtherNumberHas) {
  for (int category = 1; category <= mappa_categories; ++category) EXPECT_NE(mappa_category_meaning(category), "") << category;
  for (int other : {-1, 0, mappa_categories + 1}) EXPECT_EQ(mappa_category_meaning(other), "") << other;
}

}  // namespace
}  // namespace people
