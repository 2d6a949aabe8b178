// Enumerations and the words they are stored, sent and read as: one table beside each enum.
//
//   enum class Priority { first, soon, routine };
//   template <> struct base::Words<Priority> {
//     static constexpr std::array table{base::Word{Priority::first, "first"}, …};
//   };
//
// sql/ and api/ read and write every enum that has such a table; nothing else converts.
#pragma once
#include <array>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace base {

template <class E>
struct Word {
  E value;
  std::string_view word;
};
template <class E>
Word(E, char const*) -> Word<E>;

template <class E>
struct Words;  // specialise with `static constexpr std::array table{Word{…}, …};`

template <class E>
concept Worded = requires { Words<E>::table; };

template <Worded E>
constexpr std::string_view word(E value) {
  for (auto const& row : Words<E>::table)
    if (row.value == value) return row.word;
  throw std::logic_error("an enumerator without a word");
}

template <Worded E>
constexpr std::optional<E> from_word(std::string_view text) {
  for (auto const& row : Words<E>::table)
    if (row.word == text) return row.value;
  return std::nullopt;
}

}  // namespace base
