// A person on probation, as the register holds them now. What was before is in the history.
#pragma once
#include "base/time.hpp"
#include "people/domain/ids.hpp"
#include "people/domain/rosh.hpp"

namespace people {

enum class Sex { not_known, male, female, other };

constexpr std::string_view label(Sex sex) {
  switch (sex) {
    case Sex::not_known: return "not known";
    case Sex::male: return "male";
    case Sex::female: return "female";
    case Sex::other: return "another description";
  }
  return {};
}

// How the record came to be.
enum class Source { typed, import, generated };

struct Person {
  PersonId id = {};
  std::string crn = {};
  std::string surname = {};
  std::string forenames = {};
  std::string preferred_name = {};
  std::optional<base::Date> birth_date = {};  // none: not known
  Sex sex = Sex::not_known;
  UnitId team = {};
  std::int64_t team_no = 0;                   // of the team, in the order of the organisation's tree
  std::optional<StaffId> practitioner = {};   // none: unallocated, on the team's list
  std::optional<StaffId> cover = {};
  Rosh rosh = Rosh::not_assessed;
  bool limited = false;                       // has an exclusion or restriction list
  bool restricted = false;
  Source source = Source::typed;
  std::int64_t version = 1;
};

// "Amina Clarke"
std::string full_name(std::string_view forenames, std::string_view surname);
std::string full_name(Person const&);
// "Clarke, Amina", for lists in order of surname.
std::string surname_first(std::string_view forenames, std::string_view surname);
// "4 June 1985, aged 38", or "date of birth not known".
std::string birth_in_words(std::optional<base::Date> born, base::Date today);

// ^[A-Z]\d{6}$
bool is_crn(std::string_view);

}  // namespace people

template <>
struct base::Words<people::Sex> {
  static constexpr std::array table{
      base::Word{people::Sex::not_known, "not_known"},
      base::Word{people::Sex::male, "male"},
      base::Word{people::Sex::female, "female"},
      base::Word{people::Sex::other, "other"},
  };
};
template <>
struct base::Words<people::Source> {
  static constexpr std::array table{
      base::Word{people::Source::typed, "typed"},
      base::Word{people::Source::import, "import"},
      base::Word{people::Source::generated, "generated"},
  };
};
