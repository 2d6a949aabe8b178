// Numbers a person is known by. A number that fails its check is kept as typed and marked: it warns, never blocks,
// since a wrong number on the record is still how another agency may hold the person.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"
#include "people/domain/ids.hpp"

namespace people {

enum class IdentifierKind { pnc, cro, noms, nhs };

constexpr std::string_view label(IdentifierKind kind) {
  switch (kind) {
    case IdentifierKind::pnc: return "PNC ID";
    case IdentifierKind::cro: return "CRO number";
    case IdentifierKind::noms: return "prison number";
    case IdentifierKind::nhs: return "NHS number";
  }
  return {};
}

struct Identifier {
  IdentifierId id = {};
  IdentifierKind kind = IdentifierKind::pnc;
  std::string typed = {};       // exactly as typed or imported
  std::string canonical = {};   // in the written form of its kind where it can be read, else trimmed and in capitals
  bool valid = false;           // its form and check letter or digit are right
};

// Reads and checks what was typed. `today` tells which century a year of two digits means.
Identifier identifier_of(IdentifierKind kind, std::string_view typed, base::Date today);
// What to say beside a number that fails its check; empty for one that does not.
std::string_view warning_of(Identifier const&);

}  // namespace people

template <>
struct base::Words<people::IdentifierKind> {
  static constexpr std::array table{
      base::Word{people::IdentifierKind::pnc, "pnc"},
      base::Word{people::IdentifierKind::cro, "cro"},
      base::Word{people::IdentifierKind::noms, "noms"},
      base::Word{people::IdentifierKind::nhs, "nhs"},
  };
};
