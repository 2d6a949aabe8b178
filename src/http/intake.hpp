// From a parsed head to the Request that a handler sees, and from its body to form and uploads. Knows no socket.
#pragma once
#include <optional>
#include <string>

#include "http/message.hpp"
#include "http/request.hpp"

namespace http {

struct Peer {
  std::string address = {};
  bool over_tls = false;
  bool trusted_proxy = false;  // then X-Forwarded-For and X-Forwarded-Proto are believed
};

// 400 for a target or cookies that are malformed, 501 for a method we do not serve. Takes the headers out of `head`.
std::optional<BadRequest> read_request(Head& head, Peer const& peer, Request& into);

// Turns request.body into form and uploads where its content type says so.
std::optional<BadRequest> read_body_as_form(Request&);

std::string new_request_id();  // ten letters and digits without I, L, O, U

}  // namespace http
