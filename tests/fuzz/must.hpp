// What every target says the same way.
#pragma once
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace fuzz {

inline void must(bool holds) {
  if (!holds) std::abort();
}

inline std::string_view text_of(std::uint8_t const* data, std::size_t size) { return {reinterpret_cast<char const*>(data), size}; }

}  // namespace fuzz
