// Urlencoded forms: text only, and the same after being written and read again.
#include <cstdint>
#include <cstdlib>

#include "base/text.hpp"
#include "http/form.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const form = http::parse_form({reinterpret_cast<char const*>(data), size});
  if (!form) return 0;
  for (auto const& [name, value] : *form)
    if (!base::is_utf8(name) || !base::is_utf8(value) || value.find('\0') != std::string::npos) std::abort();
  auto const again = http::parse_form(http::to_query(*form));
  if (!again || !std::equal(again->begin(), again->end(), form->begin(), form->end())) std::abort();
  return 0;
}
