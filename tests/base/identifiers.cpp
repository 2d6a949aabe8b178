#include "base/identifiers.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace base;

namespace {

constexpr int this_year = 2023;

std::string pnc(std::string_view typed) { return check_pnc(typed, this_year).canonical; }
std::string cro(std::string_view typed) { return check_cro(typed).canonical; }

// The rule written a second time, digit by digit, for the properties.
char letter_of(std::string const& digits) {
  int remainder = 0;
  for (char digit : digits) remainder = (remainder * 10 + (digit - '0')) % 23;
  return std::string("ZABCDEFGHJKLMNPQRTUVWXY")[static_cast<std::size_t>(remainder)];
}

}  // namespace

TEST(base_identifiers, pnc_published_vectors) {
  for (std::string const good : {"1981/0000034U", "2002/0073319Z", "2000/0000223R", "1979/0163001B", "2003/0000003Y", "1967/9893091D",
                                 "2010/0123456T", "1999/0000001G", "2024/7654321D"})
    EXPECT_EQ(pnc(good), good);
  for (std::string const bad : {"2003/0011985Z", "2012/0052494O", "2001/0171310S", "20033/0000003Y", "2003//0000003Y", "2003/00000003Y",
                                "2003/0000003", "", "   ", "Y", "/Y", "2003/Y", "/0000003Y", "200/0000003Y", "2003/000 0003Y", "2003-0000003Y",
                                "2003/0000003Y1", "2003/0000003YY", "２003/0000003Y"})
    EXPECT_EQ(pnc(bad), "") << bad;
  EXPECT_EQ(pnc("2003/0011985X"), "2003/0011985X");
  EXPECT_EQ(pnc("2012/0052494Q"), "2012/0052494Q");
  EXPECT_EQ(pnc("2001/0171310W"), "2001/0171310W");
}

TEST(base_identifiers, pnc_as_people_type_it) {
  for (std::string const typed : {"81/34u", "19810000034U", " 1981/34U ", "810000034U", "198134U", "8134U", "81/0000034u"})
    EXPECT_EQ(pnc(typed), "1981/0000034U") << typed;
  EXPECT_EQ(check_pnc(" 81/34u", this_year).typed, " 81/34u");
}

TEST(base_identifiers, pnc_without_a_slash_is_cut_by_its_count) {
  EXPECT_EQ(pnc("190000003" + std::string(1, letter_of("190000003"))), "2019/0000003" + std::string(1, letter_of("190000003")));
  EXPECT_EQ(pnc("2003000000003Y"), "");  // 13 digits: a serial of nine
  EXPECT_EQ(pnc("20033Y"), "2003/0000003Y");
}

TEST(base_identifiers, pnc_century_turns_with_the_current_year) {
  auto const number = std::string("23/1") + letter_of("230000001");
  EXPECT_EQ(check_pnc(number, 2023).canonical.substr(0, 4), "2023");
  EXPECT_EQ(check_pnc(number, 2022).canonical.substr(0, 4), "1923");
}

RC_GTEST_PROP(base_identifiers, pnc_has_one_letter_and_one_canonical_form, ()) {
  auto const year = *rc::gen::inRange(1920, 2024);
  auto const serial = *rc::gen::inRange(0, 10000000);
  auto const letter = letter_of(fmt::format("{:02}{:07}", year % 100, serial));
  auto const canonical = fmt::format("{}/{:07}{}", year, serial, letter);
  RC_ASSERT(pnc(canonical) == canonical);
  RC_ASSERT(pnc(fmt::format("{}/{}{}", year, serial, letter)) == canonical);
  RC_ASSERT(pnc(fmt::format("{}{:07}{}", year, serial, letter)) == canonical);
  if (year > this_year - 100) RC_ASSERT(pnc(fmt::format("{:02}/{}{}", year % 100, serial, letter)) == canonical);
  auto const other = *rc::gen::distinctFrom(rc::gen::inRange<char>('A', 'Z' + 1), letter);
  RC_ASSERT(pnc(fmt::format("{}/{}{}", year, serial, other)).empty());
}

RC_GTEST_PROP(base_identifiers, any_text_is_answered_and_kept, (std::string text)) {
  for (auto const& checked : {check_pnc(text, this_year), check_cro(text), check_crn(text), check_noms(text), check_nhs(text), check_uprn(text), check_postcode(text)}) {
    RC_ASSERT(checked.typed == text);
    RC_ASSERT(checked.valid != checked.canonical.empty());
  }
}

TEST(base_identifiers, cro_published_vectors) {
  EXPECT_EQ(cro("065656/91H"), "065656/91H");
  EXPECT_EQ(cro("85227/65G"), "");
  EXPECT_EQ(cro("085227/65L"), "085227/65L");
  EXPECT_EQ(cro("85227/65l"), "085227/65L");
  EXPECT_EQ(cro(" 123456/10f "), "123456/10F");
  EXPECT_EQ(cro("1/99w"), "000001/99W");
  for (std::string const good : {"SF05/482703J", "SF83/50058Z", "SF99/1B"}) EXPECT_EQ(cro(good), good);
  EXPECT_EQ(cro("sf99/1b"), "SF99/1B");
  for (std::string const bad : {"", "SF", "/", "SF/1B", "SF99/B", "SF99/0000001B", "1234567/10F", "123456/2010F", "123456/10", "123456F", "123456//10F", "12 3456/10F"})
    EXPECT_EQ(cro(bad), "") << bad;
}

TEST(base_identifiers, cro_sf_serial_counts_as_written) {
  // 990001 mod 23 is not 991 mod 23: the zeros are part of the number.
  EXPECT_EQ(cro(std::string("SF99/0001") + letter_of("990001")), std::string("SF99/0001") + letter_of("990001"));
  EXPECT_NE(letter_of("990001"), letter_of("991"));
}

RC_GTEST_PROP(base_identifiers, cro_has_one_letter, ()) {
  auto const year = *rc::gen::inRange(0, 100), serial = *rc::gen::inRange(0, 1000000);
  auto const letter = letter_of(fmt::format("{:02}{:06}", year, serial));
  auto const canonical = fmt::format("{:06}/{:02}{}", serial, year, letter);
  RC_ASSERT(cro(fmt::format("{}/{:02}{}", serial, year, letter)) == canonical);
  auto const special = fmt::format("SF{:02}/{}{}", year, serial, letter_of(fmt::format("{:02}{}", year, serial)));
  RC_ASSERT(cro(special) == special);
}

TEST(base_identifiers, crn_and_prison_number) {
  EXPECT_TRUE(check_crn("X123456").valid);
  EXPECT_TRUE(check_crn(" X123456 ").valid);
  for (auto const* bad : {"x123456", "X12345", "XX12345", "X1234567", ""}) EXPECT_FALSE(check_crn(bad).valid) << bad;
  EXPECT_TRUE(check_noms("A1234BC").valid);
  for (auto const* bad : {"A123BC", "1234ABC", "a1234bc", "A1234BCD"}) EXPECT_FALSE(check_noms(bad).valid) << bad;
}

TEST(base_identifiers, nhs_check_digit) {
  for (std::string const good : {"9434765919", "9990000379", "9990000743", "9990001480", "4010232137"}) EXPECT_EQ(check_nhs(good).canonical, good);
  EXPECT_EQ(check_nhs("943 476 5919").canonical, "9434765919");
  for (auto const* bad : {"9434765918", "943476591", "94347659190", "943476591X", "943-476-5919"}) EXPECT_FALSE(check_nhs(bad).valid) << bad;
  for (int last = 0; last < 10; ++last) EXPECT_FALSE(check_nhs(fmt::format("999000000{}", last)).valid);
}

TEST(base_identifiers, places) {
  EXPECT_TRUE(check_uprn("1").valid);
  EXPECT_TRUE(check_uprn("100023336956").valid);
  for (auto const* bad : {"", "1000233369567", "10002333695X"}) EXPECT_FALSE(check_uprn(bad).valid) << bad;
  EXPECT_EQ(check_postcode("l18jq").canonical, "L1 8JQ");
  EXPECT_EQ(check_postcode(" sw1a  1aa").canonical, "SW1A 1AA");
  EXPECT_EQ(check_postcode("WA10 1AB").canonical, "WA10 1AB");
  EXPECT_EQ(check_postcode("gir0aa").canonical, "GIR 0AA");
  for (auto const* bad : {"", "L1", "L1 8J", "L1 JQ8", "L1 8CQ", "1L 8JQ", "LLL 8JQ", "L123 8JQ", "L1 8JQQ"}) EXPECT_FALSE(check_postcode(bad).valid) << bad;
}

TEST(base_identifiers, an_empty_value_is_absent_rather_than_wrong) {
  EXPECT_TRUE(check_pnc(" ", this_year).absent());
  EXPECT_FALSE(check_pnc("x", this_year).absent());
}
