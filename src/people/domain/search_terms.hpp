// What somebody typed into the search box, taken apart: case reference, PNC ID, prison number, CRO number, dates of
// birth in several notations, a year, and words of a name in any order.
#pragma once
#include "base/time.hpp"

namespace people {

struct SearchTerms {
  std::string typed = {};                       // trimmed
  std::vector<std::string> words = {};          // of a name, folded, in the order typed
  std::vector<std::string> joined = {};         // the words with particles joined ("o brien" → "obrien"); empty if there are none
  std::string number = {};                      // CRN, PNC, NOMS or CRO in capitals; empty if none was typed
  std::optional<base::Date> birth_date = {};
  std::optional<base::Date> swapped_date = {};  // day and month the other way round, where that is a date
  std::optional<int> birth_year = {};           // a year beside a name

  bool empty() const { return words.empty() && number.empty() && !birth_date && !birth_year; }
};

// "clarke amina", "Clarke, Amina 4/6/1985", "X123456", "1981/34u", "4 June 1985", "04.06.85", "1985-06-04".
SearchTerms read_search(std::string_view typed, base::Date today);

}  // namespace people
