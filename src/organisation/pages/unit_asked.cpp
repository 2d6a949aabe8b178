#include "organisation/pages/unit_asked.hpp"

#include "organisation/store/units.hpp"

namespace organisation::pages {
namespace {

bool within(ledger::Place inner, ledger::Place outer) { return inner.from >= outer.from && inner.to <= outer.to; }

}  // namespace

std::optional<Unit> unit_asked(web::Call& call) {
  auto const id = std::strtoll(std::string(call.request.query.one("unit")).c_str(), nullptr, 10);
  if (id > 0)
    if (auto unit = find_unit(call.view, ledger::UnitId{id}); unit && within(unit->place(), call.scope.place)) return unit;
  return find_unit(call.view, call.scope.unit);
}

}  // namespace organisation::pages
