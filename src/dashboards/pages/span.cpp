#include "dashboards/pages/span.hpp"

#include "enquiries/store/lists.hpp"
#include "organisation/store/units.hpp"

namespace dashboards::pages {
namespace {

std::int64_t asked(web::Call const& call, std::string_view name) { return std::strtoll(std::string(call.request.query.one(name)).c_str(), nullptr, 10); }

bool within(ledger::Place inner, ledger::Place outer) { return inner.from >= outer.from && inner.to <= outer.to; }

}  // namespace

std::optional<organisation::Unit> unit_asked(web::Call& call) {
  if (auto const id = asked(call, "unit"); id > 0)
    if (auto unit = organisation::find_unit(call.view, ledger::UnitId{id}); unit && within(unit->place(), call.scope.place)) return unit;
  if (auto own = organisation::find_unit(call.view, call.scope.unit)) return own;
  return std::nullopt;
}

std::optional<ledger::AgencyId> partner_asked(web::Call& call, organisation::Unit const& unit) {
  if (auto const id = asked(call, "agency"); id > 0) return ledger::AgencyId{id};
  // The force that has most of this place's enquiries: a PDU's own, and of a region's several the busiest.
  std::map<std::int64_t, std::int64_t> waiting;
  for (auto const& row : enquiries::waiting_counts(call.view, {.kind = enquiries::EnquiryKind::police_da, .unit = unit.id})) waiting[row.agency.value] += row.count;
  auto const busiest = std::max_element(waiting.begin(), waiting.end(), [](auto const& a, auto const& b) { return a.second < b.second; });
  return busiest == waiting.end() ? std::nullopt : std::optional(ledger::AgencyId{busiest->first});
}

}  // namespace dashboards::pages
