// One HTTP/1.1 message from bytes: Beast's parser of heads behind checks that refuse whatever two servers could read
// differently (request smuggling). Knows no socket.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "http/chunks.hpp"
#include "http/request.hpp"

namespace http {

struct Head {
  std::string method = {};     // as sent
  std::string target = {};
  Pairs headers = {};
  bool keep_alive = true;
  bool expects_continue = false;
  bool chunked = false;
  std::uint64_t length = 0;    // of the body, when not chunked
};

inline constexpr std::size_t most_headers = 100;

// `bytes` ends with the empty line of the head. 400, 417, 431, 501 or 505 when refused.
Parsed<Head> parse_head(std::string_view bytes);

// The body that a head announced.
class Body {
 public:
  Body() = default;
  Body(Head const& head, std::uint64_t limit);
  // Takes what belongs to the body; returns how many bytes: the rest is to be given again with more behind it.
  Parsed<std::size_t> take(std::string_view arrived);
  bool done() const { return chunked_ ? chunks_.done() : bytes_.size() == length_; }
  std::size_t size() const { return bytes_.size(); }
  std::string release() { return std::move(bytes_); }

 private:
  bool chunked_ = false;
  std::uint64_t length_ = 0, limit_ = 0;
  Chunks chunks_;
  std::string bytes_;
};

// Where the head ends in what has arrived, one past its empty line; nothing while it does not.
std::optional<std::size_t> head_end(std::string_view arrived, std::size_t looked_at);

}  // namespace http
