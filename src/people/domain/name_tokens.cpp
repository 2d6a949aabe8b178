#include "people/domain/name_tokens.hpp"

#include "base/text.hpp"
#include "people/domain/sound.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace people {

namespace {

constexpr std::array particles = std::to_array<std::string_view>({"o", "mc", "mac", "fitz", "d", "al", "el", "de", "di", "le", "la", "van", "von", "ap", "ben"});

bool is_particle(std::string_view word) { return std::ranges::find(particles, word) != particles.end(); }

}  // namespace

std::vector<std::string> joined_particles(std::span<std::string const> words) {
  std::vector<std::string> all;
  bool any = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    bool const joins = is_particle(words[i]) && i + 1 < words.size();
    all.push_back(joins ? words[i] + words[i + 1] : words[i]);
    if (joins) ++i, any = true;
  }
  return any ? all : std::vector<std::string>{};
}

std::vector<NameToken> name_tokens(std::span<std::string const> names) {
  std::set<std::string, std::less<>> words;
  for (auto const& name : names) {
    std::string const folded = base::fold(name);
    std::vector<std::string> apart;
    for (auto word : base::words_of(folded)) apart.emplace_back(word);
    for (auto& word : joined_particles(apart)) words.insert(std::move(word));
    words.insert(apart.begin(), apart.end());
  }
  std::vector<NameToken> tokens;
  for (auto const& word : words) tokens.push_back({word, sound_of(word)});
  return tokens;
}

}  // namespace people
