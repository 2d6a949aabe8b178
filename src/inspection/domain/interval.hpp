// The Wilson interval of a share, with the finite population correction. Information beside a rating, never part of one.
#pragma once
#include "inspection/domain/count.hpp"

namespace inspection {

struct Interval {
  double low = 0;   // share, 0 to 1
  double high = 0;
};

// 95 per cent. `population`: how many cases the sample was drawn from, at least count.of; a whole population has no
// uncertainty of sampling. Design effect (N − n)/(N − 1), so that the effective sample is n divided by it. count.of above 0.
Interval wilson(Count count, std::int64_t population);

}  // namespace inspection
