// Numbers of people and places: what was typed is kept; a valid one has a canonical form, which is valid and its own.
#include "base/identifiers.hpp"

#include "fuzz/must.hpp"

using fuzz::must;

namespace {

template <class Check>
void check(std::string_view typed, Check one) {
  auto const checked = one(typed);
  must(checked.typed == typed && checked.valid == !checked.canonical.empty());
  if (!checked.valid) return;
  must(!checked.absent());
  auto const again = one(checked.canonical);
  must(again.valid && again.canonical == checked.canonical);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const typed = fuzz::text_of(data, size);
  check(typed, [](auto text) { return base::check_pnc(text, 2023); });
  for (auto one : {base::check_cro, base::check_crn, base::check_noms, base::check_nhs, base::check_uprn, base::check_postcode}) check(typed, one);
  return 0;
}
