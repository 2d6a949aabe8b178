#include "inspection/pages/pooled_view.hpp"

#include "inspection/store/pooled.hpp"

namespace inspection::pages {

using namespace govuk;

Html pooled_view(ledger::View& view, Inspection const& inspection) {
  auto const pooled = pooled_of(view, inspection);
  if (pooled.programme.empty()) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& unit : pooled.units) rows.push_back({unit.name, base::date_short(unit.fieldwork_from), numeric(unit.eligible), numeric(unit.cases)});
  if (!rows.empty()) rows.push_back({strong("Added up"), "", numeric(pooled.eligible()), numeric(pooled.cases())});
  Html out = {h2("Counts of the region’s units"), p(fmt::format("Pooled standards rest on the inspections of the units under the programme {}: their counts are added up, and percentages are never averaged. A unit’s counts are in once its panel has decided.", pooled.programme))};
  out += rows.empty() ? p("No unit’s panel has decided yet, so there is nothing to add up.")
                      : table({.caption = "Units whose counts are added up", .caption_hidden = true, .head = {"Unit", "Fieldwork from", numeric_head("Eligible"), numeric_head("Cases read")}, .rows = std::move(rows), .scroll = true, .id = "pooled"});
  if (pooled.missing.empty()) return out;
  std::vector<Html> names(pooled.missing.begin(), pooled.missing.end());
  return out += details({.summary = fmt::format("{} of the region’s units {} no decided inspection", pooled.missing.size(), pooled.missing.size() == 1 ? "has" : "have"),
                         .body = {p("The region is rated after all its units. What is decided before is to be confirmed when they come in."), ul(names)}});
}

}  // namespace inspection::pages
