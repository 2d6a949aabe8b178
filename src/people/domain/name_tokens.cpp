#include "people/domain/name_tokens.hpp"

#include "base/text.hpp"
#include "people/domain/sound.hpp"

#include <set>

namespace people {

std::vector<NameToken> name_tokens(std::span<std::string const> names) {
  std::set<std::string, std::less<>> words;
  for (auto const& name : names) {
    std::string const folded = base::fold(name);
    for (auto word : base::words_of(folded)) words.emplace(word);
  }
  std::vector<NameToken> tokens;
  for (auto const& word : words) tokens.push_back({word, sound_of(word)});
  return tokens;
}

}  // namespace people
