// An entity tag of what is sent: the same bytes have the same tag on every server and after every start.
#pragma once
#include <string>
#include <string_view>

namespace http {

std::string etag_of(std::string_view bytes);  // quoted, as Response::etag wants it

}  // namespace http
