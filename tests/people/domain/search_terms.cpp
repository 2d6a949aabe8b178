#include "people/domain/search_terms.hpp"

#include <gtest/gtest.h>

namespace people::search_terms_tests {

base::Date const today = base::make_date(2023, 6, 28);
SearchTerms read(std::string_view typed) { return read_search(typed, today); }
using Words = std::vector<std::string>;

TEST(SearchTerms, TakeNamesInAnyOrderAndSpelling) {
  EXPECT_EQ(read("Clarke, Amina").words, (Words{"clarke", "amina"}));
  EXPECT_EQ(read("  José  O’Brien-Smith ").words, (Words{"jose", "obrien", "smith"}));
}

TEST(SearchTerms, TakeDatesOfBirthInSeveralNotations) {
  auto const day = base::make_date(1985, 6, 14);
  for (auto typed : {"14/6/1985", "14/06/85", "14.6.1985", "14-06-1985", "1985-06-14", "14061985", "14 June 1985", "14 jun 85", "14th June 1985"})
    EXPECT_EQ(read(typed).birth_date, day) << typed;
  EXPECT_TRUE(read("14/6/1985").words.empty());
}

TEST(SearchTerms, OfferTheDayAndMonthTheOtherWayRound) {
  EXPECT_EQ(read("4/6/1985").birth_date, base::make_date(1985, 6, 4));
  EXPECT_EQ(read("4/6/1985").swapped_date, base::make_date(1985, 4, 6));
  EXPECT_FALSE(read("14/6/1985").swapped_date);
  EXPECT_EQ(read("6/14/1985").birth_date, base::make_date(1985, 6, 14));
}

TEST(SearchTerms, ATwoDigitYearIsNeverInTheFuture) {
  EXPECT_EQ(read("4/6/23").birth_date, base::make_date(2023, 6, 4));
  EXPECT_EQ(read("4/6/24").birth_date, base::make_date(1924, 6, 4));
}

TEST(SearchTerms, TakeNumbersWhateverTheCase) {
  for (auto [typed, number] : {std::pair{"x123456", "X123456"}, {"1981/34u", "1981/34U"}, {"a1234bc", "A1234BC"}, {"65656/91h", "65656/91H"}})
    EXPECT_EQ(read(typed).number, number) << typed;
}

TEST(SearchTerms, AYearBesideANameIsAYearOfBirth) {
  auto const terms = read("clarke 1985");
  EXPECT_EQ(terms.words, (Words{"clarke"}));
  EXPECT_EQ(terms.birth_year, 1985);
}

TEST(SearchTerms, MixNamesAndDates) {
  auto const terms = read("amina clarke 4 June 1985");
  EXPECT_EQ(terms.words, (Words{"amina", "clarke"}));
  EXPECT_EQ(terms.birth_date, base::make_date(1985, 6, 4));
}

TEST(SearchTerms, AYearMayStandFirst) {
  for (auto typed : {"1985-06-04", "1985/6/4", "1985.06.04", "19850604"}) EXPECT_EQ(read(typed).birth_date, base::make_date(1985, 6, 4)) << typed;
}

TEST(SearchTerms, ParticlesAreAlsoReadTogetherWithTheNextWord) {
  EXPECT_EQ(read("Darren O Brien").joined, (Words{"darren", "obrien"}));
  EXPECT_EQ(read("mc grath, lee").joined, (Words{"mcgrath", "lee"}));
  EXPECT_TRUE(read("darren o'brien").joined.empty()) << "it is one word already";
  EXPECT_EQ(read("Darren O Brien").words.size(), 3u) << "what was typed stays";
}

TEST(SearchTerms, AnImpossibleDateIsNoDate) {
  EXPECT_FALSE(read("31/2/1985").birth_date);
  EXPECT_FALSE(read("1/1/2030").birth_date);
  EXPECT_TRUE(read("   ").empty());
}

}  // namespace people::search_terms_tests
