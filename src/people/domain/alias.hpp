// Another name somebody is or was known by.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"
#include "people/domain/ids.hpp"

namespace people {

enum class AliasKind { previous_name, also_known_as, other_spelling };

constexpr std::string_view label(AliasKind kind) {
  switch (kind) {
    case AliasKind::previous_name: return "previous name";
    case AliasKind::also_known_as: return "also known as";
    case AliasKind::other_spelling: return "other spelling";
  }
  return {};
}

struct Alias {
  AliasId id = {};
  std::string surname = {};
  std::string forenames = {};
  std::optional<base::Date> birth_date = {};  // where another one was given with this name
  AliasKind kind = AliasKind::also_known_as;
  std::optional<base::Date> ended = {};       // recorded in error or no longer used; still searched for
};

}  // namespace people

template <>
struct base::Words<people::AliasKind> {
  static constexpr std::array table{
      base::Word{people::AliasKind::previous_name, "previous_name"},
      base::Word{people::AliasKind::also_known_as, "also_known_as"},
      base::Word{people::AliasKind::other_spelling, "other_spelling"},
  };
};
