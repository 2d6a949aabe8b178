#include "people/domain/sound.hpp"

#include <algorithm>

namespace people {
namespace {

// A group of letters and the sounds it makes; the first that fits is taken, so longer ones stand first.
struct Group {
  std::string_view letters;
  std::string_view at_start;   // sounds at the beginning of the word
  std::string_view inside;
};
constexpr Group groups[] = {
    {"pph", "f", "f"}, {"sch", "s", "s"}, {"dge", "g", "g"}, {"che", "s", "s"}, {"chi", "s", "s"}, {"chy", "s", "s"}, {"ph", "f", "f"},
    {"sh", "s", "s"},  {"cz", "s", "s"},  {"sz", "s", "s"},  {"ch", "k", "k"},  {"ck", "k", "k"},  {"gh", "g", ""},
    {"kn", "n", "kn"}, {"wr", "r", "r"},  {"ce", "s", "s"},  {"ci", "s", "s"},  {"cy", "s", "s"},  {"b", "p", "p"},
    {"c", "k", "k"},   {"d", "t", "t"},   {"f", "f", "f"},   {"g", "g", "g"},   {"h", "h", ""},    {"j", "g", "g"},
    {"k", "k", "k"},   {"l", "l", "l"},   {"m", "m", "m"},   {"n", "n", "n"},   {"p", "p", "p"},   {"q", "k", "k"},
    {"r", "r", "r"},   {"s", "s", "s"},   {"t", "t", "t"},   {"v", "f", "f"},   {"w", "w", ""},    {"x", "s", "ks"},
    {"y", "y", ""},    {"z", "s", "s"},
};
constexpr std::size_t longest_key = 7;

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

Group const* group_at(std::string_view rest) {
  for (auto const& group : groups)
    if (rest.starts_with(group.letters)) return &group;
  return nullptr;
}

std::string sounds_of(std::string_view word) {
  std::string sounds;
  bool after_vowel = true;   // the same sound on both sides of a vowel counts twice
  for (std::size_t at = 0; at < word.size();) {
    auto const* group = group_at(word.substr(at));
    if (!group) {
      if (at == 0) sounds = "a";
      after_vowel = true;
      ++at;
      continue;
    }
    for (char sound : at == 0 ? group->at_start : group->inside) {
      if (after_vowel || sounds.empty() || sounds.back() != sound) sounds += sound;
      after_vowel = false;
    }
    after_vowel |= is_vowel(group->letters.back());
    at += group->letters.size();
  }
  return sounds;
}

}  // namespace

std::string sound_of(std::string_view word) {
  if (!std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; })) return std::string(word);
  std::string key = sounds_of(word);
  if (key.size() > 1) std::ranges::sort(key.begin() + 1, key.end());
  return key.substr(0, longest_key);
}

}  // namespace people
