#include "outbox/domain/letter.hpp"

#include "base/encoding.hpp"
#include "base/text.hpp"

#include <sodium.h>

namespace outbox {
namespace {

constexpr std::size_t longest_subject = 200;

// The key may name an agency and a day; outside it is nobody's business.
std::string hash_of(std::string_view key) {
  std::array<unsigned char, 16> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<unsigned char const*>(key.data()), key.size(), nullptr, 0);
  return base::to_hex({reinterpret_cast<char const*>(hash.data()), hash.size()});
}

std::string one_line(std::string_view text) {
  std::string line;
  for (char const c : text) line += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
  auto end = std::min(line.size(), longest_subject);
  while (end > 0 && end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
  return line.substr(0, end);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// "X000001" as "a6": runs of letters, digits and slashes with their lengths.
std::string shape_of(std::string_view word) {
  std::string shape;
  for (std::size_t at = 0; at < word.size();) {
    auto const kind = [](char c) { return is_digit(c) ? '9' : c == '/' ? '/' : 'a'; };
    auto const from = at;
    while (at < word.size() && kind(word[at]) == kind(word[from])) ++at;
    shape += fmt::format("{}{}", kind(word[from]), at - from);
  }
  return shape;
}

// A case reference, a prison number, a PNC or CRO number, an NHS number.
bool is_shape_of_a_person(std::string_view shape) {
  static constexpr std::array known{"a196", "a194a2", "94/197a1", "92/197a1", "96/192a1", "911a1", "99a1", "910"};
  return std::ranges::find(known, shape) != known.end();
}

}  // namespace

Letter letter_of(Message const& message, Settings const& settings) {
  auto const at = settings.from.rfind('@');
  auto const domain = at == std::string::npos ? std::string("invalid") : settings.from.substr(at + 1);
  auto text = message.body;
  if (!text.empty() && text.back() != '\n') text += '\n';
  if (!message.link.empty()) text += fmt::format("\n{}{}\n", settings.site, message.link);
  return {.from = settings.from, .to = message.recipient, .subject = one_line(message.subject), .text = std::move(text),
          .message_id = fmt::format("<{}@{}>", hash_of(message.key), domain), .date = message.made_at};
}

std::string held_back_because(Letter const& letter) {
  for (auto const text : {std::string_view(letter.subject), std::string_view(letter.text)})
    for (std::size_t at = 0; at < text.size();) {
      auto const from = at;
      while (at < text.size() && (is_letter(text[at]) || is_digit(text[at]) || text[at] == '/')) ++at;
      auto word = text.substr(from, at - from);
      while (word.ends_with('/')) word.remove_suffix(1);
      if (is_shape_of_a_person(shape_of(word))) return "It holds something in the shape of a person's number: it was not sent";
      if (at == from) ++at;
    }
  return {};
}

}  // namespace outbox
