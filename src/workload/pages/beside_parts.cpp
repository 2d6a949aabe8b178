#include "workload/pages/beside_parts.hpp"

namespace workload::pages {

govuk::Html all_the_same_field(std::vector<Beside> const& officers, govuk::FormView const& form) {
  std::string names;
  for (auto const& each : officers)
    if (!each.fitness.concerns.empty()) names += fmt::format("{}{} ({})", names.empty() ? "" : ", ", each.name, against_words(each));
  if (names.empty()) return {};
  return govuk::text_area({.name = "concern_reason", .label = {"Why all the same", govuk::Size::s}, .hint = fmt::format("Needed if you choose {}. It is kept in the audit.", names), .form = &form, .rows = 2});
}

}  // namespace workload::pages
