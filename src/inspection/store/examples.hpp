// Practice worth publishing, found in fieldwork (section 6.3).
#pragma once
#include "inspection/store/inspections.hpp"

namespace inspection {

struct ExampleRow {
  ExampleId id = {};
  InspectionId inspection = {};
  std::optional<CaseId> case_id = {};
  std::string title = {};
  std::string what_was_done = {};
  std::string why_good = {};
  std::string standard = {};
  bool consent = false;                     // the practitioner's
  bool names_removed = false;
  std::string by = {};
  std::string decision = {};                // publish, keep; empty: open
  std::int64_t lock_version = 1;
};
std::vector<ExampleRow> examples_of(ledger::View&, InspectionId);
std::optional<ExampleRow> find_example(ledger::View&, ExampleId);

ExampleId insert_example(ledger::Tx&, ExampleRow const&);
bool decide_example(ledger::Tx&, ExampleId, std::string const& decision, std::int64_t lock_version);

}  // namespace inspection
