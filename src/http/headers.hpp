// The head of a response as it goes on the wire, with the security headers of its kind.
#pragma once
#include <string>

#include "http/request.hpp"
#include "http/response.hpp"

namespace http {

struct Wrapping {
  bool over_tls = false;
  bool keep_alive = true;
  bool no_body = false;       // HEAD: the length is told, the bytes stay
  std::string extra = {};     // lines from settle
};

std::string response_head(Response const&, Wrapping const&);

}  // namespace http
