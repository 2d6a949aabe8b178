#include "enquiries/domain/attached.hpp"
#include "enquiries/domain/batch_file.hpp"
#include "enquiries/domain/reference.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace enquiries;
using namespace std::string_literals;

TEST(enquiries_attached, the_type_is_told_from_the_content) {
  EXPECT_EQ(type_of("%PDF-1.7 …"), FileType::pdf);
  EXPECT_EQ(type_of("\x89PNG\r\n\x1a\n…"), FileType::png);
  EXPECT_EQ(type_of("\xff\xd8\xff\xe0"), FileType::jpeg);
  EXPECT_EQ(type_of("Call-out log, 3 May 2022\r\n"), FileType::text);
  EXPECT_EQ(type_of("PK\x03\x04…[Content_Types].xml…word/document.xml"), FileType::docx);
  EXPECT_FALSE(type_of("PK\x03\x04…[Content_Types].xml…word/vbaProject.bin"));
  EXPECT_FALSE(type_of("PK\x03\x04…evil.exe"));
  for (auto const* bad : {"MZ\x90", "\x7f" "ELF", "<html><script>", "<svg onload=", "#!/bin/sh\n", "\xff\xfe", "<?php"}) EXPECT_FALSE(type_of(std::string(bad) + "\0"s)) << bad;
  EXPECT_FALSE(type_of(" <!DOCTYPE html>"));
}

TEST(enquiries_attached, name_and_content_must_agree) {
  EXPECT_TRUE(check_file("log.PDF", "%PDF-1.4"));
  EXPECT_TRUE(check_file("photo.jpeg", "\xff\xd8\xff"));
  EXPECT_FALSE(check_file("log.pdf.exe", "%PDF-1.4"));
  EXPECT_FALSE(check_file("log.txt", "%PDF-1.4"));
  EXPECT_FALSE(check_file("log.pdf", ""));
  EXPECT_FALSE(check_file("log.txt", std::string(largest_file + 1, 'a')));
}

TEST(enquiries_attached, hostile_names_become_plain_ones) {
  EXPECT_EQ(safe_file_name("../../etc/pass\"wd.pdf", FileType::pdf), "passwd.pdf");
  EXPECT_EQ(safe_file_name("C:\\x\\r\xe2\x80\xae" "fdp.exe.pdf", FileType::pdf), "rfdp.exe.pdf");
  EXPECT_EQ(safe_file_name("...", FileType::text), "attachment.txt");
  EXPECT_EQ(safe_file_name("..\u00a0..log.txt", FileType::text), "log.txt") << "dots behind a space behind dots";
  EXPECT_LE(safe_file_name(std::string(4000, 'a'), FileType::png).size(), 120u);
}

TEST(enquiries_reference, counts_within_its_year) {
  EXPECT_EQ(reference(2023, 4512), "E-2023-004512");
  EXPECT_TRUE(is_reference("E-2023-004512"));
  for (auto const* bad : {"E-2023-04512", "e-2023-004512", "E-2023-00451x", "E2023-004512-", ""}) EXPECT_FALSE(is_reference(bad));
}

namespace {

base::Date const today = base::make_date(2023, 6, 28);
std::optional<BatchAsked> asked_under(std::string_view reference) {
  if (reference == "E-2023-000001") return BatchAsked{1, {Question::p1, Question::p2}, {}};
  if (reference == "E-2023-000002") return BatchAsked{2, {Question::c1}, {ChildId{7}, ChildId{8}}};
  return std::nullopt;
}
std::string problems(BatchRead const& read) {
  std::string text;
  for (auto const& each : read.problems) text += std::to_string(each.line) + ' ' + each.column + '\n';
  return text;
}

}  // namespace

TEST(enquiries_batch, nothing_known_takes_one_word_and_the_scope) {
  auto const read = read_batch("reference,version,result,searched\nE-2023-000001,1,nothing_known,\"PNC, Niche\"\n", today, asked_under);
  ASSERT_EQ(problems(read), "");
  ASSERT_EQ(read.answers.size(), 1u);
  EXPECT_EQ(read.answers[0].content.answers.size(), 2u);
  EXPECT_EQ(read.answers[0].content.answers[1].code, AnswerCode::nothing_known);
}

TEST(enquiries_batch, rows_of_one_enquiry_make_one_answer) {
  auto const read = read_batch("reference,version,QU-P1,QU-P2,searched,incident_date,what_happened,person_role,children_present\n"
                               "E-2023-000001,1,cannot_share: live investigation,yes_detail,Niche,2022-05-03,Shouting,alleged_perpetrator,unknown\n"
                               "E-2023-000001,1,,,,05/2021,Punch,perpetrator,yes\n",
                               today, asked_under);
  ASSERT_EQ(problems(read), "");
  ASSERT_EQ(read.answers.size(), 1u);
  EXPECT_EQ(read.answers[0].content.items.size(), 2u);
  EXPECT_EQ(read.answers[0].content.items[1].precision, DatePrecision::month);
  EXPECT_EQ(read.answers[0].content.answers[0].reason, "live investigation");
}

TEST(enquiries_batch, every_bad_row_is_named_and_takes_its_enquiry_out) {
  auto const read = read_batch("reference,version,result,QU-P2,searched,incident_date,what_happened,person_role,children_present\n"
                               "E-2023-000001,1,details,yes_detail,Niche,32/05/2022,Shouting,villain,yes\n"
                               "E-2023-999999,1,nothing_known,,Niche,,,,\n"
                               "E-2023-000002,1,nothing_known,,Niche,,,,\n"
                               "E-2023-000001,1,,,,,,,\n",
                               today, asked_under);
  EXPECT_TRUE(read.answers.empty());
  EXPECT_EQ(problems(read), "2 incident_date\n2 person_role\n3 reference\n4 version\n");
  EXPECT_EQ(read.left_empty, 1u);
}

TEST(enquiries_batch, children_are_answered_by_their_number) {
  auto const read = read_batch("reference,version,QU-C1,searched,child,known,status\n"
                               "E-2023-000002,2,yes_detail,Liquidlogic,1,open,child in need\n"
                               "E-2023-000002,2,,,2,never,\n"
                               "E-2023-000002,2,,,other,not_searched,\n",
                               today, asked_under);
  ASSERT_EQ(problems(read), "");
  auto const& children = read.answers.at(0).content.children;
  ASSERT_EQ(children.size(), 3u);
  EXPECT_EQ(children[0].child, ChildId{7});
  EXPECT_EQ(children[0].known, Known::open_case);
  EXPECT_FALSE(children[2].child);
  EXPECT_EQ(problems(read_batch("reference,version,QU-C1,searched,child,known\nE-2023-000002,2,yes_detail,x,3,open\n", today, asked_under)), "2 child\n");
}

TEST(enquiries_batch, what_goes_out_comes_back_untouched_as_left_empty) {
  auto const csv = batch_csv({{.reference = "E-2023-000001", .version = 1, .person = "=Clarke, Amina", .birth_date = base::make_date(1985, 6, 4), .questions = {Question::p1, Question::p2}}});
  auto const read = read_batch(csv, today, asked_under);
  EXPECT_EQ(read.left_empty, 1u);
  EXPECT_TRUE(read.problems.empty() && read.answers.empty());
  EXPECT_EQ(csv.find("\"=Clarke"), std::string::npos);  // no spreadsheet runs it
}

TEST(enquiries_batch, a_year_of_two_digits_is_of_this_century_or_the_last) {
  auto const of = [](std::string const& date) {
    return read_batch("reference,version,QU-P1,QU-P2,searched,incident_date,what_happened,person_role,children_present\n"
                      "E-2023-000001,1,nothing_known,yes_detail,Niche," + date + ",Shouting,victim,yes\n", today, asked_under);
  };
  for (auto const& [date, year] : {std::pair{"03/05/22", 2022}, std::pair{"3.5.99", 1999}}) {
    auto const read = of(date);
    ASSERT_EQ(read.answers.size(), 1u) << date << problems(read);
    EXPECT_EQ(read.answers[0].content.items.at(0).date_from, base::make_date(year, 5, 3)) << date;
  }
  EXPECT_EQ(problems(of("2099-05-03")), "2 incident_date\n") << "read, and in the future";
  EXPECT_EQ(problems(of("yesterday")), "2 incident_date\n");
}

namespace {

constexpr char const* children_header = "reference,version,result,QU-C1,searched,child,known,status\n";
constexpr char const* police_header = "reference,version,QU-P1,QU-P2,QU-P6,searched,incident_date,what_happened,person_role,children_present\n";

}  // namespace

TEST(enquiries_batch, children_are_answered_child_by_child_and_none_twice) {
  auto const of = [](std::string const& rows) { return read_batch(children_header + rows, today, asked_under); };
  EXPECT_EQ(problems(of("E-2023-000002,2,,yes_detail,Liquidlogic,1,open,child in need\n")), "2 child\n") << "nothing is said of the second";
  EXPECT_EQ(problems(of("E-2023-000002,2,,yes_detail,Liquidlogic,1,open,\nE-2023-000002,2,,,,2,never,\nE-2023-000002,2,,,,2,open,\n")), "4 child\n") << "twice";
  EXPECT_EQ(problems(of("E-2023-000002,2,,nothing_known,Liquidlogic,1,open,\nE-2023-000002,2,,,,2,never,\n")), "2 QU-C1\n") << "known, and nothing known";
  auto const rest = of("E-2023-000002,2,nothing_known,,Liquidlogic,2,not_searched,\n");
  ASSERT_EQ(problems(rest), "");
  auto const& children = rest.answers.at(0).content.children;
  ASSERT_EQ(children.size(), 2u) << "nothing known is said of each child without a row";
  EXPECT_EQ(children[1].child, ChildId{7});
  EXPECT_EQ(children[1].known, Known::never);
}

TEST(enquiries_batch, nothing_that_is_filled_in_is_passed_over) {
  EXPECT_EQ(problems(read_batch(std::string(children_header) + "E-2023-000002,2,nothing_known,,Liquidlogic,,open,child protection plan\n", today, asked_under)), "2 child\n");
  auto const of = [](std::string const& rows) { return problems(read_batch(police_header + rows, today, asked_under)); };
  EXPECT_EQ(of("E-2023-000001,1,nothing_known,nothing_known,,Niche,,,victim,yes\n"), "2 incident_date\n2 what_happened\n") << "a role without an incident";
  EXPECT_EQ(of("E-2023-000001,1,nothing_known,nothing_known,yes_detail,Niche,,,,\n"), "2 QU-P6\n") << "a question that was not asked";
  EXPECT_EQ(of("E-2023-000001,1,nothing_known,nothing_known,,Niche,,,,\nE-2023-000001,1,,yes_detail,,,2022-05-03,Punch,victim,yes\n"), "3 QU-P2\n") << "another answer in a further row";
  EXPECT_EQ(of("E-2023-000001,1,nothing_known,yes_detail,,Niche,2022-05-03,Shouting,victim,yes\nE-2023-000001,1,nothing_known,yes_detail,,Niche,2022-05-04,Punch,victim,\n"), "3 children_present\n")
      << "a row copied down says the same; what an incident lacks stands in its own line";
}

TEST(enquiries_batch, dates_and_codes_are_read_as_a_spreadsheet_and_a_hurried_person_write_them) {
  auto const of = [](std::string const& date, std::string const& role) {
    return read_batch(police_header + ("E-2023-000001,1,Nothing known,YES_DETAIL,,Niche," + date + ",Shouting," + role + ",Yes\n"), today, asked_under);
  };
  for (auto const& [date, words] : {std::pair{"May-22", "May 2022"}, std::pair{"2019", "2019"}, std::pair{"03/05/2022 21:14", "3 May 2022"}, std::pair{"2022-05-03 21:14:00", "3 May 2022"},
                                    std::pair{"03-May-22", "3 May 2022"}, std::pair{"Unknown", "Date not known"}, std::pair{"not known", "Date not known"}}) {
    auto const read = of(date, "Alleged perpetrator");
    ASSERT_EQ(problems(read), "") << date;
    EXPECT_EQ(item_date(read.answers.at(0).content.items.at(0)), words) << date;
  }
  for (auto const* date : {"3 May", "44684", "Maybe-22", "2022-05-03 late"}) EXPECT_EQ(problems(of(date, "victim")), "2 incident_date\n") << date;
  auto const villain = of("2019", "villain");
  EXPECT_EQ(villain.problems.at(0).reason, "“villain” is not one of alleged_perpetrator, perpetrator, victim, both, witness, named_only");
}

TEST(enquiries_batch, semicolons_and_tabs_stand_between_columns_too) {
  for (char between : {';', '\t'}) {
    std::string file = "reference,version,result,searched\nE-2023-000001,1,nothing_known,Niche\n";
    std::ranges::replace(file, ',', between);
    EXPECT_EQ(problems(read_batch(file, today, asked_under)), "") << between;
  }
}

TEST(enquiries_batch, a_file_in_another_encoding_is_read_in_no_part) {
  auto const read = read_batch("reference,version,result,searched\nE-2023-000001,1,nothing_known,\"PNC\"\nE-2023-000002,2,nothing_known,Jos\xe9\n", today, asked_under);
  EXPECT_TRUE(read.answers.empty());
  EXPECT_EQ(problems(read), "3 \n");
}

RC_GTEST_PROP(enquiries_batch, any_bytes_are_read_without_harm, (std::string const& noise)) {
  auto const read = read_batch("reference,version,result,searched\n" + noise, today, asked_under);
  for (auto const& problem : read.problems) RC_ASSERT(!problem.reason.empty());
}
