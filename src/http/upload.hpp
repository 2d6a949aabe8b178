// A file that came with a form. Its name is already reduced to a safe base name, its type is what the sender claims.
#pragma once
#include <string>
#include <string_view>

namespace http {

struct Upload {
  std::string field = {};
  std::string file_name = {};     // safe_file_name of what was sent
  std::string content_type = {};  // claimed by the sender: check the bytes before you believe it
  std::string bytes = {};
};

// The last component of a hostile name: no folders of either kind, control characters, leading dots, reserved
// names of Windows, direction overrides or more than 120 bytes (the extension is kept). "file" if nothing is left.
std::string safe_file_name(std::string_view sent);

}  // namespace http
