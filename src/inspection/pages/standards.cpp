#include "inspection/pages/standards.hpp"

#include "inspection/domain/rule_book.hpp"

namespace inspection::pages {

std::string standard_name(ledger::View& view, Inspection const& inspection, std::string_view id) {
  auto const& programme = view.rules<RuleBook>().programme(inspection.programme, inspection.variant);
  auto const* standard = programme.by_id(id);
  return standard ? programme.name_of(*standard) : "The whole inspection";
}

std::vector<govuk::Option> standard_options(ledger::View& view, Inspection const& inspection, std::string const& none) {
  std::vector<govuk::Option> out{{.value = "", .text = none}};
  auto const& programme = view.rules<RuleBook>().programme(inspection.programme, inspection.variant);
  for (auto const& standard : programme.standards) out.push_back({.value = standard.id, .text = fmt::format("{} {}", standard.id, programme.name_of(standard))});
  return out;
}

}  // namespace inspection::pages
