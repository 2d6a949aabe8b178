#include "http/message.hpp"

#include "http/asio.hpp"
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/empty_body.hpp>

#include "http/text.hpp"

namespace http {

namespace beast = boost::beast::http;

namespace {

tl::unexpected<BadRequest> bad(char const* why, int status = 400) { return tl::unexpected(BadRequest{status, why}); }

// What Beast forgives and another server may read otherwise: bare CR or LF, folded lines, control characters, a space before the colon.
char const* unclear_lines(std::string_view head) {
  for (std::size_t begin = 0; begin < head.size();) {
    auto const end = head.find("\r\n", begin);
    if (end == std::string_view::npos) return "a line does not end with CR LF";
    auto const line = head.substr(begin, end - begin);
    for (char const c : line)
      if ((static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f) return "a control character in the head";
    if (line.starts_with(' ') || line.starts_with('\t')) return "a folded or indented line";
    if (begin > 0 && !line.empty() && !is_token(line.substr(0, line.find(':')))) return "a header name is malformed";
    begin = end + 2;
  }
  return nullptr;
}

struct Count {
  int hosts = 0, lengths = 0, encodings = 0;
};

Count count(Head const& head) {
  Count n;
  for (auto const& [name, value] : head.headers) {
    n.hosts += same_word(name, "Host");
    n.lengths += same_word(name, "Content-Length");
    n.encodings += same_word(name, "Transfer-Encoding");
  }
  return n;
}

std::string_view value_of(Head const& head, std::string_view name) {
  for (auto const& [key, value] : head.headers)
    if (same_word(key, name)) return value;
  return {};
}

// The rules of RFC 9112 6.1 to 6.3, each in its strictest reading.
std::optional<BadRequest> check_framing(Head& head, bool http_1_1) {
  auto const n = count(head);
  if (n.hosts > 1 || (http_1_1 && n.hosts == 0)) return BadRequest{400, "exactly one Host is needed"};
  if (n.lengths > 1) return BadRequest{400, "more than one Content-Length"};
  if (n.encodings > 1) return BadRequest{400, "more than one Transfer-Encoding"};
  if (n.lengths > 0 && n.encodings > 0) return BadRequest{400, "Content-Length with Transfer-Encoding"};
  if (n.encodings > 0) {
    if (!http_1_1) return BadRequest{400, "Transfer-Encoding in HTTP/1.0"};
    if (!same_word(value_of(head, "Transfer-Encoding"), "chunked")) return BadRequest{501, "a transfer encoding other than chunked"};
    head.chunked = true;
  }
  if (n.lengths > 0) {
    auto const length = whole_number(value_of(head, "Content-Length"));
    if (!length) return BadRequest{400, "Content-Length is not a number"};
    head.length = static_cast<std::uint64_t>(*length);
  }
  auto const expect = value_of(head, "Expect");
  head.expects_continue = same_word(expect, "100-continue");
  if (!expect.empty() && !head.expects_continue) return BadRequest{417, "an expectation that is not known"};
  return std::nullopt;
}

}  // namespace

Parsed<Head> parse_head(std::string_view bytes) {
  if (auto const why = unclear_lines(bytes)) return bad(why);
  beast::request_parser<beast::empty_body> parser;
  parser.body_limit(boost::none);
  parser.header_limit(static_cast<std::uint32_t>(bytes.size() + 1));
  boost::system::error_code error;
  auto const used = parser.put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
  if (error == beast::error::bad_version) return bad("not HTTP/1.0 or 1.1", 505);
  if (error || used != bytes.size() || !parser.is_header_done()) return bad("the head cannot be parsed");
  auto const& message = parser.get();
  Head head{.method = std::string(message.method_string()), .target = std::string(message.target())};
  for (auto const& field : message) {
    if (head.headers.size() == most_headers) return bad("too many headers", 431);
    head.headers.emplace_back(std::string(field.name_string()), std::string(field.value()));
  }
  bool const http_1_1 = message.version() == 11;
  if (auto const refused = check_framing(head, http_1_1)) return tl::unexpected(*refused);
  head.keep_alive = http_1_1 && message.keep_alive();
  return head;
}

Body::Body(Head const& head, std::uint64_t limit) : chunked_(head.chunked), length_(head.chunked ? 0 : head.length), limit_(limit) {}

Parsed<std::size_t> Body::take(std::string_view arrived) {
  if (chunked_) return chunks_.take(arrived, limit_, bytes_);
  auto const part = arrived.substr(0, static_cast<std::size_t>(length_) - bytes_.size());
  bytes_ += part;
  return part.size();
}

std::optional<std::size_t> head_end(std::string_view arrived, std::size_t looked_at) {
  auto const from = looked_at < 3 ? 0 : looked_at - 3;
  auto const at = arrived.find("\r\n\r\n", from);
  return at == std::string_view::npos ? std::nullopt : std::optional(at + 4);
}

}  // namespace http
