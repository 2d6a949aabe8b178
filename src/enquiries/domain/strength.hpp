// How strongly a trigger asks, and what it keeps waiting.
#pragma once
#include "base/words.hpp"

namespace enquiries {

// expected: the practitioner may decide that none is needed. required: a senior decides for first-priority enquiries.
// mandatory: no decision that none is needed is accepted.
enum class Strength { expected, required, mandatory };

// none: nothing waits. provisional: may be signed with an answer missing, named as such. hard: shut until answered.
enum class GateKind { none, provisional, hard };

}  // namespace enquiries

template <>
struct base::Words<enquiries::Strength> {
  static constexpr std::array table{
      base::Word{enquiries::Strength::expected, "expected"},
      base::Word{enquiries::Strength::required, "required"},
      base::Word{enquiries::Strength::mandatory, "mandatory"},
  };
};
template <>
struct base::Words<enquiries::GateKind> {
  static constexpr std::array table{
      base::Word{enquiries::GateKind::none, "none"},
      base::Word{enquiries::GateKind::provisional, "provisional"},
      base::Word{enquiries::GateKind::hard, "hard"},
  };
};
