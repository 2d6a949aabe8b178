// The inspectorate asks for evidence before the visit; the unit answers.
#pragma once
#include "inspection/store/requests.hpp"
#include "ledger/ledger.hpp"

namespace inspection {

struct AskForEvidence {
  InspectionId inspection = {};
  std::string what = {};
  std::string standard = {};               // an id of the programme; empty: the whole
  std::optional<base::Date> due = {};
  static constexpr ledger::Permission needs = ledger::Permission::lead_inspection;
};
base::Outcome<RequestId> run(ledger::Tx&, AskForEvidence const&);

struct AnswerRequest {
  RequestId request = {};
  std::string answer = {};
  std::int64_t lock_version = 0;
  static constexpr ledger::Permission needs = ledger::Permission::answer_inspection;
};
base::Outcome<> run(ledger::Tx&, AnswerRequest const&);

}  // namespace inspection
