// What the actions of this area tell, in the transaction that made it so.
#pragma once
#include "risk/domain/gate.hpp"
#include "risk/domain/ids.hpp"

namespace risk {

struct AssessmentSigned { PersonId person = {}; AssessmentId assessment = {}; Gate gate = Gate::complete; bool waits_for_senior = false; };
struct AssessmentReopened { PersonId person = {}; AssessmentId assessment = {}; };
struct GateDecided { PersonId person = {}; GateDecisionId decision = {}; Gate gate = Gate::complete; };
struct GateReopened { PersonId person = {}; GateDecisionId decision = {}; };
struct ArrangementChanged { PersonId person = {}; ArrangementId arrangement = {}; };

}  // namespace risk
