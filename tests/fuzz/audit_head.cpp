// A line of a witness's file: a head that is read is written as it stood.
#include "audit/domain/head.hpp"
#include "fuzz/must.hpp"

using fuzz::must;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const text = fuzz::text_of(data, size);
  if (auto const bytes = audit::from_hex(text)) must(audit::hex(*bytes) == text);
  auto const head = audit::head_from_line(text);
  if (!head) return 0;
  auto const again = audit::head_from_line(line(*head));
  must(again && line(*again) == line(*head) && signed_bytes(*again) == signed_bytes(*head));
  static auto const key = audit::SealKey::from_seed(std::string(32, 's'))->public_key();
  must(!key.signed_by_it(*head) || head->signature.size() == 64);
  return 0;
}
