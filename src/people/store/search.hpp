// Finding people by what somebody remembers of them. Forgives spelling and order: see domain/search_terms.hpp for
// what may be typed and domain/sound.hpp for the sound key.
#pragma once
#include "ledger/view.hpp"
#include "people/domain/person.hpp"
#include "people/domain/search_terms.hpp"

namespace people {

struct FoundPerson {
  PersonId id = {};
  std::string crn = {};
  std::string surname = {};
  std::string forenames = {};
  std::optional<base::Date> birth_date = {};
  Rosh rosh = Rosh::not_assessed;
  std::string team_name = {};
  std::string practitioner_name = {};
  int likeness = 0;          // 0 to 1000
  std::string why = {};      // "Name sounds like “Klark”", "Also known as Jo Bell", "PNC ID"
};

// The likeliest first; at most `most`. Leaves a look for each person it gives.
std::vector<FoundPerson> search(ledger::View&, SearchTerms const&, std::size_t most = 25);

}  // namespace people
