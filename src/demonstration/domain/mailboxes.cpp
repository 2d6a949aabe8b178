#include "demonstration/domain/mailboxes.hpp"

#include "base/text.hpp"

namespace demonstration {
namespace {

constexpr std::size_t longest = 63;  // of one part of a domain

}  // namespace

std::string made_up_domain(std::string_view name, std::string_view code) {
  std::string end = "-" + base::ascii_lower(code), part;
  auto const folded = base::fold(name);
  for (auto const word : base::words_of(folded)) part += (part.empty() ? "" : "-") + std::string(word);
  std::erase_if(part, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'); });
  return part.substr(0, longest - end.size()) + end + ".example";
}

}  // namespace demonstration
