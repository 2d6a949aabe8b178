#include "people/domain/child.hpp"

#include "people/domain/person.hpp"

namespace people {

bool in_force(Child const& child, base::Date day) {
  bool const linked = child.from <= day && (!child.to || day < *child.to);
  bool const grown_up = child.birth_date && base::age_on(*child.birth_date, day) >= 18;
  return linked && !grown_up;
}

std::string name_of(Child const& child) {
  if (!child.forenames.empty()) return full_name(child.forenames, child.surname);
  std::string_view const what = unborn(child) ? "unborn child" : "child, name not known";
  return child.surname.empty() ? std::string(what) : fmt::format("{} ({})", what, child.surname);
}

std::string age_in_words(Child const& child, base::Date today) {
  if (child.birth_date) return birth_in_words(child.birth_date, today);
  if (child.expected_date) return "expected " + base::date_in_full(*child.expected_date);
  return "date of birth not known";
}

}  // namespace people
