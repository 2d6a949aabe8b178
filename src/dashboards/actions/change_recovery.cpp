#include "dashboards/actions/change_recovery.hpp"

#include "base/text.hpp"
#include "base/typed.hpp"
#include "dashboards/store/recovery.hpp"
#include "organisation/store/partners.hpp"
#include "organisation/store/units.hpp"

namespace dashboards {
namespace {

using base::refuse;
using base::Refused;

base::Outcome<PlanRow> open_plan(ledger::Tx& tx, PlanId id) {
  auto plan = find_plan(tx, id);
  if (!plan) return refuse(Refused::not_found);
  if (plan->status == PlanStatus::closed) return refuse(Refused::conflict, "This plan is closed.");
  return *plan;
}

base::Outcome<> changed(ledger::Tx& tx, PlanRow const& plan, std::string const& what) {
  if (!update_plan(tx, plan)) return refuse(Refused::stale, "Somebody changed this plan since you opened it. Load it again and look at what changed.");
  note_change(tx, plan.id, what);
  tx.record({.what = "recovery.changed", .subject = plan.id.value});
  return base::Done{};
}

base::Outcome<> noted(ledger::Tx& tx, PlanId plan, std::string const& what) {
  note_change(tx, plan, what);
  tx.record({.what = "recovery.changed", .subject = plan.value});
  return base::Done{};
}

bool blank(std::string_view text) { return base::trim(text).empty(); }

// A text that must be there, and may be kept.
void ask_for(std::vector<base::FieldError>& errors, std::string field, std::string_view text, std::string message) {
  if (blank(text)) errors.push_back({std::move(field), std::move(message)});
  else if (auto wrong = base::unfit(std::move(field), text)) errors.push_back(std::move(*wrong));
}

bool meets(organisation::Unit const& unit, ledger::Place place) { return unit.team_from <= place.to && unit.team_to >= place.from; }

// Partners plan for themselves; units and regions for their own place.
bool may_propose(ledger::Scope const& scope, ledger::AgencyId agency, std::vector<organisation::Unit> const& units) {
  if (body_of(scope.role) == Body::partner) return scope.agency == agency;
  return std::ranges::any_of(units, [&](auto const& unit) { return meets(unit, scope.place); });
}

}  // namespace

base::Outcome<PlanId> run(ledger::Tx& tx, ProposePlan const& ask) {
  auto errors = check_plan(ask.agreed_per_day, ask.extra_per_day, tx.today(), ask.agreed_from);
  if (ask.units.empty()) errors.push_back({"units", "Choose at least one unit that waits"});
  if (!errors.empty()) return refuse(std::move(errors));
  std::vector<organisation::Unit> units;
  for (auto const id : ask.units)
    if (auto unit = organisation::find_unit(tx, id)) units.push_back(*unit);
  if (!organisation::find_agency(tx, ask.agency) || units.size() != ask.units.size() || !may_propose(tx.scope(), ask.agency, units)) return refuse(Refused::not_found);
  PlanRow plan{.agency = ask.agency, .starts = tx.today(), .agreed_per_day = ask.agreed_per_day, .extra_per_day = ask.extra_per_day, .agreed_from = ask.agreed_from};
  plan.id = insert_plan(tx, plan, ask.units);
  set_baseline(tx, plan);
  note_change(tx, plan.id, fmt::format("Proposed: {} answers a working day, {} of them beyond today's pace", ask.agreed_per_day, ask.extra_per_day));
  tx.record({.what = "recovery.proposed", .subject = plan.id.value});
  return plan.id;
}

base::Outcome<> run(ledger::Tx& tx, ChangePlanNumbers const& ask) {
  auto plan = open_plan(tx, ask.plan);
  if (!plan) return tl::unexpected(plan.error());
  if (auto errors = check_plan(ask.agreed_per_day, ask.extra_per_day, plan->starts, ask.agreed_from); !errors.empty()) return refuse(std::move(errors));
  plan->agreed_per_day = ask.agreed_per_day;
  plan->extra_per_day = ask.extra_per_day;
  plan->agreed_from = ask.agreed_from;
  plan->lock_version = ask.lock_version;
  plan->status = PlanStatus::proposed;
  plan->agreed_by_pdu = plan->agreed_by_region = plan->agreed_by_partner = "";
  return changed(tx, *plan, fmt::format("Now {} answers a working day, {} beyond today's pace; to be agreed again", ask.agreed_per_day, ask.extra_per_day));
}

base::Outcome<> run(ledger::Tx& tx, AgreePlan const& ask) {
  auto plan = open_plan(tx, ask.plan);
  if (!plan) return tl::unexpected(plan.error());
  auto const body = body_of(tx.scope().role);
  if (!body) return refuse(Refused::forbidden);
  auto& name = *body == Body::pdu ? plan->agreed_by_pdu : *body == Body::region ? plan->agreed_by_region : plan->agreed_by_partner;
  name = tx.scope().name;
  plan->lock_version = ask.lock_version;
  if (is_agreed(plan->agreement())) plan->status = PlanStatus::agreed;
  return changed(tx, *plan, fmt::format("{} agreed for the {}", name, label(*body)));
}

base::Outcome<> run(ledger::Tx& tx, ClosePlan const& ask) {
  auto plan = open_plan(tx, ask.plan);
  if (!plan) return tl::unexpected(plan.error());
  std::vector<base::FieldError> errors;
  ask_for(errors, "reason", ask.reason, "Enter why the plan is closed");
  if (!errors.empty()) return refuse(std::move(errors));
  plan->status = PlanStatus::closed;
  plan->lock_version = ask.lock_version;
  return changed(tx, *plan, "Closed: " + ask.reason);
}

base::Outcome<> run(ledger::Tx& tx, AddPlanAction const& ask) {
  auto const plan = open_plan(tx, ask.plan);
  if (!plan) return tl::unexpected(plan.error());
  std::vector<base::FieldError> errors;
  ask_for(errors, "text", ask.text, "Enter what is to be done");
  ask_for(errors, "owner_name", ask.owner_name, "Enter the named person who does it");
  if (ask.due < tx.today()) errors.push_back({"due", "Enter a date from today on"});
  if (!errors.empty()) return refuse(std::move(errors));
  insert_action(tx, plan->id, {.text = ask.text, .owner_name = ask.owner_name, .owner_body = ask.owner_body, .starts = tx.today(), .due = ask.due});
  return noted(tx, plan->id, "Action added: " + ask.text);
}

base::Outcome<> run(ledger::Tx& tx, MovePlanAction const& ask) {
  auto const plan = open_plan(tx, ask.plan);
  if (!plan) return tl::unexpected(plan.error());
  auto const actions = actions_of(tx, plan->id);
  auto const action = std::ranges::find_if(actions, [&](auto const& row) { return row.id == ask.action; });
  if (action == actions.end()) return refuse(Refused::not_found);
  if (ask.status == ActionStatus::done && blank(ask.evidence)) return refuse("evidence", "Enter what shows that it is done");
  if (auto const wrong = base::unfit("evidence", ask.evidence)) return refuse(wrong->field, wrong->message);
  auto moved = *action;
  moved.status = ask.status;
  moved.evidence = ask.evidence;
  update_action(tx, moved);
  return noted(tx, plan->id, fmt::format("{}: {}", label(ask.status), action->text));
}

base::Outcome<> run(ledger::Tx& tx, ReviewPlan const& ask) {
  auto const plan = open_plan(tx, ask.plan);
  if (!plan) return tl::unexpected(plan.error());
  std::vector<base::FieldError> errors;
  if (ask.held_on > tx.today()) errors.push_back({"held_on", "Enter the day on which you met"});
  ask_for(errors, "who", ask.who, "Enter who was there");
  ask_for(errors, "decided", ask.decided, "Enter what was decided");
  if (!errors.empty()) return refuse(std::move(errors));
  insert_review(tx, plan->id, {.held_on = ask.held_on, .who = ask.who, .decided = ask.decided});
  return noted(tx, plan->id, "Meeting of " + base::date_in_full(ask.held_on));
}

}  // namespace dashboards
