// The paste box: whatever is pasted, dates lie in order inside the text and not after today, and nothing of what was
// pasted is lost: the items' texts, one behind the other, are the text without the spaces at its ends.
#include "base/text.hpp"
#include "enquiries/domain/paste.hpp"
#include "enquiries/domain/written_date.hpp"
#include "fuzz/must.hpp"

using namespace enquiries;
using fuzz::must;

namespace {

auto const today = base::make_date(2023, 6, 28);

void check_dates(std::string_view text) {
  std::size_t behind = 0;
  for (auto const& found : find_dates(text, today)) {
    must(found.begin >= behind && found.begin < found.end && found.end <= text.size());
    must(found.date <= today && found.date >= base::make_date(1900, 1, 1));
    must(!found.until || (*found.until >= found.date && *found.until <= today));
    behind = found.end;
  }
}

// Without spaces of any kind: those between entries are not the items'.
std::string marks_of(std::string_view text) {
  std::string kept;
  for (char32_t c : base::decode_utf8(text))
    if (c > U' ' && c != U'\u00a0') base::append_utf8(kept, c);
  return kept;
}

// The same marks in the same order; colons do not count, for one joins what stands before a date to what stands behind it.
bool comes_from(std::string_view summary, std::string_view text) {
  std::size_t at = 0;
  for (char c : marks_of(summary)) {
    if (c == ':') continue;
    auto const found = text.find(c, at);
    if (found == text.npos) return false;
    at = found + 1;
  }
  return true;
}

void check_items(std::string_view text) {
  std::string all;
  auto const items = split_pasted(text, today, text.size() + 1);
  for (auto const& entry : items) {
    must(!entry.text.empty() && base::is_utf8(entry.text) && base::is_utf8(entry.item.summary));
    must(comes_from(entry.item.summary, marks_of(entry.text)));
    all += entry.text;
  }
  auto const pasted = marks_of(text), kept = marks_of(all);
  must(items.empty() || pasted.ends_with(kept));                     // a lead of dashes before the first date may go
  must(split_pasted(text, today, 3).size() == std::min<std::size_t>(items.size(), 3));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const raw = fuzz::text_of(data, size);
  check_dates(raw);
  if (auto const typed = base::typed_text(raw, 100'000, base::Lines::many)) check_items(*typed);
  return 0;
}
