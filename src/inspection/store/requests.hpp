// What the inspectorate asks the unit for before the visit, and what it answers.
#pragma once
#include "inspection/store/inspections.hpp"

namespace inspection {

struct RequestRow {
  RequestId id = {};
  InspectionId inspection = {};
  std::string what = {};
  std::string standard = {};                // it bears on; empty: the whole
  base::Date due = {};
  base::Instant asked_at = {};
  std::string answer = {};
  std::optional<base::Instant> answered_at = {};
  std::string answered_by = {};
  std::int64_t lock_version = 1;
};
std::vector<RequestRow> requests_of(ledger::View&, InspectionId);       // of the team, and of the unit that is told
std::optional<RequestRow> find_request(ledger::View&, RequestId);

RequestId insert_request(ledger::Tx&, InspectionId, std::string const& what, std::string const& standard, base::Date due);
bool answer_request(ledger::Tx&, RequestId, std::string const& answer, std::int64_t lock_version);

}  // namespace inspection
