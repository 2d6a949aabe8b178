#include "mail/heading.hpp"

#include "base/text.hpp"

namespace mail {
namespace {

// "Wed, 28 Jun 2023 08:00:00 +0000": in English whatever the machine speaks.
std::string date_line(base::Instant at) {
  static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  using namespace std::chrono;
  auto const day = floor<std::chrono::days>(at);
  year_month_day const date{day};
  hh_mm_ss const time{at - day};
  return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0000", days.at(weekday{day}.c_encoding()), static_cast<unsigned>(date.day()),
                     months.at(static_cast<unsigned>(date.month()) - 1), static_cast<int>(date.year()), time.hours().count(), time.minutes().count(), time.seconds().count());
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x7f; });
}

// RFC 2047, "Q": in pieces of at most 75 characters, never inside a character.
std::string encoded(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (char32_t const c : base::decode_utf8(text)) {
    std::string bytes, piece;
    base::append_utf8(bytes, c);
    for (char const b : bytes) {
      bool const plain = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
      piece += plain ? std::string(1, b) : b == ' ' ? std::string("_") : fmt::format("={:02X}", static_cast<unsigned char>(b));
    }
    if (word.size() + piece.size() > 60) words.push_back(std::exchange(word, {}));
    word += piece;
  }
  if (!word.empty()) words.push_back(word);
  std::string line;
  for (auto const& each : words) line += fmt::format("{}=?utf-8?Q?{}?=", line.empty() ? "" : "\r\n ", each);
  return line;
}

}  // namespace

std::vector<std::string> heading(outbox::Letter const& letter) {
  return {"Date: " + date_line(letter.date),
          fmt::format("From: Full Picture <{}>", letter.from),
          fmt::format("To: <{}>", letter.to),
          "Subject: " + (is_ascii(letter.subject) && letter.subject.size() < 70 ? letter.subject : encoded(letter.subject)),
          "Message-ID: " + letter.message_id,
          "Auto-Submitted: auto-generated",       // no out-of-office answers (RFC 3834)
          "X-Auto-Response-Suppress: All"};
}

}  // namespace mail
