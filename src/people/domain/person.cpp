#include "people/domain/person.hpp"

namespace people {

std::string full_name(std::string_view forenames, std::string_view surname) {
  if (forenames.empty()) return std::string(surname);
  if (surname.empty()) return std::string(forenames);
  return fmt::format("{} {}", forenames, surname);
}

std::string full_name(Person const& person) { return full_name(person.forenames, person.surname); }

std::string surname_first(std::string_view forenames, std::string_view surname) {
  return forenames.empty() ? std::string(surname) : fmt::format("{}, {}", surname, forenames);
}

std::string birth_in_words(std::optional<base::Date> born, base::Date today) {
  if (!born) return "date of birth not known";
  if (*born > today) return base::date_in_full(*born);
  return fmt::format("{}, aged {}", base::date_in_full(*born), base::age_on(*born, today));
}

bool is_crn(std::string_view text) {
  auto const digit = [](char c) { return c >= '0' && c <= '9'; };
  return text.size() == 7 && text[0] >= 'A' && text[0] <= 'Z' && std::ranges::all_of(text.substr(1), digit);
}

}  // namespace people
