#include "enquiries/domain/paste.hpp"

#include "base/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace enquiries;

namespace {

base::Date const today = base::make_date(2023, 6, 28);

std::string dates(std::string_view text) {
  std::string found;
  for (auto const& each : find_dates(text, today)) {
    auto const iso = base::iso(each.date);
    found += (found.empty() ? "" : " ") + (each.precision == DatePrecision::day ? iso : each.precision == DatePrecision::month ? iso.substr(0, 7) : iso.substr(0, 4));
    if (each.until) found += ".." + base::iso(*each.until);
  }
  return found;
}

}  // namespace

TEST(enquiries_paste, dates_are_read_as_people_write_them) {
  for (auto const* text : {"03/05/2022 argument", "3/5/22 argument", "3.5.2022: argument", "3-5-22 argument", "2022-05-03 argument", "2022/5/3 argument", "20220503 argument",
                           "3 May 2022 argument", "3rd May 2022 argument", "3rd of May '22 argument", "03-May-2022 argument", "3 MAY 22 argument", "Tue 3 May 2022 argument",
                           "Tuesday, 3 May 2022 argument", "May 3, 2022 argument", "On 3 May 2022 argument", "* 03/05/2022 argument", "1) 03/05/2022 argument", "(03/05/2022) argument"})
    EXPECT_EQ(dates(text), "2022-05-03") << text;
  EXPECT_EQ(dates("May 2022 several calls"), "2022-05");
  EXPECT_EQ(dates("05/2022 several calls"), "2022-05");
  EXPECT_EQ(dates("2019: several calls"), "2019");
  EXPECT_EQ(dates("12/11/98 an old one"), "1998-11-12");
  for (auto const* text : {"In 2016 he was cautioned", "During 2016 several calls", "Two calls.\nIn 2016, a caution", "He has a history. In 2016 he was cautioned", "2016\nseveral calls", "2016 - several calls"})
    EXPECT_EQ(dates(text), "2016") << text;
  for (auto const* text : {"March 2019 several calls", "In March 2019 several calls", "* March 2019: several calls", "Known since birth. March 2019, caution"}) EXPECT_EQ(dates(text), "2019-03") << text;
  EXPECT_EQ(dates("In 2016 cautioned. In March 2019 arrested. On 3 May 2022 charged."), "2016 2019-03 2022-05-03");
}

TEST(enquiries_paste, what_is_no_date_is_none) {
  for (auto const* text : {"31/02/2022 x", "13/13/2022 x", "03/05/2031 later", "0412-20220503-0031 log", "ref 20220503-0412 x", "call 999", "1/2 bottle", "12.30 pm", "section 5/2",
                           "2019 calls in all", "He lived in 2016 flats", "cautioned in 2016 and again in 2018", "seen in March 2019 by a neighbour", "In 2031 he", "in 1066 and all that", "the may queen 2022x", "03/05/20223 x", ""})
    EXPECT_EQ(dates(text), "") << text;
}

TEST(enquiries_paste, a_time_behind_the_date_belongs_to_it) {
  for (auto const* text : {"03/05/2022 21:14 shouting", "03/05/2022 at 21:14hrs shouting", "03/05/2022, 2114hrs shouting", "03/05/2022 9.30pm shouting", "2022-05-03T21:14:05 shouting", "2022-05-03T21:14:00Z shouting"}) {
    auto const items = split_pasted(text, today);
    ASSERT_EQ(items.size(), 1u) << text;
    EXPECT_EQ(items[0].item.summary, "shouting") << text;
  }
}

TEST(enquiries_paste, a_sentence_may_speak_of_other_dates) {
  EXPECT_EQ(dates("03/05/2022 Arrested, bail until 01/06/2022, no contact since 1 May 2022"), "2022-05-03");
  EXPECT_EQ(dates("Jane Clarke DOB 04/06/1990 called"), "");
  EXPECT_EQ(dates("03/05/2022 victim born 04/06/1990"), "2022-05-03");
  EXPECT_EQ(dates("03/05/2022 to 05/05/2022 repeated calls"), "2022-05-03..2022-05-05");
}

TEST(enquiries_paste, a_log_is_split_at_each_date) {
  auto const items = split_pasted("Log of calls:\n03/05/2022 Suspect punched partner, children present.\n07/06/2022 Verbal argument. No children in house.\n\n12/08/2022 21:05 Criminal damage to car", today);
  ASSERT_EQ(items.size(), 4u);
  EXPECT_FALSE(items[0].item.date_from);
  EXPECT_EQ(items[0].item.summary, "Log of calls:");
  EXPECT_EQ(items[1].item.person_role, PersonRole::alleged_perpetrator);
  EXPECT_EQ(items[1].item.types, std::vector{IncidentType::physical});
  EXPECT_EQ(items[1].item.children_present, ChildrenPresent::yes);
  EXPECT_EQ(items[2].item.children_present, ChildrenPresent::no);
  EXPECT_FALSE(items[2].item.person_role);  // not told: the answerer says
  EXPECT_EQ(items[3].item.types, std::vector{IncidentType::damage});
}

TEST(enquiries_paste, a_run_on_paragraph_is_split_too) {
  EXPECT_EQ(split_pasted("03/05/2022 argument 07/06/2022 assault", today).size(), 2u);
  EXPECT_EQ(split_pasted("He was at home. On 3 May 2022 he hit her. On 7 June 2022 he came back.", today).size(), 3u);
}

TEST(enquiries_paste, a_bare_year_or_month_gives_a_partial_date_and_no_stray_word) {
  auto const items = split_pasted("In 2016 he was cautioned for common assault. In March 2019 partner called police, children present.\n2021: verbal argument", today);
  ASSERT_EQ(items.size(), 3u);
  EXPECT_EQ(items[0].item.date_from, base::make_date(2016, 1, 1));
  EXPECT_EQ(items[0].item.precision, DatePrecision::year);
  EXPECT_EQ(items[0].item.summary, "he was cautioned for common assault.");
  EXPECT_EQ(items[1].item.precision, DatePrecision::month);
  EXPECT_EQ(items[1].item.summary, "partner called police, children present.");
  EXPECT_EQ(items[2].item.summary, "verbal argument");
}

TEST(enquiries_paste, no_break_spaces_are_spaces) {
  auto const items = split_pasted("3\u00a0May\u00a02022 shouting, bailed until\u00a05 June 2022", today);
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].item.date_from, base::make_date(2022, 5, 3));
  EXPECT_EQ(items[0].item.summary, "shouting, bailed until 5 June 2022");
}

namespace {

std::string summaries(std::string_view text) {
  std::string all;
  for (auto const& each : split_pasted(text, today)) all += item_date(each.item) + ": " + each.item.summary + '\n';
  return all;
}
std::optional<ChildrenPresent> children_in(std::string_view text) { return split_pasted(text, today).at(0).item.children_present; }
std::optional<PersonRole> role_in(std::string_view text) { return split_pasted(text, today).at(0).item.person_role; }

}  // namespace

TEST(enquiries_paste, what_numbers_an_entry_is_no_entry_and_no_word_of_the_last_one) {
  std::string const both = "12 March 2023: Argument\n14 March 2023: Damage to door\n";
  for (auto const* text : {"1. 12/03/2023 - Argument\n2. 14/03/2023 - Damage to door", "1) 12/03/2023 Argument\n2) 14/03/2023 Damage to door", "• 12/03/2023 Argument\n• 14/03/2023 Damage to door",
                           "a) 12 Mar 23 Argument\nb) 14 Mar 23 Damage to door", "(12/03/2023) Argument\n(14/03/2023) Damage to door", "| 12/03/2023 | Argument |\n| 14/03/2023 | Damage to door |",
                           "* 12/03/2023 Argument\r\n* 14/03/2023 Damage to door\r\n"})
    EXPECT_EQ(summaries(text), both) << text;
  EXPECT_EQ(summaries("\"12/03/2023\",\"Argument\"\n\"14/03/2023\",\"Damage\""), "12 March 2023: \"Argument\"\n14 March 2023: \"Damage\"\n");
  EXPECT_EQ(summaries("12/03/2023 \"I will kill you\" he said"), "12 March 2023: \"I will kill you\" he said\n");
}

TEST(enquiries_paste, a_crime_number_before_its_date_stands_with_it_and_not_with_the_last_crime) {
  EXPECT_EQ(summaries("Crime No: 04CB/1234/22 Date: 12/03/2022 Common assault.\nCrime No: 04CB/1299/22 Date: 19/05/2022 Theft"),
            "12 March 2022: Crime No: 04CB/1234/22: Common assault.\n19 May 2022: Crime No: 04CB/1299/22: Theft\n");
  EXPECT_EQ(summaries("Log 512 of 12/03/2023: Shouting\nLog 88 of 3rd April 2023: Shouting"), "12 March 2023: Log 512: Shouting\n3 April 2023: Log 88: Shouting\n");
  EXPECT_EQ(dates("Call about bail until 12/03/2023"), "");
}

TEST(enquiries_paste, sentences_that_begin_with_their_date_are_entries_and_leave_no_word_behind) {
  EXPECT_EQ(summaries("Incident on 12/03/2023: police called. On the 14/03/2023 he came back. Between 01/04/2023 and 05/04/2023 he sent 40 messages."),
            "12 March 2023: Incident: police called.\n14 March 2023: he came back.\n1 April 2023 to 5 April 2023: he sent 40 messages.\n");
  EXPECT_EQ(summaries("March 2021 to May 2022 several calls"), "March 2021: to May 2022 several calls\n") << "an entry of a month has no last day";
}

TEST(enquiries_paste, the_day_it_was_reported_stands_with_the_day_it_happened) {
  EXPECT_EQ(summaries("Occurred: 12/03/2023 21:14 Reported: 13/03/2023 09:02 He pushed her.\nOccurred: 02/04/2023\nReported on 03/04/2023\nHe shouted."),
            "12 March 2023: Reported: 13/03/2023 09:02 He pushed her.\n2 April 2023: Reported on 03/04/2023\nHe shouted.\n");
  EXPECT_EQ(dates("Reported: 12/03/2023 shouting\nReported: 14/03/2023 shouting"), "2023-03-12 2023-03-14") << "a log that says nothing else";
  EXPECT_EQ(dates("12/03/2023 shouting (recorded 13/03/2023)\n14/03/2023 shouting, logged 14/03/2023 23:10"), "2023-03-12 2023-03-14");
}

TEST(enquiries_paste, a_date_of_birth_is_no_incident) {
  EXPECT_EQ(summaries("12/03/2023 Assault. DOB of victim 12/05/1990, child DOB: 01/02/2019"), "12 March 2023: Assault. DOB of victim 12/05/1990, child DOB: 01/02/2019\n");
}

TEST(enquiries_paste, what_the_words_take_back_is_not_proposed) {
  for (auto const* text : {"12/03/2023 Children present: N", "12/03/2023 Child present? No", "12/03/2023 children present - none", "12/03/2023 not in front of the children", "12/03/2023 child not present"})
    EXPECT_EQ(children_in(text), ChildrenPresent::no) << text;
  for (auto const* text : {"12/03/2023 Child present: Y", "12/03/2023 2 children present upstairs", "12/03/2023 children present - shouting", "12/03/2023 in front of the children"}) EXPECT_EQ(children_in(text), ChildrenPresent::yes) << text;
  for (auto const* text : {"12/03/2023 not known if children present", "12/03/2023 Children present: unknown", "12/03/2023 none of the children present in the report"}) EXPECT_FALSE(children_in(text)) << text;
  for (auto const* text : {"12/03/2023 No suspect identified", "12/03/2023 he is not a suspect", "12/03/2023 not arrested", "12/03/2023 no trace of subject as victim"}) EXPECT_FALSE(role_in(text)) << text;
  EXPECT_EQ(role_in("12/03/2023 No injuries. Suspect left"), PersonRole::alleged_perpetrator) << "of another sentence";
}

TEST(enquiries_paste, blank_text_gives_nothing_and_long_text_is_bounded) {
  EXPECT_TRUE(split_pasted(" \n\t", today).empty());
  std::string many;
  for (int i = 0; i < 500; ++i) many += "03/05/2022 call\n";
  EXPECT_EQ(split_pasted(many, today).size(), 200u);
}

// Whatever is pasted, nothing of it is lost between the items, and nothing breaks.
RC_GTEST_PROP(enquiries_paste, any_bytes_are_split_without_harm, (std::string const& noise)) {
  auto const text = noise + " 03/05/2022 " + noise + "\n2022-05-04 " + noise;
  auto const found = find_dates(text, today);
  std::size_t at = 0;
  for (auto const& each : found) {
    RC_ASSERT(each.begin >= at && each.end > each.begin && each.end <= text.size());
    RC_ASSERT(each.date <= today);
    at = each.end;
  }
  RC_ASSERT(split_pasted(text, today).size() <= found.size() + 1);
}
