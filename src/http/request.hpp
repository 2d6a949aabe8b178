// One request, parsed and checked: what a handler sees. Nothing here is trusted; everything is well-formed.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/form.hpp"
#include "http/method.hpp"
#include "http/upload.hpp"

namespace http {

using Pairs = std::vector<std::pair<std::string, std::string>>;

struct Request {
  Method method = Method::get;  // HEAD arrives at a GET handler as Method::head
  std::string path = "/";       // decoded, without dot segments, UTF-8 without control characters
  std::string pattern = {};     // of the route that matched, "/people/:id": the only form of the path that may be logged
  Form query = {};
  Form form = {};               // of an urlencoded or multipart body
  std::vector<Upload> uploads = {};  // a file field left empty is not among them
  std::string body = {};        // as sent, for other content types (JSON); empty once read as a form
  std::string remote_address = {};  // of the client; from X-Forwarded-For when the proxy is trusted
  std::string request_id = {};      // ours, ten characters; the reference on an error page
  bool over_tls = false;            // here or, when the proxy is trusted, at the proxy
  Pairs headers = {};
  Pairs cookies = {};
  Pairs params = {};            // path parameters, decoded

  std::string_view header(std::string_view name) const;   // case-insensitive; the first; empty if absent
  std::string_view cookie(std::string_view name) const;   // over TLS the one named "__Host-" + name, and no other
  std::string_view param(std::string_view name) const;    // "/people/:id" → param("id"); empty if absent
  std::optional<std::int64_t> id(std::string_view name) const;  // a path parameter of 1 to 18 digits above zero, else nothing
};

// True unless the browser says that the request comes from another site (Sec-Fetch-Site, else Origin against Host).
// A second lock beside the CSRF token.
bool same_origin(Request const&);

}  // namespace http
