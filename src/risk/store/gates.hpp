// Decisions at gated steps outside an assessment: curfew, release address, report, home visit.
#pragma once
#include "ledger/tx.hpp"
#include "risk/domain/ids.hpp"

namespace risk {

// confirmed: taken again after the answer came; the new decision stands beside it.
enum class GateResult { opened_complete, opened_provisional, opened_override, reopened, confirmed };

struct GateDecisionRow {
  GateDecisionId id = {};
  PersonId person = {};
  std::string step = {};
  GateResult result = GateResult::opened_complete;
  std::string reason = {};
  std::string interim = {};
  AccountId by = {};
  std::string by_name = {};
  base::Instant at = {};
  bool countersign_needed = false;
  std::string countersign_why = {};
  std::optional<base::Instant> countersigned_at = {};
  std::string countersigned_name = {};
  std::optional<base::Instant> reopened_at = {};
  std::string reopened_why = {};
  std::optional<base::Date> due_on = {};
  std::int64_t lock_version = 1;

  bool waits_for_senior() const { return result == GateResult::opened_provisional && countersign_needed && !countersigned_at; }
  // The step may go ahead.
  bool is_open() const {
    return result == GateResult::opened_complete || result == GateResult::opened_override ||
           (result == GateResult::opened_provisional && !waits_for_senior());
  }
};
std::vector<GateDecisionRow> gate_decisions_of(ledger::View&, PersonId);  // newest first; a look
std::optional<GateDecisionRow> find_gate_decision(ledger::View&, GateDecisionId);  // a look
// The newest for this step. In an action the row is locked.
std::optional<GateDecisionRow> latest_gate_decision(ledger::View&, PersonId, std::string_view step);
// A need arose, or an enquiry was asked, after this instant.
bool needed_since(ledger::View&, PersonId, base::Instant);
std::optional<GateDecisionRow> lock_gate_decision(ledger::Tx&, GateDecisionId);

struct GateMissingRow {
  EnquiryId enquiry = {};
  std::string reference = {};
  std::string agency = {};
  int waited_wd = 0;
  std::string might_change = {};
  std::optional<base::Instant> answered_at = {};
};
std::vector<GateMissingRow> missing_of(ledger::View&, GateDecisionId);

struct NewGateDecision {
  PersonId person = {};
  std::string step = {};
  GateResult result = GateResult::opened_complete;
  std::string reason = {};
  std::string interim = {};
  std::string countersign_why = {};  // empty: none needed
  struct Missing {
    EnquiryId enquiry = {};
    int waited_wd = 0;
    std::string might_change = {};
  };
  std::vector<Missing> missing = {};
};
GateDecisionId insert_gate_decision(ledger::Tx&, NewGateDecision const&);
void mark_confirmed(ledger::Tx&, PersonId, std::string_view step, GateDecisionId except);
void mark_gate_countersigned(ledger::Tx&, GateDecisionId);
void mark_gate_reopened(ledger::Tx&, GateDecisionId, std::string const& why, base::Date due_on);

}  // namespace risk

template <>
struct base::Words<risk::GateResult> {
  using enum risk::GateResult;
  static constexpr std::array table{
      base::Word{opened_complete, "opened_complete"}, base::Word{opened_provisional, "opened_provisional"},
      base::Word{opened_override, "opened_override"}, base::Word{reopened, "reopened"}, base::Word{confirmed, "confirmed"}};
};
