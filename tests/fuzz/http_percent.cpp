// Percent-encoding: what is encoded is plain and comes back; what is broken is refused, by query and path alike.
#include "base/text.hpp"
#include "fuzz/must.hpp"
#include "http/form.hpp"
#include "http/target.hpp"

using fuzz::must;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const text = fuzz::text_of(data, size);
  auto const encoded = http::percent_encode(text);
  must(encoded.find_first_of(" &=#?/\\\"'<>\r\n;,") == std::string::npos);
  auto const form = http::parse_form("a=" + encoded);
  must(form.has_value() == (base::is_utf8(text) && text.find('\0') == text.npos));
  if (form) must(form->one("a") == text && form->size() == 1);
  if (auto const target = http::parse_target("/a/" + encoded)) must(target->path == "/a/" + std::string(text));
  return 0;
}
