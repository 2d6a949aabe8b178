// The quality of a return: computed tests and the reader's own, and the grade they propose. The reader decides.
#pragma once
#include "enquiries/domain/returned.hpp"

namespace enquiries {

enum class Grade { adequate, thin, redacted, wrong_person };
enum class Test { yes, part, no };

// The tests QL-1 to QL-8; each reads as "is it so?".
struct QualityTests {
  Test in_time = Test::yes;                 // QL-1 computed: by the due date
  Test right_people = Test::yes;            // QL-2 confirmed by two identifiers
  Test scope_stated = Test::yes;            // QL-3 force or authority, dates, names searched
  Test all_answered = Test::yes;            // QL-4 computed
  Test incidents_complete = Test::yes;      // QL-5 the four minimum fields; part: some
  Test redactions_explained = Test::yes;    // QL-6 none, or each explained
  Test handling_stated = Test::yes;         // QL-7
  Test fact_kept_apart = Test::yes;         // QL-8 from opinion and intelligence
};

// What can be told from the return itself; the reader changes the rest.
QualityTests proposed_tests(ReturnContent const&, std::vector<Question> const& asked, bool in_time);
// The first that applies: wrong person (QL-2), redacted (QL-6), thin (QL-3, QL-4 or QL-5), adequate.
Grade proposed_grade(QualityTests const&);
constexpr bool is_late(QualityTests const& tests) { return tests.in_time == Test::no; }  // shown beside any grade

std::string_view name(Grade);
std::string tests_word(QualityTests const&);              // "QL-1 yes QL-2 no …", as stored
QualityTests tests_from_word(std::string_view);           // unknown words are ignored

}  // namespace enquiries

template <>
struct base::Words<enquiries::Grade> {
  static constexpr std::array table{
      base::Word{enquiries::Grade::adequate, "adequate"},
      base::Word{enquiries::Grade::thin, "thin"},
      base::Word{enquiries::Grade::redacted, "redacted"},
      base::Word{enquiries::Grade::wrong_person, "wrong_person"},
  };
};
template <>
struct base::Words<enquiries::Test> {
  static constexpr std::array table{
      base::Word{enquiries::Test::yes, "yes"},
      base::Word{enquiries::Test::part, "part"},
      base::Word{enquiries::Test::no, "no"},
  };
};
