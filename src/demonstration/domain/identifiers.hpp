// Made-up numbers of the forms real ones have, with the right check letters, and now and then mis-keyed.
#pragma once
#include "base/random.hpp"
#include "people/domain/identifier.hpp"

#include <vector>

namespace demonstration {

// The n-th case reference, each once for n from 0 to 20 million.
std::string crn_of(std::int64_t n);

// What is on the record of somebody first arrested in `first_year`: PNC and CRO, a prison number where there was prison.
// About one number in sixty is mis-keyed and kept as it was typed; some people have none.
std::vector<people::Identifier> draw_identifiers(base::Random&, int first_year, bool prison, base::Date today);

}  // namespace demonstration
