// When a signature needs a senior's beside it.
#pragma once
#include "organisation/domain/critical_work.hpp"
#include "organisation/domain/staff.hpp"
#include "risk/domain/gate.hpp"

#include <string>
#include <vector>

namespace risk {

using organisation::Grade;

// One row of the table: this grade, signing this level overall, needs a countersignature.
struct CountersignRow {
  Grade grade = Grade::pso;
  Level level = Level::high;
};

// The rule book of this area (policy/risk.toml).
struct RuleBook {
  std::string version = "default";
  std::vector<CountersignRow> countersign = {};  // by grade and level
};

// Our own default, to be confirmed with the service: a PSO or a trainee signing high or very high.
RuleBook default_rules();

// What the signer's training adds to the reasons: nothing but where it asks for a senior.
void add_training(std::vector<std::string>& reasons, organisation::TrainingStanding const&);

// Why a senior must countersign, one sentence each; empty if none must. Provisional with an answer of first priority
// missing always must; so does a provisional signature at high or very high, which makes the case first priority.
std::vector<std::string> countersign_reasons(RuleBook const&, Grade signer, Level overall, Verdict const&);

}  // namespace risk
