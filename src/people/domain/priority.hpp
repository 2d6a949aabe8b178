// Which enquiry to make first. A priority orders work; it is never a level of the person, and its reason goes with it.
#pragma once
#include "base/words.hpp"
#include "people/domain/circumstances.hpp"

namespace people {

enum class Priority { first, soon, routine };

struct PriorityReason {
  Priority level = Priority::routine;
  std::string reason = {};   // "child protection flag, high risk of serious harm"
};

// first: RoSH high or very high; child protection, risk to children, domestic abuse perpetrator or stalking; MAPPA
// level 2 or 3; tier A to C (the one-letter model) or A to B (the model of letter and number).
// soon: RoSH medium; domestic abuse history or child concerns; a child in the household. routine: the rest.
// A hearing or release within two working days raises one step.
PriorityReason priority_of(Circumstances const&, bool hearing_or_release_within_two_working_days);

}  // namespace people

template <>
struct base::Words<people::Priority> {
  static constexpr std::array table{
      base::Word{people::Priority::first, "first"},
      base::Word{people::Priority::soon, "soon"},
      base::Word{people::Priority::routine, "routine"},
  };
};
