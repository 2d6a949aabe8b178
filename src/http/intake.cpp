#include "http/intake.hpp"

#include <arpa/inet.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <stdexcept>

#include "http/cookie.hpp"
#include "http/multipart.hpp"
#include "http/target.hpp"
#include "http/text.hpp"

namespace http {

namespace {

bool is_address(std::string const& text) {
  unsigned char parsed[16];
  return inet_pton(AF_INET, text.c_str(), parsed) == 1 || inet_pton(AF_INET6, text.c_str(), parsed) == 1;
}

// A client may send the line too; the proxy writes its own behind it, or at its end.
std::string_view last_line(Request const& request, std::string_view name) {
  std::string_view last;
  for (auto const& [key, value] : request.headers)
    if (same_word(key, name)) last = value;
  return last;
}

// The last address is the one that our own proxy saw; those before it are whatever the client wrote.
void believe_proxy(Request& request) {
  auto const chain = last_line(request, "X-Forwarded-For");
  std::string const nearest(trim(chain.substr(chain.rfind(',') + 1)));
  if (is_address(nearest)) request.remote_address = nearest;
  if (same_word(last_line(request, "X-Forwarded-Proto"), "https")) request.over_tls = true;
}

std::optional<BadRequest> read_cookies(Request& request) {
  for (auto const& [name, value] : request.headers) {
    if (!same_word(name, "Cookie")) continue;
    auto cookies = parse_cookies(value);
    if (!cookies) return cookies.error();
    std::ranges::move(*cookies, std::back_inserter(request.cookies));
  }
  return std::nullopt;
}

}  // namespace

std::optional<BadRequest> read_request(Head& head, Peer const& peer, Request& into) {
  into.request_id = new_request_id();
  into.remote_address = peer.address;
  into.over_tls = peer.over_tls;
  into.headers = std::move(head.headers);
  if (peer.trusted_proxy) believe_proxy(into);
  auto const method = base::from_word<Method>(head.method);
  if (!method) return BadRequest{501, "a method that is not served"};
  into.method = *method;
  auto target = parse_target(head.target);
  if (!target) return target.error();
  into.path = std::move(target->path);
  into.query = std::move(target->query);
  return read_cookies(into);
}

std::optional<BadRequest> read_body_as_form(Request& request) {
  auto const type = request.header("Content-Type");
  auto const kind = trim(type.substr(0, type.find(';')));
  if (same_word(kind, "application/x-www-form-urlencoded")) {
    auto form = parse_form(request.body);
    if (!form) return form.error();
    request.form = std::move(*form);
  } else if (same_word(kind, "multipart/form-data")) {
    auto const boundary = multipart_boundary(type);
    if (boundary.empty()) return BadRequest{400, "multipart without a boundary"};
    auto parts = parse_multipart(boundary, request.body);
    if (!parts) return parts.error();
    request.form = std::move(parts->form);
    request.uploads = std::move(parts->uploads);
  } else {
    return std::nullopt;
  }
  std::string().swap(request.body);
  return std::nullopt;
}

std::string new_request_id() {
  static constexpr char letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  thread_local std::array<unsigned char, 640> random;
  thread_local std::size_t used = random.size();
  if (used == random.size()) {
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1) throw std::runtime_error("the system gives no randomness");
    used = 0;
  }
  std::string id(10, '0');
  for (char& letter : id) letter = letters[random[used++] & 31];
  return id;
}

}  // namespace http
