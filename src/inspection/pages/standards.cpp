#include "inspection/pages/standards.hpp"

#include "inspection/domain/rule_book.hpp"

namespace inspection::pages {

std::string standard_name(ledger::View& view, Inspection const& inspection, std::string_view id) {
  auto const* standard = view.rules<RuleBook>().programme(inspection.programme).by_id(id);
  return standard ? standard->name : "The whole inspection";
}

std::vector<govuk::Option> standard_options(ledger::View& view, Inspection const& inspection, std::string const& none) {
  std::vector<govuk::Option> out{{.value = "", .text = none}};
  for (auto const& standard : view.rules<RuleBook>().programme(inspection.programme).standards) out.push_back({.value = standard.id, .text = fmt::format("{} {}", standard.id, standard.name)});
  return out;
}

}  // namespace inspection::pages
