// Where a grade is posted: directors to a region, heads and deputies to a PDU, everybody else to a team.
#pragma once
#include "organisation/domain/staff.hpp"
#include "organisation/domain/unit.hpp"

namespace organisation {

constexpr bool fits(Grade grade, UnitKind kind) {
  switch (grade) {
    case Grade::rpd: return kind == UnitKind::region || kind == UnitKind::national;
    case Grade::hpdu:
    case Grade::dhpdu: return kind == UnitKind::pdu || kind == UnitKind::central || lies_outside(kind);
    default: return kind == UnitKind::team;
  }
}

}  // namespace organisation
