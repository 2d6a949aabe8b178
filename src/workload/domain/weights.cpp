#include "workload/domain/weights.hpp"

#include <algorithm>

namespace workload {

GradeRule const& Weights::grade(std::string_view name) const {
  auto const found = grades.find(name);
  return found == grades.end() ? other_grades : found->second;
}

Weights const& WeightBook::on(base::Date day) const {
  auto const later = std::ranges::find_if(versions, [&](auto const& each) { return each.valid_from > day; });
  return later == versions.begin() ? versions.front() : *std::prev(later);
}

}  // namespace workload
