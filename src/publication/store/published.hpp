// The register as anybody may see it. Every page, feed and file of the public door reads through these and nothing else.
#pragma once
#include "ledger/view.hpp"
#include "organisation/store/units.hpp"
#include "publication/domain/inspection.hpp"

namespace publication {

// What had been published by then, the newest first; those without a date behind them. Later it is the union of what was
// imported and what was released here.
std::vector<Inspection> published_by(ledger::View&, base::Instant);

// Of a unit's past: what was published of those it was split from or merged of, each under its own name (REG-03).
struct Before {
  organisation::Predecessor unit = {};
  std::vector<Inspection> inspections = {};
};
std::vector<Before> published_before(ledger::View&, organisation::UnitId, std::vector<Inspection> const& published);

// A notice to the press. It goes out with its release, at the same minute.
struct PressNotice {
  std::string title = {};
  std::string href = {};
  base::Instant released = {};
};
// Of the releases made here by then, the newest first. What was imported has its notice where it was published.
std::vector<PressNotice> press_notices(ledger::View&, base::Instant);

}  // namespace publication
