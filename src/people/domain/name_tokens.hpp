// The words under which a person can be found: those of the name, the preferred name and every alias, each with its
// sound key.
#pragma once
#include <span>
#include <string>
#include <vector>

namespace people {

struct NameToken {
  std::string token = {};   // folded
  std::string sound = {};
  friend bool operator==(NameToken const&, NameToken const&) = default;
};

// "mc grath" → "mcgrath", "o brien" → "obrien": what stands before a name and is written apart or together. Empty if
// nothing of the kind is among the words.
std::vector<std::string> joined_particles(std::span<std::string const> folded_words);

// Each word once, in order of the alphabet; also the words that particles make with the next.
std::vector<NameToken> name_tokens(std::span<std::string const> names);

}  // namespace people
