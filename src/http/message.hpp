// One HTTP/1.1 message from bytes: Beast's parser behind checks that refuse whatever two servers could read differently
// (request smuggling). Knows no socket.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

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

class Message {
 public:
  Message();
  ~Message();

  // `bytes` ends with the empty line of the head. 400, 431, 501 or 505 when refused.
  Parsed<Head> read_head(std::string_view bytes);
  void limit_body(std::uint64_t bytes);  // once, before read_body
  // Takes body bytes; returns how many: the rest is to be given again with more behind it. 413 beyond the limit.
  Parsed<std::size_t> read_body(std::string_view bytes);
  bool done() const;
  std::size_t body_size() const;
  std::string take_body();

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

// Where the head ends in what has arrived, one past its empty line; nothing while it does not.
std::optional<std::size_t> head_end(std::string_view arrived, std::size_t looked_at);

}  // namespace http
