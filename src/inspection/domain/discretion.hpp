// Whether the ratings panel may depart from the banded result of a casework standard, and what one more case would do.
// The engine flags and explains; it never applies discretion by itself (section 4.3, default).
#pragma once
#include "inspection/domain/count.hpp"
#include "inspection/domain/programme.hpp"

namespace inspection {

enum class DiscretionTest { near_a_cut, one_case, small_sample };  // DIS-1, DIS-2, DIS-3

// The tests that hold for a standard's lowest key question. Exact: |100·yes/of − cut| on the unrounded value. `of` above 0.
std::vector<DiscretionTest> discretion(Programme const&, Count);

// The band if one case more, or one fewer, had been judged sufficient; nothing where there is no such case.
struct OneCase {
  std::optional<Rating> more = {};
  std::optional<Rating> fewer = {};
};
OneCase one_case(Programme const&, Count);

}  // namespace inspection

template <>
struct base::Words<inspection::DiscretionTest> {
  static constexpr std::array table{
      base::Word{inspection::DiscretionTest::near_a_cut, "DIS-1"},
      base::Word{inspection::DiscretionTest::one_case, "DIS-2"},
      base::Word{inspection::DiscretionTest::small_sample, "DIS-3"},
  };
};
