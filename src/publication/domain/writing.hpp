// Which texts of a section are kept to go back to. It saves itself every second or two, and not each of these is a version.
#pragma once
#include <chrono>
#include <cstddef>

namespace publication {

struct Writing {
  bool same_writer = false;               // one person in one page goes on writing
  std::chrono::seconds written_for = {};  // since a text was kept last
  std::size_t before = 0;                 // bytes that stood
  std::size_t after = 0;                  // bytes that take their place
};

inline constexpr std::chrono::minutes kept_every{10};
inline constexpr std::size_t most_cut = 200;

// What stood is kept where somebody else or another page goes on, where it was written for a while, and where a piece is cut
// out: a slip of the hand can be taken back after the page was left.
constexpr bool keeps_what_stood(Writing const& writing) {
  if (writing.before == 0) return false;
  return !writing.same_writer || writing.written_for >= kept_every || writing.before > writing.after + most_cut;
}

}  // namespace publication
