#include "kit/http_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <stdexcept>

namespace kit {

namespace {

bool same(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) {
    return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
  });
}

std::string encode(std::string_view text) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (char const c : text) {
    auto const byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) || std::strchr("-._~", c) != nullptr) out += c;
    else if (c == ' ') out += '+';
    else (out += '%') += {digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

std::size_t number(std::string_view digits, int base) {
  std::size_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  return value;
}

Reply parse_head(std::string_view head) {
  Reply reply;
  if (head.size() > 12) reply.status = static_cast<int>(number(head.substr(9, 3), 10));
  for (auto at = head.find("\r\n"); at != std::string_view::npos;) {
    auto const begin = at + 2;
    at = head.find("\r\n", begin);
    auto const line = head.substr(begin, at == std::string_view::npos ? at : at - begin);
    auto const colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    auto const value = line.substr(std::min(line.size(), line.find_first_not_of(' ', colon + 1)));
    reply.headers.emplace_back(line.substr(0, colon), value);
  }
  return reply;
}

}  // namespace

std::string Reply::header(std::string_view name) const {
  for (auto const& [key, value] : headers)
    if (same(key, name)) return value;
  return {};
}

std::string form_encode(Fields const& fields) {
  std::string out;
  for (auto const& [name, value] : fields) {
    if (!out.empty()) out += '&';
    out += encode(name) + '=' + encode(value);
  }
  return out;
}

HttpClient::HttpClient(std::uint16_t port, std::string address) : port_(port), address_(std::move(address)) {}
HttpClient::~HttpClient() { disconnect(); }

void HttpClient::connect() {
  if (socket_ >= 0) return;
  buffer_.clear();
  socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(port_);
  ::inet_pton(AF_INET, address_.c_str(), &to.sin_addr);
  timeval const wait{.tv_sec = timeout_seconds, .tv_usec = 0};
  int const on = 1;
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (::connect(socket_, reinterpret_cast<sockaddr const*>(&to), sizeof to) != 0)
    throw std::runtime_error(std::string("connect: ") + std::strerror(errno));
}

void HttpClient::disconnect() {
  if (socket_ >= 0) ::close(socket_);
  socket_ = -1;
}

void HttpClient::raw(std::string_view bytes) {
  connect();
  while (!bytes.empty()) {
    auto const sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;  // the server has closed: what it said before is still to be read
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

bool HttpClient::fill() {
  char part[16384];
  auto const got = ::recv(socket_, part, sizeof part, 0);
  if (got <= 0) return false;
  buffer_.append(part, static_cast<std::size_t>(got));
  return true;
}

std::size_t HttpClient::sip(std::size_t at_most) {
  std::string part(at_most, '\0');
  auto const got = ::recv(socket_, part.data(), part.size(), MSG_DONTWAIT);
  return got > 0 ? static_cast<std::size_t>(got) : 0;
}

bool HttpClient::closed() {
  char part[16384];
  for (;;) {
    auto const got = ::recv(socket_, part, sizeof part, 0);
    if (got == 0) return true;
    if (got < 0) return errno == ECONNRESET;
  }
}

Reply HttpClient::read_reply(bool head) {
  std::size_t end;
  for (;;) {
    while ((end = buffer_.find("\r\n\r\n")) == std::string::npos)
      if (!fill()) { disconnect(); return {}; }
    if (buffer_.compare(0, 12, "HTTP/1.1 100") != 0) break;
    buffer_.erase(0, end + 4);
  }
  Reply reply = parse_head(std::string_view(buffer_).substr(0, end));
  buffer_.erase(0, end + 4);
  bool const empty = head || reply.status == 304 || reply.status == 204;
  auto const take = [&](std::size_t n) {
    while (buffer_.size() < n && fill()) {}
    std::string bytes = buffer_.substr(0, n);
    buffer_.erase(0, bytes.size());
    return bytes;
  };
  if (!empty && same(reply.header("Transfer-Encoding"), "chunked")) {
    for (;;) {
      while (buffer_.find("\r\n") == std::string::npos && fill()) {}
      auto const line = buffer_.find("\r\n");
      if (line == std::string::npos) break;
      auto const size = number(std::string_view(buffer_).substr(0, line), 16);
      buffer_.erase(0, line + 2);
      reply.body += take(size);
      take(2);
      if (size == 0) break;
    }
  } else if (!empty) {
    reply.body = take(number(reply.header("Content-Length"), 10));
  }
  if (same(reply.header("Connection"), "close")) disconnect();
  remember(reply);
  return reply;
}

void HttpClient::remember(Reply const& reply) {
  for (auto const& [name, value] : reply.headers) {
    if (!same(name, "Set-Cookie")) continue;
    auto const pair = value.substr(0, value.find(';'));
    auto const equals = pair.find('=');
    if (value.find("Max-Age=0") != std::string::npos) cookies.erase(pair.substr(0, equals));
    else cookies[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  // The first field of that name on the page, whatever the order of its attributes.
  auto const field = reply.body.find("name=\"csrf_token\"");
  if (field == std::string::npos) return;
  auto const open = reply.body.rfind('<', field);
  auto const tag = std::string_view(reply.body).substr(open, reply.body.find('>', field) - open);
  auto const value = tag.find("value=\"");
  if (value != std::string_view::npos) csrf_ = tag.substr(value + 7, tag.find('"', value + 7) - value - 7);
}

Reply HttpClient::send(std::string_view method, std::string_view target, std::string_view content_type, std::string_view body,
                       Fields const& headers) {
  std::string message;
  message.append(method).append(" ").append(target).append(" HTTP/1.1\r\nHost: ").append(address_).append(":");
  message.append(std::to_string(port_)).append("\r\n");
  if (!cookies.empty()) {
    std::string line;
    for (auto const& [name, value] : cookies) line += (line.empty() ? "" : "; ") + name + "=" + value;
    message += "Cookie: " + line + "\r\n";
  }
  if (!content_type.empty()) message.append("Content-Type: ").append(content_type).append("\r\n");
  if (!body.empty() || method != "GET") message += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  for (auto const& [name, value] : headers) message += name + ": " + value + "\r\n";
  message.append("\r\n").append(body);
  // A kept connection may have been closed by the server meanwhile: once more on a new one.
  bool const kept = socket_ >= 0;
  raw(message);
  Reply reply = read_reply(method == "HEAD");
  if (reply.status == 0 && kept) {
    raw(message);
    reply = read_reply(method == "HEAD");
  }
  return reply;
}

Reply HttpClient::get(std::string_view target, Fields const& headers) { return send("GET", target, {}, {}, headers); }
Reply HttpClient::head(std::string_view target) { return send("HEAD", target, {}, {}); }

Reply HttpClient::post(std::string_view target, Fields const& fields, Fields const& headers) {
  Fields all = fields;
  if (!csrf_.empty() && std::ranges::none_of(all, [](auto const& f) { return f.first == "csrf_token"; }))
    all.emplace_back("csrf_token", csrf_);
  return send("POST", target, "application/x-www-form-urlencoded", form_encode(all), headers);
}

Reply HttpClient::post_files(std::string_view target, Fields const& fields, std::vector<UploadedFile> const& files) {
  static constexpr std::string_view boundary = "----full-picture-test-7d1f";
  Fields all = fields;
  if (!csrf_.empty() && std::ranges::none_of(all, [](auto const& f) { return f.first == "csrf_token"; }))
    all.emplace_back("csrf_token", csrf_);
  std::string body;
  for (auto const& [name, value] : all)
    body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
  for (auto const& file : files)
    body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"" + file.field + "\"; filename=\"" +
        file.file_name + "\"\r\nContent-Type: " + file.content_type + "\r\n\r\n" + file.bytes + "\r\n");
  body.append("--").append(boundary).append("--\r\n");
  return send("POST", target, "multipart/form-data; boundary=" + std::string(boundary), body);
}

Reply HttpClient::follow(Reply reply) {
  for (int step = 0; step < 10 && reply.status >= 300 && reply.status < 400 && !reply.location().empty(); ++step)
    reply = get(reply.location());
  return reply;
}

}  // namespace kit
