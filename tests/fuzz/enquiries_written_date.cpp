// A date read at every place of a text: it moves forward, ends inside, is a day that has been; a date written in the
// notations of the pages is read back as itself.
#include "enquiries/domain/written_date.hpp"
#include "fuzz/must.hpp"

using namespace enquiries;
using fuzz::must;

namespace {

auto const today = base::make_date(2023, 6, 28);

void read_back(base::Date day) {
  for (auto const& text : {base::iso(day), base::date_in_full(day), base::date_numbers(day)}) {
    auto const again = written_date(text, 0, today);
    must(again && again->date == day && again->precision == DatePrecision::day && again->end == text.size());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const text = fuzz::text_of(data, size);
  for (std::size_t at = 0; at < size; ++at) {
    auto const behind = behind_time(text, at);
    must(behind >= at && behind <= size);
    auto const found = written_date(text, at, today);
    if (!found) continue;
    must(found->end > at && found->end <= size);
    must(found->date <= today && found->date >= base::make_date(1900, 1, 1));
    read_back(found->date);
  }
  return 0;
}
