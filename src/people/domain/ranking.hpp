// How well a person fits what was typed into the search box, and in words why.
#pragma once
#include "people/domain/person.hpp"
#include "people/domain/search_terms.hpp"

namespace people {

struct Fit {
  int likeness = 0;        // 0 to 1000
  std::string why = {};
};

// `other_names`: aliases and the preferred name. Below least_likeness a person is not shown.
Fit fit_of(SearchTerms const&, std::string_view name, std::vector<std::string> const& other_names,
           std::optional<base::Date> birth_date);
inline constexpr int least_likeness = 560;

}  // namespace people
