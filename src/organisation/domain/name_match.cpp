#include "organisation/domain/name_match.hpp"

#include "base/text.hpp"

namespace organisation {

std::string fold_name(std::string_view name) {
  std::string folded;
  for (char const c : base::ascii_lower(name)) {
    if (c == ',' || c == '.') continue;
    bool const space = c == ' ' || c == '\t';
    if (space && (folded.empty() || folded.back() == ' ')) continue;
    if (c == '&')
      folded += "and";
    else
      folded += space ? ' ' : c;
  }
  while (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

namespace {

bool has_alias(Named const& one, std::string const& wanted) {
  return std::ranges::any_of(one.aliases, [&](auto const& alias) { return fold_name(alias) == wanted; });
}

}  // namespace

std::optional<std::size_t> match_name(std::span<Named const> known, std::string_view typed) {
  auto const wanted = fold_name(typed);
  if (wanted.empty()) return std::nullopt;
  std::vector<std::size_t> by_name, by_alias;
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (fold_name(known[i].name) == wanted)
      by_name.push_back(i);
    else if (has_alias(known[i], wanted))
      by_alias.push_back(i);
  }
  auto const& hits = by_name.empty() ? by_alias : by_name;
  if (hits.size() != 1) return std::nullopt;
  return hits.front();
}

}  // namespace organisation
