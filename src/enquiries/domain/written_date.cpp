#include "enquiries/domain/written_date.hpp"

#include "base/text.hpp"

#include <array>

namespace enquiries {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A place in the text that moves forward as parts are read; reading what is not there moves nothing.
struct Reader {
  std::string_view text;
  std::size_t at;

  char peek(std::size_t ahead = 0) const { return at + ahead < text.size() ? text[at + ahead] : '\0'; }
  std::size_t digits() const {
    std::size_t count = 0;
    while (is_digit(peek(count))) ++count;
    return count;
  }
  std::optional<int> number(std::size_t least, std::size_t most) {
    auto const count = digits();
    if (count < least || count > most) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value * 10 + (peek(i) - '0');
    at += count;
    return value;
  }
  std::string_view letters() const {
    std::size_t count = 0;
    while (is_letter(peek(count))) ++count;
    return text.substr(at, count);
  }
  bool take(char c) {
    if (peek() != c) return false;
    ++at;
    return true;
  }
  bool take_word(std::string_view lower) {
    if (base::ascii_lower(letters()) != lower) return false;
    at += lower.size();
    return true;
  }
  // Spaces, and the hyphens and commas that stand between the parts of a date.
  bool gap() {
    auto const start = at;
    while (peek() == ' ' || peek() == '\t' || peek() == ',' || peek() == '-' || peek() == '.') ++at;
    return at > start;
  }
  void spaces() {
    while (peek() == ' ' || peek() == '\t') ++at;
  }
};

constexpr std::array<std::string_view, 12> months{"january", "february", "march", "april", "may", "june",
                                                  "july", "august", "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

// "may", "sep", "sept", "september": three letters or more of the name.
template <std::size_t N>
std::optional<unsigned> named(Reader& read, std::array<std::string_view, N> const& names) {
  auto const word = base::ascii_lower(read.letters());
  if (word.size() < 3) return std::nullopt;
  for (unsigned i = 0; i < N; ++i)
    if (names[i].starts_with(word) && (word.size() <= 5 || word == names[i])) {
      read.at += word.size();
      return i + 1;
    }
  return std::nullopt;
}

int century(int two_digits, base::Date today) {
  auto const year = static_cast<int>(std::chrono::year_month_day{today}.year());
  return two_digits <= year % 100 ? year - year % 100 + two_digits : year - year % 100 - 100 + two_digits;
}

std::optional<int> year(Reader& read, base::Date today) {
  read.take('\'');
  if (auto four = read.number(4, 4)) return *four;
  if (auto two = read.number(2, 2)) return century(*two, today);
  return std::nullopt;
}

std::optional<WrittenDate> dated(int y, unsigned m, unsigned d, DatePrecision precision, Reader const& read, base::Date today) {
  auto const ymd = std::chrono::year{y} / std::chrono::month{m} / std::chrono::day{d};
  if (y < 1900 || !ymd.ok()) return std::nullopt;
  base::Date const day{std::chrono::sys_days{ymd}.time_since_epoch()};
  if (day > today) return std::nullopt;
  return WrittenDate{day, precision, read.at};
}

using Notation = std::optional<WrittenDate> (*)(Reader, base::Date);

std::optional<WrittenDate> year_first(Reader read, base::Date today) {  // 2022-05-03, 2022/5/3
  auto const y = read.number(4, 4);
  char const mark = read.peek();
  if (!y || (mark != '-' && mark != '/' && mark != '.') || !read.take(mark)) return std::nullopt;
  auto const m = read.number(1, 2);
  if (!m || !read.take(mark)) return std::nullopt;
  auto const d = read.number(1, 2);
  if (!d) return std::nullopt;
  return dated(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d), DatePrecision::day, read, today);
}

std::optional<WrittenDate> eight_digits(Reader read, base::Date today) {  // 20220503, but not a log number 20220503-0412
  auto const n = read.number(8, 8);
  if (!n || ((read.peek() == '-' || read.peek() == '/') && is_digit(read.peek(1)))) return std::nullopt;
  return dated(*n / 10000, static_cast<unsigned>(*n / 100 % 100), static_cast<unsigned>(*n % 100), DatePrecision::day, read, today);
}

std::optional<WrittenDate> day_first(Reader read, base::Date today) {  // 03/05/2022, 3.5.22, 3-5-2022
  auto const d = read.number(1, 2);
  char const mark = read.peek();
  if (!d || (mark != '/' && mark != '.' && mark != '-') || !read.take(mark)) return std::nullopt;
  auto const m = read.number(1, 2);
  if (!m || !read.take(mark)) return std::nullopt;
  auto const y = year(read, today);
  if (!y) return std::nullopt;
  return dated(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d), DatePrecision::day, read, today);
}

void ordinal(Reader& read) {
  for (auto ending : {"st", "nd", "rd", "th"})
    if (read.take_word(ending)) return;
}

std::optional<WrittenDate> day_and_name(Reader read, base::Date today) {  // 3 May 2022, 3rd of May '22, 3-May-22
  auto const d = read.number(1, 2);
  if (!d) return std::nullopt;
  ordinal(read);
  read.gap();
  if (read.take_word("of")) read.gap();
  auto const m = named(read, months);
  if (!m) return std::nullopt;
  read.gap();
  auto const y = year(read, today);
  if (!y) return std::nullopt;
  return dated(*y, *m, static_cast<unsigned>(*d), DatePrecision::day, read, today);
}

std::optional<WrittenDate> name_and_day(Reader read, base::Date today) {  // May 3, 2022
  auto const m = named(read, months);
  if (!m || !read.gap()) return std::nullopt;
  auto const d = read.number(1, 2);
  if (!d) return std::nullopt;
  ordinal(read);
  if (!read.gap()) return std::nullopt;
  auto const y = read.number(4, 4);
  if (!y) return std::nullopt;
  return dated(*y, *m, static_cast<unsigned>(*d), DatePrecision::day, read, today);
}

std::optional<WrittenDate> month_by_name(Reader read, base::Date today) {  // May 2022
  auto const m = named(read, months);
  if (!m || !read.gap()) return std::nullopt;
  auto const y = read.number(4, 4);
  if (!y) return std::nullopt;
  return dated(*y, *m, 1, DatePrecision::month, read, today);
}

std::optional<WrittenDate> month_by_number(Reader read, base::Date today) {  // 05/2022
  auto const m = read.number(1, 2);
  if (!m || !read.take('/')) return std::nullopt;
  auto const y = read.number(4, 4);
  if (!y) return std::nullopt;
  return dated(*y, static_cast<unsigned>(*m), 1, DatePrecision::month, read, today);
}

// "In 2016", "during 2016": whether a sentence begins with it is for the splitter to see.
bool led_by_in(std::string_view text, std::size_t at) {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
  auto begin = at;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  auto const word = base::ascii_lower(text.substr(begin, at - begin));
  return word == "in" || word == "during";
}

// "2019:", "2019 -" or nothing else on a line, and "In 2019".
std::optional<WrittenDate> year_alone(Reader read, base::Date today) {
  bool const led = led_by_in(read.text, read.at);
  bool const first_of_line = read.at == 0 || read.text[read.at - 1] == '\n';
  if (!led && !first_of_line) return std::nullopt;
  auto const y = read.number(4, 4);
  if (!y) return std::nullopt;
  auto behind = read;
  behind.spaces();
  auto const next = behind.peek();
  bool const dash = next == '-' && !is_digit(behind.peek(1));
  if (!led && next != ':' && next != '\n' && next != '\r' && !dash) return std::nullopt;
  return dated(*y, 1, 1, DatePrecision::year, read, today);
}

constexpr std::array<Notation, 8> notations{year_first, eight_digits, day_first, day_and_name,
                                            name_and_day, month_by_name, month_by_number, year_alone};

}  // namespace

std::optional<WrittenDate> written_date(std::string_view text, std::size_t at, base::Date today) {
  Reader read{text, at};
  if (named(read, weekdays)) {
    read.gap();
    if (read.at == at) return std::nullopt;
  }
  for (auto notation : notations) {
    auto const found = notation(read, today);
    if (!found) continue;
    char const next = found->end < text.size() ? text[found->end] : '\0';
    char const following = found->end + 1 < text.size() ? text[found->end + 1] : '\0';
    bool const time_follows = next == 'T' && is_digit(following);
    if (is_digit(next) || (is_letter(next) && !time_follows) || (next == '/' && is_digit(following))) continue;
    return found;
  }
  return std::nullopt;
}

std::size_t behind_time(std::string_view text, std::size_t at) {
  Reader read{text, at};
  while (read.peek() == ' ' || read.peek() == ',' || read.peek() == '@' || read.peek() == 'T') ++read.at;
  if (read.take_word("at")) read.spaces();
  auto const digits = read.digits();
  if (digits == 4) {  // 2114hrs
    auto const clock = *read.number(4, 4);
    read.spaces();
    if (clock % 100 > 59 || clock > 2359 || !(read.take_word("hrs") || read.take_word("hours") || read.take_word("h"))) return at;
    return read.at;
  }
  auto const hour = read.number(1, 2);
  char const mark = read.peek();
  if (!hour || *hour > 24 || (mark != ':' && mark != '.')) return at;
  ++read.at;
  auto const minute = read.number(2, 2);
  if (!minute || *minute > 59) return at;
  if (read.take(':')) read.number(2, 2);
  if (read.peek() == 'Z' && !is_letter(read.peek(1))) ++read.at;   // 2022-03-12T21:14:00Z
  auto const plain = read.at;
  read.spaces();
  for (auto word : {"hrs", "hours", "h", "am", "pm"})
    if (read.take_word(word)) return read.at;
  return mark == ':' ? plain : at;
}

}  // namespace enquiries
