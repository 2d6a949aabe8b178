#include "organisation/store/outside.hpp"

#include "organisation/domain/numbering.hpp"
#include "organisation/store/write_units.hpp"

namespace organisation {
namespace {

UnitId named(ledger::Tx& tx, UnitKind kind, std::string const& code, std::string const& name) {
  if (auto const known = unit_by_any_code(tx, code)) return known->id;
  auto const place = next_outside_place(tx);
  auto const country = national_unit(tx);
  auto const id = insert_unit(tx, {.kind = kind, .parent = country ? std::optional(country->id) : std::nullopt, .place = place, .code = code, .name = name, .valid_from = tx.today()});
  insert_unit(tx, {.kind = UnitKind::team, .parent = id, .place = {place.from, place.from}, .code = code + "-1", .name = "Cases of " + name, .valid_from = tx.today()});
  tx.record({.processing = ledger::Processing::collection, .what = "organisation.outside_named", .subject = id.value, .detail = code});
  return id;
}

}  // namespace

UnitId youth_service_of(ledger::Tx& tx, Authority const& authority) {
  return named(tx, UnitKind::youth_service, "YOS-" + authority.code.value, authority.name + " youth offending service");
}
UnitId provider_of(ledger::Tx& tx, EarlierBody const& body) { return named(tx, UnitKind::provider, fmt::format("PRV-{}", body.id), body.name); }

std::vector<Unit> units_outside(ledger::View& view) {
  auto all = units_of_kind(view, UnitKind::youth_service);
  for (auto& one : units_of_kind(view, UnitKind::provider)) all.push_back(std::move(one));
  return all;
}

}  // namespace organisation
