// What the three bodies do with a recovery plan: propose it, agree it, act on it, review it, close it.
#pragma once
#include "dashboards/domain/recovery.hpp"
#include "ledger/ledger.hpp"

namespace dashboards {

struct ProposePlan {
  ledger::AgencyId agency = {};
  std::vector<ledger::UnitId> units = {};
  int agreed_per_day = 0;
  int extra_per_day = 0;
  base::Date agreed_from = {};
  static constexpr ledger::Permission needs = ledger::Permission::plan_recovery;
};
base::Outcome<PlanId> run(ledger::Tx&, ProposePlan const&);

// A changed number is a new offer: whoever had agreed must agree again.
struct ChangePlanNumbers {
  PlanId plan = {};
  int lock_version = 1;
  int agreed_per_day = 0;
  int extra_per_day = 0;
  base::Date agreed_from = {};
  static constexpr ledger::Permission needs = ledger::Permission::plan_recovery;
};
base::Outcome<> run(ledger::Tx&, ChangePlanNumbers const&);

// For the body of who asks. With all three it is agreed.
struct AgreePlan {
  PlanId plan = {};
  int lock_version = 1;
  static constexpr ledger::Permission needs = ledger::Permission::plan_recovery;
};
base::Outcome<> run(ledger::Tx&, AgreePlan const&);

struct ClosePlan {
  PlanId plan = {};
  int lock_version = 1;
  std::string reason = {};
  static constexpr ledger::Permission needs = ledger::Permission::plan_recovery;
};
base::Outcome<> run(ledger::Tx&, ClosePlan const&);

struct AddPlanAction {
  PlanId plan = {};
  std::string text = {};
  std::string owner_name = {};
  Body owner_body = Body::pdu;
  base::Date due = {};
  static constexpr ledger::Permission needs = ledger::Permission::plan_recovery;
};
base::Outcome<> run(ledger::Tx&, AddPlanAction const&);

struct MovePlanAction {
  PlanId plan = {};
  PlanActionId action = {};
  ActionStatus status = ActionStatus::in_progress;
  std::string evidence = {};   // asked for by done
  static constexpr ledger::Permission needs = ledger::Permission::plan_recovery;
};
base::Outcome<> run(ledger::Tx&, MovePlanAction const&);

struct ReviewPlan {
  PlanId plan = {};
  base::Date held_on = {};
  std::string who = {};
  std::string decided = {};
  static constexpr ledger::Permission needs = ledger::Permission::plan_recovery;
};
base::Outcome<> run(ledger::Tx&, ReviewPlan const&);

}  // namespace dashboards
