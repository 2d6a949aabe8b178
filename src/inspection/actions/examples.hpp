// Practice worth publishing (section 6.3): found by an inspector, decided by the lead, published with the report or not at all.
#pragma once
#include "inspection/store/examples.hpp"
#include "ledger/ledger.hpp"

namespace inspection {

struct AddExample {
  InspectionId inspection = {};
  std::optional<CaseId> case_id = {};
  std::string title = {};
  std::string what_was_done = {};
  std::string why_good = {};
  std::string standard = {};
  bool consent = false;
  bool names_removed = false;
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<ExampleId> run(ledger::Tx&, AddExample const&);

// To publish needs the practitioner's consent and that names are removed.
struct DecideExample {
  ExampleId example = {};
  bool publish = false;
  std::int64_t lock_version = 0;
  static constexpr ledger::Permission needs = ledger::Permission::lead_inspection;
};
base::Outcome<> run(ledger::Tx&, DecideExample const&);

}  // namespace inspection
