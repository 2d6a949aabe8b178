// A file whose bytes are part of the program (cmake/embed.cmake).
#pragma once
#include <string_view>

namespace base {

struct EmbeddedFile {
  std::string_view path;   // relative to the folder it was embedded from, e.g. "enquiries.toml"
  std::string_view bytes;
};

}  // namespace base
