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

// Each word once, in order of the alphabet.
std::vector<NameToken> name_tokens(std::span<std::string const> names);

}  // namespace people
