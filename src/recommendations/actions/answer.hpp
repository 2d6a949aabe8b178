// The service answers: a response of each addressee, actions that follow from it, and what shows that they are done.
#pragma once
#include "ledger/ledger.hpp"
#include "recommendations/store/plan.hpp"

namespace recommendations {

// For the addressee whose role asks; the reason is published with it.
struct Respond {
  RecommendationId recommendation = {};
  std::optional<Response> response = {};
  std::string reason = {};
  std::int64_t version = 0;
  static constexpr ledger::Permission needs = ledger::Permission::answer_inspection;
};
base::Outcome<> run(ledger::Tx&, Respond const&);

struct PlanAction {
  std::string text = {};
  std::string measure = {};
  std::string owner = {};
  std::string owner_email = {};   // who hears on the day it is due; may be empty
  std::optional<base::Date> start = {};
  std::optional<base::Date> due = {};
};
// Only after the addressee agreed, at least partly.
struct AddAction {
  RecommendationId recommendation = {};
  PlanAction action = {};
  static constexpr ledger::Permission needs = ledger::Permission::answer_inspection;
};
base::Outcome<PlanActionId> run(ledger::Tx&, AddAction const&);

// A moved due date says why; it stays in the steps.
struct ChangeAction {
  PlanActionId action = {};
  PlanAction to = {};
  std::string reason = {};
  std::int64_t lock_version = 1;
  static constexpr ledger::Permission needs = ledger::Permission::answer_inspection;
};
base::Outcome<> run(ledger::Tx&, ChangeAction const&);

// Evidence of progress. The first one starts the action.
struct NoteProgress {
  PlanActionId action = {};
  std::string evidence = {};
  std::int64_t lock_version = 1;
  static constexpr ledger::Permission needs = ledger::Permission::answer_inspection;
};
base::Outcome<> run(ledger::Tx&, NoteProgress const&);

struct FinishAction {
  PlanActionId action = {};
  std::string evidence = {};      // what shows that it is done
  std::int64_t lock_version = 1;
  static constexpr ledger::Permission needs = ledger::Permission::answer_inspection;
};
base::Outcome<> run(ledger::Tx&, FinishAction const&);

// By another person than who finished it or owns it: verified, or open again with a reason.
struct VerifyAction {
  PlanActionId action = {};
  bool verified = true;
  std::string note = {};
  std::int64_t lock_version = 1;
  static constexpr ledger::Permission needs = ledger::Permission::answer_inspection;
};
base::Outcome<> run(ledger::Tx&, VerifyAction const&);

}  // namespace recommendations
