// When a signature needs a senior's beside it.
#pragma once
#include "base/words.hpp"
#include "risk/domain/gate.hpp"

#include <string>
#include <vector>

namespace risk {

// The grades that sign and countersign; the words are those of the staff table.
enum class Grade { case_administrator, pso, pqip, po, spo, deputy_head, pdu_head, regional_director };

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

// Why a senior must countersign, one sentence each; empty if none must. Provisional with an answer of first priority
// missing always must; so does a provisional signature at high or very high, which makes the case first priority.
std::vector<std::string> countersign_reasons(RuleBook const&, Grade signer, Level overall, Verdict const&);

}  // namespace risk

template <>
struct base::Words<risk::Grade> {
  using enum risk::Grade;
  static constexpr std::array table{base::Word{case_administrator, "CA"}, base::Word{pso, "PSO"}, base::Word{pqip, "PQIP"},
                                    base::Word{po, "PO"}, base::Word{spo, "SPO"}, base::Word{deputy_head, "DHPDU"},
                                    base::Word{pdu_head, "HPDU"}, base::Word{regional_director, "RPD"}};
};
