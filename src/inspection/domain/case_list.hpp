// The unit's list of cases held against what the record says, before the seed is used (SMP-01, SMP-02, SMP-12).
#pragma once
#include "base/time.hpp"
#include "inspection/domain/sample.hpp"

#include <map>

namespace inspection {

struct Window {
  base::Date first = {};
  base::Date last = {};  // included
};
Window eligibility_window(base::Date fieldwork_begins, EligibilityRule const& = {});

enum class ListError {
  duplicate,
  not_in_unit,
  began_outside_window,
  ended,
  transferred,
  wrong_disposal,
  no_rosh_level,
  restricted,
  missing_from_list,
};

// Whether a case with this error stays among the eligible: a level is taken after a first look, a restricted case goes to
// a cleared inspector, and one that the list forgot is added. The others are left out; of a duplicate the first row stays.
bool stays_in(ListError);
std::string_view explained(ListError);  // a sentence for the page

// A case as the record has it. Of the whole unit, and of other units where the list names one of theirs. Of several sentences of
// one person the one that belongs in the list is looked at, the earliest of equals.
struct RecordedCase {
  std::string crn = {};
  bool in_unit = true;
  bool test_record = false;  // nobody's case: answered as not in the unit
  base::Date began = {};
  std::optional<base::Date> ended = {};
  std::optional<base::Date> transferred_out = {};
  people::SentenceKind sentence = people::SentenceKind::community;
  people::Sex sex = people::Sex::not_known;
  people::Rosh rosh = people::Rosh::not_assessed;
  bool restricted = false;
};

struct FoundError {
  ListError kind = {};
  std::string crn = {};
  std::size_t row = 0;  // of the list, from 1; 0: not in the list
};

struct ListCheck {
  std::vector<FoundError> errors = {};         // in the order of the list, then what is missing by CRN
  std::map<ListError, std::int64_t> counts = {};  // of each kind found
  std::vector<RecordedCase> eligible = {};     // by CRN
  std::string own_sample = {};                 // drawn apart: the word in their strata

  // Ready to be drawn from; those without a level of risk are left out until they have one.
  std::vector<Eligible> population() const;
  std::int64_t awaiting_first_look() const;
};

// `listed`: the CRNs of the unit's list in its order, in capitals and without spaces at the ends. `own_sample`: the list is of a
// sample drawn apart, such as unpaid work. The record cannot tell who belongs in it, so nobody is missing from it, and whatever
// the person is sentenced to is right.
ListCheck check_list(std::vector<std::string> const& listed, std::vector<RecordedCase> const& record, base::Date fieldwork_begins,
                     EligibilityRule const& = {}, std::string_view own_sample = {});

}  // namespace inspection

template <>
struct base::Words<inspection::ListError> {
  static constexpr std::array table{
      base::Word{inspection::ListError::duplicate, "duplicate"},
      base::Word{inspection::ListError::not_in_unit, "not_in_unit"},
      base::Word{inspection::ListError::began_outside_window, "began_outside_window"},
      base::Word{inspection::ListError::ended, "ended"},
      base::Word{inspection::ListError::transferred, "transferred"},
      base::Word{inspection::ListError::wrong_disposal, "wrong_disposal"},
      base::Word{inspection::ListError::no_rosh_level, "no_rosh_level"},
      base::Word{inspection::ListError::restricted, "restricted"},
      base::Word{inspection::ListError::missing_from_list, "missing_from_list"},
  };
};
