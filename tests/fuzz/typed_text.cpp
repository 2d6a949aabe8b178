// Typed text, its folding and its likeness: text in, text out; done twice is done once; likeness is fair.
#include "base/text.hpp"
#include "base/time.hpp"
#include "fuzz/must.hpp"

using fuzz::must;

namespace {

void check_times(std::string_view text) {
  if (auto const day = base::date_from_iso(text)) must(base::iso(*day) == text);
  if (auto const at = base::local_from_iso(text)) must(base::local_from_iso(base::iso(*at)).has_value());
  auto const parts = base::split(text, '/');
  if (parts.size() != 3) return;
  if (auto const day = base::date_from_parts(parts[0], parts[1], parts[2])) must(base::date_from_iso(base::iso(*day)) == day);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const raw = fuzz::text_of(data, size);
  check_times(raw);
  for (auto lines : {base::Lines::one, base::Lines::many}) {
    auto const typed = base::typed_text(raw, 500, lines);
    if (!typed) continue;
    must(base::is_utf8(*typed) && base::characters(*typed) <= 500 && base::trim(*typed) == *typed);
    must(base::typed_text(*typed, 500, lines) == *typed);
  }
  if (!base::is_utf8(raw)) return 0;
  auto const folded = base::fold(raw);
  must(base::fold(folded) == folded && base::is_utf8(folded));
  auto const half = raw.substr(0, raw.find('\n'));
  int const like = base::name_likeness(half, raw);
  must(like >= 0 && like <= 1000 && base::likeness(half, raw) == base::likeness(raw, half));
  std::string again;
  for (auto point : base::decode_utf8(raw)) base::append_utf8(again, point);
  must(again == raw);
  return 0;
}
