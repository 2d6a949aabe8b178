// The actions of an action plan as kept, their steps, and who has heard that one is late.
#pragma once
#include "recommendations/domain/action.hpp"
#include "recommendations/store/recommendations.hpp"

namespace recommendations {

struct PlanActionRow {
  PlanActionId id = {};
  RecommendationId recommendation = {};
  InspectionId inspection = {};
  UnitId unit = {};
  Addressee addressee = {};
  std::string text = {};
  std::string measure = {};
  std::string owner = {};
  std::string owner_email = {};
  base::Date starts_on = {};
  base::Date due_on = {};
  std::optional<base::Date> started_on = {};
  std::optional<base::Date> done_on = {};
  std::optional<AccountId> done_by = {};
  std::string done_name = {};
  std::optional<base::Date> verified_on = {};
  std::string verified_name = {};
  std::int64_t lock_version = 1;
  ActionFacts facts() const { return {.due = due_on, .started = started_on, .done = done_on, .verified = verified_on}; }
};
std::vector<PlanActionRow> plan_actions(ledger::View&, InspectionId);              // by recommendation, then due date
std::optional<PlanActionRow> find_plan_action(ledger::View&, PlanActionId);

struct PlanStepRow {
  std::string what = {};
  std::string note = {};
  base::Instant at = {};
  std::string by = {};
};
std::vector<PlanStepRow> steps_of(ledger::View&, PlanActionId);                    // oldest first

struct HeardRow {
  PlanActionId action = {};
  Rung rung = {};
  base::Date on = {};
  std::string who = {};
};
std::vector<HeardRow> heard_of(ledger::View&, InspectionId);                       // by action, then day

// Open actions of released reports that were due by then, and the rungs that have heard of each.
std::vector<PlanActionRow> late_actions(ledger::View&, base::Date today);
std::vector<Rung> rungs_told(ledger::View&, PlanActionId);

// Writes ------------------------------------------------------------------------------------------------------------------

PlanActionId insert_plan_action(ledger::Tx&, RecommendationId, Addressee, Action const&, std::string const& owner_email);
bool update_plan_action(ledger::Tx&, PlanActionId, Action const&, std::string const& owner_email, std::int64_t lock_version);
bool start_action(ledger::Tx&, PlanActionRow const&);
bool finish_action(ledger::Tx&, PlanActionRow const&);
bool verify_action(ledger::Tx&, PlanActionRow const&);
bool reopen_action(ledger::Tx&, PlanActionRow const&);
void note_step(ledger::Tx&, PlanActionId, std::string_view what, std::string_view note);
void note_heard(ledger::Tx&, PlanActionId, Rung, base::Date on, std::string_view who);

}  // namespace recommendations
