// Hexadecimal and base64url: each value has one spelling, each spelling one value.
#include "base/encoding.hpp"

#include "base/text.hpp"
#include "fuzz/must.hpp"

using fuzz::must;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const text = fuzz::text_of(data, size);
  must(base::from_hex(base::to_hex(text)) == text);
  must(base::from_base64url(base::to_base64url(text)) == text);
  if (auto const bytes = base::from_base64url(text)) must(base::to_base64url(*bytes) == text);
  if (auto const bytes = base::from_hex(text)) must(base::to_hex(*bytes) == base::ascii_lower(text));
  return 0;
}
