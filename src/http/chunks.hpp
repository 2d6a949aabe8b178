// The body of a message whose Transfer-Encoding is chunked (RFC 9112 7.1), in whatever pieces it arrives.
// Our own: Beast 1.81 asserts when the last chunk's line arrives alone.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "http/form.hpp"

namespace http {

class Chunks {
 public:
  // Appends to `body`. Returns how many bytes were taken: the rest is to be given again with more behind it.
  // 413 as soon as a chunk announces more than `limit` in all, 400 for anything malformed.
  Parsed<std::size_t> take(std::string_view arrived, std::uint64_t limit, std::string& body);
  bool done() const { return step_ == Step::done; }

 private:
  enum class Step { size, data, after_data, trailer, done };
  bool take_line(std::string_view& rest, std::string_view& line, BadRequest& bad) const;
  bool take_size(std::string_view line, std::uint64_t limit, std::size_t so_far, BadRequest& bad);

  Step step_ = Step::size;
  std::uint64_t left_ = 0;        // of the chunk being read
  std::size_t trailer_bytes_ = 0;
};

}  // namespace http
