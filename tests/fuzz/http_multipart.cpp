// Multipart bodies with the boundary "b", and file names: every name that comes out is safe and stays so.
#include <cstdint>
#include <cstdlib>

#include "base/text.hpp"
#include "http/multipart.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const bytes(reinterpret_cast<char const*>(data), size);
  auto const name = http::safe_file_name(bytes);
  if (name.empty() || name.size() > 120 || !base::is_utf8(name) || name.find_first_of("/\\\r\n\"") != std::string::npos) std::abort();
  if (http::safe_file_name(name) != name) std::abort();
  (void)http::multipart_boundary(bytes);
  auto const parts = http::parse_multipart("b", bytes);
  if (!parts) return 0;
  std::size_t held = 0;
  for (auto const& [field, value] : parts->form) {
    held += value.size();
    if (!base::is_utf8(field) || !base::is_utf8(value)) std::abort();
  }
  for (auto const& upload : parts->uploads) held += upload.bytes.size();
  if (held > size) std::abort();
  return 0;
}
