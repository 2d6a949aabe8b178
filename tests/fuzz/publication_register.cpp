// A file of published inspections: whatever it holds, each row is good or reported, with a line and a reason, and what is
// good can be shown.
#include "base/text.hpp"
#include "fuzz/must.hpp"
#include "publication/domain/import_row.hpp"
#include "publication/domain/suppression.hpp"

#include <sstream>

using namespace publication;
using fuzz::must;

namespace {

KnownNames const& known() {
  static KnownNames const names{.pdus = {{"sefton", UnitId{7}}, {"west kent", UnitId{8}}}, .regions = {{"north west", UnitId{1}}}, .region_names = {"north west"}, .stood_before = {"tameside"}, .country = UnitId{99}};
  return names;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::istringstream in{std::string(fuzz::text_of(data, size))};
  auto const file = read_register(in, known(), base::make_date(2023, 6, 28));
  for (auto const& fault : file.faults) must(fault.line > 0 && !fault.why.empty() && base::is_utf8(fault.why));
  must(file.header_bad || file.good.size() + file.bad_rows == file.rows);
  for (auto const& row : file.good) {
    must(!row.name.empty() && base::is_utf8(row.name));
    must(!row.score || (row.score_max && *row.score <= *row.score_max));
    must(counts_from(row.published).has_value() == !row.published.empty());
    for (auto const& share : row.shares) {
      must(share.per_cent >= 0 && share.per_cent <= 100);
      public_share(share);
    }
  }
  return 0;
}
