// Compression, and what is compressed. A page holds secrets (personal data, a CSRF token) beside text that a link can
// choose (a search); compressing both together lets a listener who sees only lengths guess the secret letter by
// letter (BREACH, breachattack.com, 2013). So pages and JSON are never compressed unless they are open to all;
// assets are, and so are CSV downloads, which repeat nothing of the request.
#pragma once
#include <string>
#include <string_view>

#include "http/request.hpp"
#include "http/response.hpp"

namespace http {

std::string gzip(std::string_view);                // throws std::bad_alloc only
bool accepts_gzip(std::string_view accept_encoding);
bool may_compress(Response const&);

// What the request's conditions make of a response: 304 for a known ETag, the compressed bytes where accepted.
// Adds Content-Encoding and Vary to `extra`, lines ready to be sent.
void settle(Response&, Request const&, std::string& extra);

}  // namespace http
