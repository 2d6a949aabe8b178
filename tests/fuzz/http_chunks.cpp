// Chunked bodies: the pieces in which they arrive change nothing. The first byte says how large the pieces are.
#include <cstdint>
#include <cstdlib>

#include "http/chunks.hpp"

namespace {

struct Read {
  int status = 0;
  bool done = false;
  std::string body = {};
  bool operator==(Read const&) const = default;
};

Read read(std::string_view bytes, std::size_t piece) {
  Read out;
  http::Chunks chunks;
  std::string waiting;
  for (std::size_t at = 0; at < bytes.size() && !chunks.done(); at += piece) {
    waiting += bytes.substr(at, piece);
    auto const used = chunks.take(waiting, 1000, out.body);
    if (!used) return {.status = used.error().status};
    if (*used > waiting.size() || out.body.size() > 1000) std::abort();
    waiting.erase(0, *used);
  }
  out.done = chunks.done();
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  if (size < 2) return 0;
  std::string_view const bytes(reinterpret_cast<char const*>(data) + 1, size - 1);
  if (read(bytes, bytes.size()) != read(bytes, 1 + data[0] % 64U)) std::abort();
  return 0;
}
