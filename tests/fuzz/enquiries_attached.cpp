// Files that come with an answer, the first line being the sender's name for it: a name that is kept is safe, short and
// keeps its meaning when it is made safe again; a type is only given to what begins as it must.
#include "base/text.hpp"
#include "enquiries/domain/attached.hpp"
#include "fuzz/must.hpp"

using namespace enquiries;
using fuzz::must;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const all = fuzz::text_of(data, size);
  auto const end = std::min(all.find('\n'), all.size());
  auto const name = all.substr(0, end);
  auto const bytes = all.substr(std::min(end + 1, all.size()));
  for (auto type : {FileType::pdf, FileType::text, FileType::msg}) {
    auto const safe = safe_file_name(name, type);
    must(!safe.empty() && safe.size() <= 120 && base::is_utf8(safe) && safe.front() != '.');
    must(safe.find_first_of("/\\\"\r\n<>:|?*;%") == std::string::npos && safe.ends_with(ending(type)));
    must(safe_file_name(safe, type) == safe);
  }
  auto const checked = check_file(name, bytes);
  must(checked.has_value() == (checked && type_of(bytes) == *checked));
  if (!checked) must(!checked.error().errors.empty());
  if (checked && *checked == FileType::text) must(base::is_utf8(bytes) && bytes.find('\0') == std::string_view::npos);
  return 0;
}
