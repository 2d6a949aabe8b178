// multipart/form-data (RFC 7578), as strict as browsers are regular: no preamble, no padding, no nesting.
#pragma once
#include <string_view>
#include <vector>

#include "http/form.hpp"
#include "http/upload.hpp"

namespace http {

struct Multipart {
  Form form = {};
  std::vector<Upload> uploads = {};  // a file field left empty is not among them
};

// The boundary of a Content-Type value; empty if it is not multipart/form-data or has no proper one.
std::string multipart_boundary(std::string_view content_type);
Parsed<Multipart> parse_multipart(std::string_view boundary, std::string_view body);

}  // namespace http
