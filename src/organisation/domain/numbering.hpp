// Teams are numbered in the order of the organisation's tree, so that the people of a place are an interval of team
// numbers. Room is left everywhere, so that a team, or a PDU that splits, can be added without renumbering anybody.
#pragma once
#include "ledger/scope.hpp"

namespace organisation {

inline constexpr std::int64_t teams_a_pdu = 100;
inline constexpr std::int64_t pdus_a_region = 50;
inline constexpr std::int64_t teams_a_region = teams_a_pdu * pdus_a_region;
inline constexpr std::int64_t regions_at_most = 40;

inline constexpr ledger::Place country{1, teams_a_region * regions_at_most - 1};
// The first block is the country's own: central units.
constexpr ledger::Place central_place(std::int64_t nth) {
  return {(nth + 1) * teams_a_pdu, (nth + 2) * teams_a_pdu - 1};
}
// Bodies outside the service lie beyond the country, so that no place of the service holds a case of theirs.
inline constexpr ledger::Place outside{country.to + 1, 2 * country.to};
constexpr ledger::Place region_place(std::int64_t nth) {
  return {(nth + 1) * teams_a_region, (nth + 2) * teams_a_region - 1};
}
constexpr ledger::Place pdu_place(ledger::Place region, std::int64_t nth) {
  return {region.from + nth * teams_a_pdu, region.from + (nth + 1) * teams_a_pdu - 1};
}
constexpr bool lies_in(ledger::Place inner, ledger::Place outer) {
  return inner.from <= inner.to && outer.from <= inner.from && inner.to <= outer.to;
}

}  // namespace organisation
