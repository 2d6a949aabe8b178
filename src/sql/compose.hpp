// Statements that share a piece of text share it at compile time:
//
//   inline constexpr std::string_view waiting_states = "('queued', 'sent')";
//   constexpr ledger::Scoped list{"enquiries.waiting", sql::composed<[] {
//     return sql::pieces("select e.id from enquiry e … where e.state in ", waiting_states, " order by e.id");
//   }>};
//
// The text has static storage, so it is checked and kept like a literal.
#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace sql {

template <class... Piece>
consteval std::array<std::string_view, sizeof...(Piece)> pieces(Piece... piece) {
  return {std::string_view(piece)...};
}

template <auto parts>
consteval auto joined() {
  constexpr auto list = parts();
  constexpr std::size_t size = [&] {
    std::size_t sum = 0;
    for (auto piece : list) sum += piece.size();
    return sum;
  }();
  std::array<char, size + 1> text{};
  std::size_t at = 0;
  for (auto piece : list)
    for (char c : piece) text[at++] = c;
  return text;
}

template <auto parts>
inline constexpr auto composed_text = joined<parts>();

template <auto parts>
inline constexpr char const* composed = composed_text<parts>.data();

// After "id in ": the ids of the parameter :ids, which list() writes, so that one statement reads or changes many rows.
inline constexpr std::string_view listed_ids =
    "({sqlite}select value from json_each(:ids){postgresql}select cast(value as bigint) from json_array_elements_text(cast(:ids as json)){both})";

template <class Ids>
std::string list(Ids const& ids) {
  std::string text = "[";
  for (auto const& id : ids) text += (text.size() > 1 ? "," : "") + std::to_string(id.value);
  return text + "]";
}

}  // namespace sql
