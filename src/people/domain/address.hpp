// Where the person lives, lived, or would live. The authority and the force are those of the address, on its dates.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"
#include "people/domain/ids.hpp"

namespace people {

enum class AddressKind { main, temporary, proposed, previous };

constexpr std::string_view label(AddressKind kind) {
  switch (kind) {
    case AddressKind::main: return "main address";
    case AddressKind::temporary: return "temporary address";
    case AddressKind::proposed: return "proposed address";
    case AddressKind::previous: return "previous address";
  }
  return {};
}

struct Address {
  AddressId id = {};
  AddressKind kind = AddressKind::main;
  std::string lines = {};                      // separated by new lines, without the postcode
  std::string postcode = {};
  std::optional<std::string> authority = {};   // code of the children's services authority it lies in; none: not known
  std::optional<std::string> force = {};       // code of the police force; none: not known
  bool others_live_there = false;
  base::Date from = {};                        // included
  std::optional<base::Date> to = {};           // not included; none: still valid
};

// An address the person lives at on this day: main or temporary, its dates around the day.
bool lived_at(Address const&, base::Date day);
// "12 High Street, Huyton, L36 9YJ"
std::string on_one_line(std::string_view lines, std::string_view postcode);

}  // namespace people

template <>
struct base::Words<people::AddressKind> {
  static constexpr std::array table{
      base::Word{people::AddressKind::main, "main"},
      base::Word{people::AddressKind::temporary, "temporary"},
      base::Word{people::AddressKind::proposed, "proposed"},
      base::Word{people::AddressKind::previous, "previous"},
  };
};
