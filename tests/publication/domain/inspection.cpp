#include "publication/domain/asked.hpp"
#include "publication/domain/inspection.hpp"
#include "publication/domain/tally.hpp"

#include <gtest/gtest.h>

namespace publication_domain {

using namespace publication;

base::Instant london(char const* local) { return base::from_london(*base::local_from_iso(local)); }

TEST(Published, CountsFromWhatIsKnownOfItsDate) {  // REG-01
  struct Row {
    char const* published;
    char const* from;
    char const* words;
  };
  for (auto const& row : {Row{"2023-06-29", "2023-06-29T00:01", "29 June 2023"}, Row{"2022-12-01", "2022-12-01T00:01", "1 December 2022"},
                          Row{"2022-11", "2022-11-30T00:00", "November 2022, day not known; counted from 30 November 2022"},
                          Row{"2024-02", "2024-02-29T00:00", "February 2024, day not known; counted from 29 February 2024"},
                          Row{"2023", "2023-12-31T00:00", "2023, day not known; counted from 31 December 2023"}}) {
    EXPECT_EQ(counts_from(row.published), london(row.from)) << row.published;
    EXPECT_EQ(published_in_words(row.published), row.words);
  }
  EXPECT_EQ(base::iso_utc(*counts_from("2023-06-29")), "2023-06-28T23:01:00Z") << "summer time";
  EXPECT_FALSE(counts_from(""));
  EXPECT_EQ(published_in_words(""), "not known");
}

TEST(Published, WithoutADateItIsListedFromTheEndOfItsFieldworksYear) {  // REG-02
  auto const recorded = london("2023-06-28T09:00");
  EXPECT_EQ(listed_from({.fieldwork = "2024-07-01"}, recorded), london("2024-12-31T00:00"));
  EXPECT_EQ(listed_from({}, recorded), recorded);
  EXPECT_EQ(listed_from({.published = "2023-06-29", .fieldwork = "2023-03"}, recorded), london("2023-06-29T00:01"));
}

TEST(Published, ABodyIsCalledByItsNameAlone) {
  EXPECT_EQ(body_of("West Kent (second inspection)"), "West Kent");
  EXPECT_EQ(body_of("(region) Yorkshire and the Humber, sample only"), "Yorkshire and the Humber");
  EXPECT_EQ(body_of("Redcar, Cleveland and Middlesbrough"), "Redcar, Cleveland and Middlesbrough");
  EXPECT_EQ(slug_of("Hammersmith, Fulham, Kensington, Chelsea and Westminster"), "hammersmith-fulham-kensington-chelsea-and-westminster");
}

TEST(Published, ADayIsAskedAboutAsItStoodAtItsEnd) {
  auto const now = london("2023-06-29T00:00");
  auto const asked = [&](char const* on) { return asked_day(on, now); };
  EXPECT_EQ(asked("")->at, now);
  EXPECT_FALSE(asked("")->past);
  EXPECT_EQ(asked("2023-06-28")->at, now - std::chrono::seconds{1});
  EXPECT_EQ(asked("2023-06-29")->at, now) << "today is not over: not a second of it that has not passed";
  EXPECT_EQ(asked("2022-12-31")->at, london("2022-12-31T23:59") + std::chrono::seconds{59});
  EXPECT_EQ(asked("2023-03-26")->at, london("2023-03-27T00:00") - std::chrono::seconds{1}) << "the day the clocks went forward";
  EXPECT_EQ(asked("2022-12-31")->keep("/published?q=x"), "/published?q=x&on=2022-12-31");
  EXPECT_EQ(asked("")->keep("/published"), "/published");
  for (auto const* bad : {"2023-06-30", "2024-01-01", "2023-02-30", "yesterday", "2022", "29/06/2023", "2022-12-31x"}) EXPECT_FALSE(asked(bad)) << bad;
}

TEST(Published, KindsOfInspectionAreNeverAddedTogether) {
  std::vector<Inspection> const rows{{.name = "A", .programme = "2021", .published = "2022-05-17", .overall = Rating::inadequate},
                                     {.name = "B", .programme = "2021", .published = "2022", .overall = Rating::good},
                                     {.name = "C", .programme = "2021", .published = "2022-01"},
                                     {.name = "D", .programme = "2021", .published = "2023-06-29", .overall = Rating::inadequate},
                                     {.name = "E", .programme = "2021", .overall = Rating::outstanding},
                                     {.subject = Subject::region, .name = "(region) F", .programme = "2023-regional", .published = "2024-05", .overall = Rating::good}};
  auto const units = tallied(rows, Subject::pdu);
  ASSERT_EQ(units.size(), 2u);
  EXPECT_EQ(units[0].year, "2022");
  EXPECT_EQ(units[0].rated, (std::array<std::int64_t, 4>{1, 0, 1, 0}));
  EXPECT_EQ(units[0].without, 1);
  EXPECT_EQ(units[0].all, 3);
  EXPECT_EQ(units[1].all, 1);
  EXPECT_EQ(tallied(rows, Subject::region).size(), 1u);
  EXPECT_TRUE(tallied(rows, Subject::national).empty());
}

}  // namespace publication_domain
