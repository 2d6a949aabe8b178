#include "base/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace base;

namespace {

rc::Gen<std::string> any_utf8() {
  auto const point = rc::gen::map(rc::gen::inRange<std::uint32_t>(0, 0x110000 - 0x800),
                                  [](std::uint32_t n) { return static_cast<char32_t>(n < 0xD800 ? n : n + 0x800); });
  auto const latin = rc::gen::map(rc::gen::inRange<std::uint32_t>(0x20, 0x250), [](std::uint32_t n) { return char32_t{n}; });
  return rc::gen::map(rc::gen::container<std::vector<char32_t>>(rc::gen::oneOf(latin, latin, point)), [](auto const& points) {
    std::string out;
    for (auto p : points) append_utf8(out, p);
    return out;
  });
}

}  // namespace

TEST(base_text, utf8_is_strict) {
  for (std::string_view good : {"", "plain", "Siân", "\xF0\x9F\x98\x80", "\xEF\xBF\xBF", "\xF4\x8F\xBF\xBF"})
    EXPECT_TRUE(is_utf8(good)) << good;
  for (std::string_view bad : {"\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
                               "\xF5\x80\x80\x80", "\x80", "\xC3", "\xE2\x82", "Si\xE2n", "\xFF\xFE"})
    EXPECT_FALSE(is_utf8(bad));
  EXPECT_EQ(first_bad_byte("ab\xFF"), 2u);
}

RC_GTEST_PROP(base_text, every_code_point_comes_back, ()) {
  auto const text = *any_utf8();
  RC_ASSERT(is_utf8(text));
  auto const points = decode_utf8(text);
  RC_ASSERT(characters(text) == points.size());
  std::string back;
  for (auto p : points) append_utf8(back, p);
  RC_ASSERT(back == text);
}

RC_GTEST_PROP(base_text, decoding_takes_any_bytes, (std::string bytes)) {
  RC_ASSERT(decode_utf8(bytes).size() <= bytes.size());
  RC_ASSERT(is_utf8(fold(bytes)));
}

TEST(base_text, trim_takes_the_white_space_at_the_ends) {
  EXPECT_EQ(trim(" \t\r\nA B\xC2\xA0\n"), "A B");
  EXPECT_EQ(trim("\xC2\xA0 "), "");
  EXPECT_EQ(trim("\xC3\xA0"), "\xC3\xA0");  // ends in the last byte of a no-break space, and is not one
}

TEST(base_text, split_and_words) {
  EXPECT_EQ(split("a;;b;", ';'), (std::vector<std::string_view>{"a", "", "b", ""}));
  EXPECT_EQ(split("", ';'), (std::vector<std::string_view>{""}));
  EXPECT_EQ(words_of("  a  b "), (std::vector<std::string_view>{"a", "b"}));
  EXPECT_EQ(ascii_lower("ABC xyz É"), "abc xyz É");
  EXPECT_EQ(ascii_upper("ABC xyz é"), "ABC XYZ é");
}

TEST(base_text, fold_makes_names_comparable) {
  for (auto const& [typed, folded] : std::vector<std::pair<std::string, std::string>>{
           {"  Siân   ÉLISE ", "sian elise"}, {"O’Brien", "obrien"},     {"O'BRIEN", "obrien"},    {"Smith-Jones", "smith jones"},
           {"Smith – Jones", "smith jones"},  {"J.R. Smith", "j r smith"}, {"Łukasz Żółć", "lukasz zolc"}, {"Müßig", "mussig"},
           {"Ŵyn", "wyn"},                    {"Nguyễn", "nguyen"},       {"Søren Æbelø", "soren aebelo"}, {"Đorđe", "dorde"},
           {"Þóra", "thora"},                 {"e\xCC\x81ric", "eric"},   {"ИВАНОВ", "иванов"},     {"", ""},
           {" - ", ""},                       {"St.Helens", "st helens"}, {"a\xC2\xA0" "b", "a b"}, {"12/34", "12 34"}})
    EXPECT_EQ(fold(typed), folded) << typed;
}

RC_GTEST_PROP(base_text, fold_is_settled_after_one_step, ()) {
  auto const text = *any_utf8();
  auto const folded = fold(text);
  RC_ASSERT(fold(folded) == folded);
  RC_ASSERT(folded.find("  ") == folded.npos);
  RC_ASSERT(trim(folded) == folded);
}

TEST(base_text, typed_text_is_kept_or_refused) {
  EXPECT_EQ(typed_text("  line one\r\nline two\rthree \n", 100, Lines::many).value(), "line one\nline two\nthree");
  EXPECT_EQ(typed_text("Siân", 4).value(), "Siân");
  EXPECT_EQ(typed_text("Siân!", 4).error(), TextFault::too_long);
  EXPECT_EQ(typed_text("a\nb", 10).error(), TextFault::control_character);
  EXPECT_EQ(typed_text("a\tb", 10, Lines::many).value(), "a\tb");
  EXPECT_EQ(typed_text(std::string_view("a\0b", 3), 10, Lines::many).error(), TextFault::control_character);
  EXPECT_EQ(typed_text("a\xE2\x80\xAE" "b", 10, Lines::many).error(), TextFault::control_character);  // right-to-left override
  EXPECT_EQ(typed_text("a\x7F", 10).error(), TextFault::control_character);
  EXPECT_EQ(typed_text("a\xC2\x85" "b", 10, Lines::many).error(), TextFault::control_character);
  EXPECT_EQ(typed_text("Si\xE2n", 10).error(), TextFault::not_utf8);
}

TEST(base_text, likeness_agrees_with_the_published_examples) {
  // Winkler 1990; the census table of examples, in thousandths.
  for (auto const& [a, b, expected] : std::vector<std::tuple<std::string, std::string, int>>{
           {"martha", "marhta", 961}, {"dixon", "dicksonx", 813}, {"dwayne", "duane", 840}, {"jones", "johnson", 832},
           {"massey", "massie", 933}, {"abroms", "abrams", 922},  {"nichleson", "nichulson", 956}, {"", "", 0}, {"a", "b", 0},
           {"", "a", 0},              {"same", "same", 1000}})
    EXPECT_EQ(likeness(a, b), expected) << a << ' ' << b;
}

RC_GTEST_PROP(base_text, likeness_is_between_nothing_and_all, ()) {
  auto const a = *any_utf8(), b = *any_utf8();
  auto const like = likeness(a, b);
  RC_ASSERT(like >= 0 && like <= 1000);
  RC_ASSERT((a.empty() || likeness(a, a) == 1000));
}

TEST(base_text, names_are_found_in_any_order_and_spelling) {
  EXPECT_EQ(name_likeness("smith john", "John SMITH"), 1000);
  EXPECT_EQ(name_likeness("smith", "John Paul Smith"), 1000);
  EXPECT_EQ(name_likeness("obrien", "Siân O'Brien"), 1000);
  EXPECT_EQ(name_likeness("", "John"), 0);
  EXPECT_GT(name_likeness("jon smyth", "Smith, John"), 880);
  EXPECT_LT(name_likeness("jon smyth", "Katherine Ngata"), 600);
  EXPECT_LT(name_likeness("smith smith", "John Smith"), 800);  // one known word answers one typed word
}
