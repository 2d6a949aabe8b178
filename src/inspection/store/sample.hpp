// The seed and the draw, as they were recorded (SMP-08).
#pragma once
#include "inspection/domain/sample.hpp"
#include "inspection/store/inspections.hpp"

namespace inspection {

struct Sample {
  std::string seed = {};
  base::Instant seed_at = {};
  std::string seed_by = {};
  std::string rule_version = {};            // "80% confidence, 5 points"
  std::int64_t population = 0;
  std::int64_t size = 0;
  std::string population_hash = {};
  std::string query = {};                   // how the list was asked for, in words
  std::optional<base::Instant> drawn_at = {};
};
std::optional<Sample> sample_of(ledger::View&, InspectionId);

struct StratumRow {
  std::string stratum = {};
  std::int64_t eligible = 0;
  std::int64_t drawn = 0;                   // as the rule gave
  std::int64_t standing = 0;                // in the sample now
  std::int64_t read = 0;                    // of them, with a finished first reading
};
std::vector<StratumRow> strata_of(ledger::View&, InspectionId);

void record_seed(ledger::Tx&, InspectionId, std::string const& seed);
void keep_draw(ledger::Tx&, InspectionId, Draw const&, std::string const& rule_version, std::string const& query);

}  // namespace inspection
