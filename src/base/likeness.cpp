#include "base/text.hpp"

#include <algorithm>
#include <cstdint>

namespace base {
namespace {

struct Common {
  std::int64_t letters = 0;         // that stand in both, near enough to each other
  std::int64_t transpositions = 0;  // pairs of them out of order
};

Common in_common(std::u32string const& a, std::u32string const& b) {
  std::size_t const window = std::max<std::size_t>(std::max(a.size(), b.size()) / 2, 1) - 1;
  std::vector<bool> taken(b.size());
  std::u32string from_a, from_b;
  for (std::size_t i = 0; i < a.size(); ++i) {
    auto const end = std::min(b.size(), i + window + 1);
    for (std::size_t j = i > window ? i - window : 0; j < end; ++j) {
      if (taken[j] || a[i] != b[j]) continue;
      taken[j] = true;
      from_a.push_back(a[i]);
      break;
    }
  }
  for (std::size_t j = 0; j < b.size(); ++j)
    if (taken[j]) from_b.push_back(b[j]);
  std::int64_t out_of_order = 0;
  for (std::size_t i = 0; i < from_a.size(); ++i) out_of_order += from_a[i] != from_b[i] ? 1 : 0;
  return {static_cast<std::int64_t>(from_a.size()), out_of_order / 2};
}

std::int64_t common_prefix(std::u32string const& a, std::u32string const& b) {
  std::int64_t length = 0;
  for (std::size_t i = 0; i < std::min({a.size(), b.size(), std::size_t{4}}) && a[i] == b[i]; ++i) ++length;
  return length;
}

// Jaro's thirds over one denominator, then Winkler's prefix; rounded to the nearest thousandth at the end.
int likeness(std::u32string const& a, std::u32string const& b) {
  if (a == b) return a.empty() ? 0 : 1000;
  auto const [m, t] = in_common(a, b);
  if (m == 0) return 0;
  auto const la = static_cast<std::int64_t>(a.size()), lb = static_cast<std::int64_t>(b.size());
  std::int64_t const whole = 3 * la * lb * m;
  std::int64_t const jaro = m * m * lb + m * m * la + (m - t) * la * lb;
  std::int64_t const winkler = 10 * jaro + common_prefix(a, b) * (whole - jaro);  // of 10 * whole
  return static_cast<int>((1000 * winkler + 5 * whole) / (10 * whole));
}

std::vector<std::u32string> folded_words(std::string_view text) {
  std::vector<std::u32string> words;
  auto const folded = fold(text);
  for (auto word : words_of(folded)) words.push_back(decode_utf8(word));
  return words;
}

}  // namespace

int likeness(std::string_view a, std::string_view b) { return likeness(decode_utf8(a), decode_utf8(b)); }

int name_likeness(std::string_view typed, std::string_view known) {
  auto const wanted = folded_words(typed);
  auto left = folded_words(known);
  std::int64_t total = 0, length = 0;
  for (auto const& word : wanted) {
    auto const weight = static_cast<std::int64_t>(word.size());
    length += weight;
    auto const likest = std::ranges::max_element(left, {}, [&](auto const& other) { return likeness(word, other); });
    if (likest == left.end()) continue;
    total += weight * likeness(word, *likest);
    left.erase(likest);
  }
  return length == 0 ? 0 : static_cast<int>(total / length);
}

}  // namespace base
