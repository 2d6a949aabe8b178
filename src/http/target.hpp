// The request target: path and query, decoded and checked.
#pragma once
#include <string>
#include <string_view>

#include "http/form.hpp"

namespace http {

struct Target {
  std::string path;
  Form query;
};

// "/path?query" or "http://host/path?query". Refuses encoded slashes, dot segments, control characters, backslashes,
// broken encoding, invalid UTF-8: a browser sends none of them.
Parsed<Target> parse_target(std::string_view target);

}  // namespace http
