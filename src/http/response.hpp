// A response, built by the functions below. Its kind decides its security headers and its caching when it is
// written (headers.cpp), so no handler can forget them.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/cookie.hpp"

namespace http {

enum class Kind {
  page,      // HTML: the strict content policy; never stored, never compressed (see gzip.hpp for why)
  redirect,  // no body
  data,      // JSON, plain text: nothing may run; never stored
  download,  // saved as a file, never shown; never stored
  asset,     // part of the program: immutable, shared, compressed
};

struct Response {
  // Called with how to go on: when the looks are durable (ok) or cannot be written (not ok: 503 instead of the page).
  using Go = std::function<void(bool ok)>;

  int status = 200;
  Kind kind = Kind::data;
  std::string content_type = {};
  std::string body = {};
  std::string_view fixed = {};       // bytes that live as long as the program, instead of `body`
  std::string_view fixed_gzip = {};  // the same compressed at build time
  std::string etag = {};             // quoted; answers If-None-Match with 304
  int public_seconds = 0;            // above zero: no secrets inside, anybody may keep it so long
  std::vector<std::pair<std::string, std::string>> headers = {};
  std::vector<Cookie> cookies = {};
  std::function<void(Go)> after = {};  // held until: started by the connection, which waits without a thread

  // Throws std::invalid_argument for a name that the kind sets or a value with control characters.
  Response& header(std::string name, std::string value) &;
  Response&& header(std::string name, std::string value) && { return std::move(header(std::move(name), std::move(value))); }
  Response& cookie(Cookie c) & { cookies.push_back(std::move(c)); return *this; }
  Response&& cookie(Cookie c) && { return std::move(cookie(std::move(c))); }
  Response& held_until(std::function<void(Go)> start) & { after = std::move(start); return *this; }
  Response&& held_until(std::function<void(Go)> start) && { return std::move(held_until(std::move(start))); }
  Response&& open_to_all(int seconds) && { public_seconds = seconds; return std::move(*this); }

  std::string_view bytes() const { return fixed.data() ? fixed : std::string_view(body); }
};

Response html(std::string page, int status = 200);
Response redirect(std::string location, int status = 303);  // throws std::invalid_argument unless it is a path of ours ("/…", not "//…")
Response plain(std::string text, int status = 200);
Response json(std::string text, int status = 200);
Response csv(std::string_view file_name, std::string text);  // UTF-8 with a byte order mark, so that Excel reads it
Response download(std::string_view file_name, std::string content_type, std::string bytes);
// `bytes` and `gzip` (may be empty) live as long as the program. Etag without quotes.
Response asset(std::string_view bytes, std::string content_type, std::string_view etag, std::string_view gzip = {});
// The last resort where no page is drawn: a line of plain text.
Response plain_error(int status);
std::string_view reason(int status);  // "Not Found"

}  // namespace http
