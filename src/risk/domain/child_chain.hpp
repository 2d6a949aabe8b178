// The five steps for one child: needed, asked, answered, used, in place. Each counts only when all before it do.
#pragma once
#include "base/words.hpp"

#include <vector>

namespace risk {

enum class ChildStep { needed, asked, answered, used, in_place };

// One enquiry to children's services that concerns the child.
struct ChildEnquiry {
  bool asked = false;     // it has left the draft
  bool ended = false;     // withdrawn or closed by a senior without an answer: nothing more is awaited
  bool answered = false;  // returned in final
  int items = 0;          // items about this child, or about no child in particular
  int unused = 0;         // of these, not read, or neither cited nor set aside
};

struct ChildChain {
  int needs = 0;          // needs that name the child
  int undecided = 0;      // of these, neither asked, held nor decided not needed
  bool held = false;      // a need was met by an answer already held, or decided not needed with a reason
  std::vector<ChildEnquiry> enquiries = {};
  bool arranged = false;  // an arrangement in place, or none needed (arrangement.hpp)
};

// The furthest step reached. Every enquiry that concerns the child must reach a step before the child does: one
// authority's answer does not stand for another's. A child about whom nobody asked stays at *needed*.
ChildStep reached(ChildChain const&);

std::string_view shown(ChildStep);  // "In place"

}  // namespace risk

template <>
struct base::Words<risk::ChildStep> {
  using enum risk::ChildStep;
  static constexpr std::array table{base::Word{needed, "needed"}, base::Word{asked, "asked"}, base::Word{answered, "answered"},
                                    base::Word{used, "used"}, base::Word{in_place, "in_place"}};
};
