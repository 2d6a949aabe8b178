// What the ratings panel sees and keeps. A decision that is withdrawn or replaced stays in its history.
#pragma once
#include "inspection/domain/panel.hpp"
#include "inspection/store/inspections.hpp"

namespace inspection {

// Everything the panel decides on, worked out from the record as it stands.
Panel panel_of(ledger::View&, Inspection const&);

struct PanelStep {
  std::string what = {};        // decided, seconded, withdrawn
  std::string mechanical = {};
  std::string decided = {};
  std::string reason = {};
  std::string figures = {};
  base::Instant at = {};
  std::string by = {};
};
std::vector<PanelStep> panel_steps(ledger::View&, InspectionId, std::string_view standard);  // oldest first

// Writes ------------------------------------------------------------------------------------------------------------------

// Held until the end of the transaction: what is decided on does not change under the decision.
std::optional<Inspection> lock_inspection(ledger::Tx&, InspectionId);
// In place of the decision with this version; 0: there was none. False if it is another's by now.
bool keep_decision(ledger::Tx&, InspectionId, PanelDecision const&, std::int64_t replaces);
bool second_decision(ledger::Tx&, InspectionId, PanelDecision const&);  // its dissent and version as given
bool remove_decision(ledger::Tx&, InspectionId, PanelDecision const&, std::string const& reason);

}  // namespace inspection
